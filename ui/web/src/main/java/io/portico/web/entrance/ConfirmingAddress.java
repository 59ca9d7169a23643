package io.portico.web.entrance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.portico.messages.Rejected;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.web.parts.House;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Words;

/** What the link leads to that confirms an address. It takes a click: programs that look into mails open links, too. */
public final class ConfirmingAddress extends Div {

    private final House house;
    private final AccountDesk desk;
    private final String token;

    public ConfirmingAddress(House house, AccountDesk desk, String token) {
        this.house = house;
        this.desk = desk;
        this.token = token;
        try {
            ask(house.within(() -> desk.emailChange(token)));
        } catch (Rejected rejected) {
            say(Words.say("invitation.no"), Refusal.words(rejected));
        }
    }

    private void ask(String firstName) {
        Button confirm = new Button(Words.say("address.confirm"), _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setDisableOnClick(true);
        add(new FrontCard(
                        house.agency().name(),
                        Words.say("address.title", firstName),
                        Words.say("address.lead", house.agency().name()))
                .with(confirm));
    }

    private void confirm() {
        removeAll();
        try {
            house.within(() -> desk.confirmEmailChange(token));
            say(Words.say("address.done"), Words.say("address.done.lead"));
        } catch (Rejected rejected) {
            say(Words.say("invitation.no"), Refusal.words(rejected));
        }
    }

    private void say(String title, String lead) {
        Anchor signIn = new Anchor("/login", Words.say("signIn"));
        signIn.setRouterIgnore(true);
        signIn.addClassName("submit");
        add(new FrontCard(house.agency().name(), title, lead).with(signIn));
    }
}

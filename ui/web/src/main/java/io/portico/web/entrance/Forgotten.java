package io.portico.web.entrance;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.server.VaadinRequest;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Words;

/** For whoever forgot their password. What it says afterwards is the same for every address. */
public final class Forgotten extends Div {

    private final House house;
    private final AccountDesk desk;
    private final EmailField email = new EmailField(Words.say("email"));

    public Forgotten(House house, AccountDesk desk) {
        this.house = house;
        this.desk = desk;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        email.setRequiredIndicatorVisible(true);
        Fields fields = new Fields();
        fields.name("email", email);
        Button send = new Button(Words.say("forgot.send"), _ -> {
            if (fields.attempt(this::send)) {
                sent();
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClickShortcut(Key.ENTER);
        Div form = new Div(email, send);
        form.addClassName("form");
        add(new FrontCard(house.agency().name(), Words.say("forgot"), Words.say("forgot.lead")).with(form, back()));
    }

    private void send() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String from = request == null ? "" : request.getRemoteAddr();
        house.within(() -> {
            desk.forgot(email.getValue(), from);
            return true;
        });
    }

    private void sent() {
        removeAll();
        add(new FrontCard(
                        house.agency().name(),
                        Words.say("forgot.sent"),
                        Words.say("forgot.sent.lead", email.getValue()))
                .with(back()));
    }

    private static Anchor back() {
        Anchor anchor = new Anchor("/login", Words.say("forgot.back"));
        anchor.setRouterIgnore(true);
        return anchor;
    }
}

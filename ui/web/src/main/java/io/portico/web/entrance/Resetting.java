package io.portico.web.entrance;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import io.portico.messages.Rejected;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.Passwords;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Refusal;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;

/** What the link for a new password leads to. */
public final class Resetting extends Div {

    private final House house;
    private final AccountDesk desk;
    private final String token;
    private final PasswordField password = Tongues.teach(new PasswordField(Words.say("password.new")));

    public Resetting(House house, AccountDesk desk, String token) {
        this.house = house;
        this.desk = desk;
        this.token = token;
        try {
            ask(house.within(() -> desk.passwordReset(token)));
        } catch (Rejected rejected) {
            sorry(rejected);
        }
    }

    private void ask(AccountDesk.PasswordReset reset) {
        EmailField email = new EmailField(Words.say("email"));
        email.setValue(reset.email());
        email.setReadOnly(true);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Words.say("password.rule", Passwords.MIN_LENGTH));
        password.setRequiredIndicatorVisible(true);
        password.focus();
        Fields fields = new Fields();
        fields.name("password", password);
        Button set = new Button(Words.say("reset.set"), _ -> fields.attempt(this::set));
        set.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        set.addClickShortcut(Key.ENTER);
        Div form = new Div(email, password, set);
        form.addClassName("form");
        add(new FrontCard(house.agency().name(), Words.say("reset.title", reset.firstName()), Words.say("reset.lead"))
                .with(form));
    }

    private void set() {
        try {
            house.within(() -> desk.resetPassword(token, password.getValue()));
            removeAll();
            add(new FrontCard(house.agency().name(), Words.say("reset.done"), Words.say("reset.done.lead"))
                    .with(link("/login", Words.say("signIn"), "submit")));
        } catch (Rejected rejected) {
            sorry(rejected);
        }
    }

    private void sorry(Rejected rejected) {
        removeAll();
        add(new FrontCard(house.agency().name(), Words.say("invitation.no"), Refusal.words(rejected))
                .with(link("/forgot", Words.say("forgot.again"), "submit")));
    }

    private static Anchor link(String to, String words, String look) {
        Anchor anchor = new Anchor(to, words);
        anchor.setRouterIgnore(true);
        anchor.addClassName(look);
        return anchor;
    }
}

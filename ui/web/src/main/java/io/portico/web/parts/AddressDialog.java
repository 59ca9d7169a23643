package io.portico.web.parts;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import io.portico.tenancy.credentials.AccountDesk;

/** Asks for another address to sign in with. */
final class AddressDialog {

    private AddressDialog() {}

    static void open(House house, AccountDesk desk) {
        FormDialog dialog = new FormDialog(Words.say("address.change"), Words.say("address.send"));
        EmailField email = new EmailField(Words.say("address.new"));
        email.setAutocomplete(Autocomplete.EMAIL);
        email.setHelperText(Words.say("address.help"));
        PasswordField password = Tongues.teach(new PasswordField(Words.say("password.present")));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        dialog.fields().name("email", email);
        dialog.fields().name("currentPassword", password);
        dialog.body(email, password);
        dialog.onSubmit(() -> {
            house.within(() -> desk.askEmailChange(email.getValue(), password.getValue()));
            Notice.done(Words.say("address.sent", email.getValue()));
        });
        dialog.open();
        email.focus();
    }
}

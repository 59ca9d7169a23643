package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.portico.messages.BadInput;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.Passwords;

/** The reader's password: changed for the present one. */
final class PasswordPanel extends Div {

    private final House house;
    private final AccountDesk desk;
    private final Runnable onChange;

    PasswordPanel(House house, AccountDesk desk, Runnable onChange) {
        this.house = house;
        this.desk = desk;
        this.onChange = onChange;
        Panel panel = new Panel(Words.say("password"), new Button(Words.say("password.change"), _ -> ask()));
        Paragraph words = new Paragraph(Words.say("password.change.text"));
        words.addClassName("quiet");
        add(panel.show(words));
    }

    private void ask() {
        FormDialog dialog = new FormDialog(Words.say("password.change"), Words.say("save"));
        PasswordField present = Tongues.teach(new PasswordField(Words.say("password.present")));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        PasswordField wanted = Tongues.teach(new PasswordField(Words.say("password.wanted")));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText(Words.say("password.rule", Passwords.MIN_LENGTH));
        dialog.fields().name("currentPassword", present);
        dialog.fields().name("newPassword", wanted);
        dialog.body(present, wanted);
        dialog.onSubmit(() -> {
            change(present.getValue(), wanted.getValue());
            Notice.done(Words.say("password.changed"));
            onChange.run();
        });
        dialog.open();
        present.focus();
    }

    private void change(String present, String wanted) {
        if (present.isEmpty()) {
            throw new BadInput("currentPassword", BadInput.Code.REQUIRED);
        }
        house.within(() -> desk.changePassword(present, wanted));
    }
}

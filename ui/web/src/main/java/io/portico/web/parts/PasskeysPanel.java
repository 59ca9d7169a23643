package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.PasskeyDesk.Passkey;
import java.util.List;

/** The reader's passkeys: made, named, removed. */
final class PasskeysPanel extends Div {

    private final House house;
    private final PasskeyDesk desk;
    private final Runnable onChange;
    private final Panel panel =
            new Panel(Words.say("passkeys"), new Button(Words.say("passkeys.add"), Glyph.PLUS.draw(), _ -> add()));

    /** @param onChange told when there is one more or less */
    PasskeysPanel(House house, PasskeyDesk desk, Runnable onChange) {
        this.house = house;
        this.desk = desk;
        this.onChange = onChange;
        add(panel);
        show();
    }

    private void show() {
        List<Passkey> passkeys = house.within(desk::passkeys);
        if (passkeys.isEmpty()) {
            panel.show(new EmptyState(Glyph.KEY, Words.say("passkeys.none"), Words.say("passkeys.none.text")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        passkeys.forEach(passkey -> rows.add(row(passkey)));
        panel.show(rows);
    }

    private ListItem row(Passkey passkey) {
        Span name = new Span(passkey.name());
        name.addClassName("row-title");
        String used = house.times().exact(passkey.usedAt());
        Span when = new Span(Words.say(passkey.synced() ? "passkeys.synced" : "passkeys.bound", used));
        when.addClassName("quiet");
        Div words = new Div(name, when);
        words.addClassName("row-words");
        Button rename = new Button(Words.say("passkeys.rename"), _ -> rename(passkey));
        rename.setAriaLabel(Words.say("passkeys.rename.of", passkey.name()));
        Button remove = new Button(Words.say("passkeys.remove"), _ -> remove(passkey));
        remove.setAriaLabel(Words.say("passkeys.remove.of", passkey.name()));
        return new ListItem(words, rename, remove);
    }

    private void add() {
        FormDialog dialog = new FormDialog(Words.say("passkeys.add"), Words.say("next"));
        TextField name = name(Words.say("passkeys.name.first"));
        name.setHelperText(Words.say("passkeys.name.help"));
        PasswordField password = Tongues.teach(new PasswordField(Words.say("password.present")));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        dialog.fields().name("name", name);
        dialog.fields().name("currentPassword", password);
        dialog.body(name, password);
        dialog.onSubmit(() -> {
            String chosen = Check.text("name", name.getValue(), Check.MAX_PERSON_NAME);
            make(chosen, house.within(() -> desk.beginPasskey(password.getValue())));
        });
        dialog.open();
        name.focus();
    }

    /** A second dialog, because browsers make passkeys within a click only. */
    private void make(String name, PasskeyDesk.Ceremony begun) {
        Dialog dialog = new Dialog(Words.say("passkeys.make.title"));
        PasskeyButton make =
                new PasskeyButton(Words.say("passkeys.make"), PasskeyButton.Deed.MAKE, () -> begun, (asked, answer) -> {
                    dialog.close();
                    house.within(() -> desk.addPasskey(asked, answer, name));
                    Notice.done(Words.say("passkeys.made", name));
                    changed();
                });
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(new Paragraph(Words.say("passkeys.make.lead")));
        dialog.getFooter().add(new Button(Words.say("cancel"), _ -> dialog.close()), make);
        dialog.setWidth("min(560px, 96vw)");
        dialog.open();
    }

    private void rename(Passkey passkey) {
        FormDialog dialog = new FormDialog(Words.say("passkeys.rename"), Words.say("save"));
        TextField name = name(passkey.name());
        dialog.fields().name("name", name);
        dialog.body(name);
        dialog.onSubmit(() -> {
            house.within(() -> {
                desk.renamePasskey(passkey.id(), name.getValue());
                return true;
            });
            show();
        });
        dialog.open();
        name.focus();
    }

    private void remove(Passkey passkey) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("passkeys.remove.title", passkey.name()),
                Words.say("passkeys.remove.text"),
                Words.say("passkeys.remove"),
                _ -> Notice.attempt(() -> {
                    house.within(() -> desk.removePasskey(passkey.id()));
                    changed();
                }));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private void changed() {
        show();
        onChange.run();
    }

    private static TextField name(String value) {
        TextField name = new TextField(Words.say("passkeys.name"));
        name.setMaxLength(Check.MAX_PERSON_NAME);
        name.setValue(value);
        return name;
    }
}

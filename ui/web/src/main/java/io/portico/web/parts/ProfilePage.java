package io.portico.web.parts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.person.Language;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.views.me.Me;
import org.jspecify.annotations.Nullable;

/** What people change about themselves, on either side. */
public final class ProfilePage extends Div {

    private final House house;
    private final TextField firstName = new TextField(Words.say("firstName"));
    private final TextField lastName = new TextField(Words.say("lastName"));
    private final TextField codename = new TextField(Words.say("codename"));
    private final TextField phone = new TextField(Words.say("phone"));
    private final TextArea notes = new TextArea(Words.say("profile.notes"));
    private final Checkbox muted = new Checkbox(Words.say("profile.muted"));
    private final Select<Integer> undoSend = new Select<>();
    private final Select<Language> language = new Select<>();
    private final Fields fields = new Fields();

    public ProfilePage(House house, PersonalTokens tokens, AccountDesk desk, PasskeyDesk passkeys) {
        this.house = house;
        Me me = house.me();
        addClassNames(me.kind().audience().isPresent() ? "portal-page" : "page", "narrow");
        Panel details = new Panel(
                Words.say("profile.details"),
                new Button(Words.say("address.change"), _ -> AddressDialog.open(house, desk)));
        details.show(form(me));
        SessionsPanel sessions = new SessionsPanel(house, desk);
        SecondFactorPanel codes = new SecondFactorPanel(house, desk);
        add(
                new Head(Words.say("profile")),
                details,
                new PasswordPanel(house, desk, sessions::show),
                new PasskeysPanel(house, passkeys, codes::show),
                codes,
                sessions,
                new TokensPanel(house, tokens),
                new TermsPanel(house));
    }

    private Div form(Me me) {
        EmailField email = new EmailField(Words.say("email"));
        email.setValue(me.email() == null ? "" : me.email());
        email.setReadOnly(true);
        email.setHelperText(Words.say("profile.email.help"));
        firstName.setValue(me.firstName());
        firstName.setMaxLength(Check.MAX_PERSON_NAME);
        lastName.setValue(me.lastName());
        lastName.setMaxLength(Check.MAX_PERSON_NAME);
        codename.setValue(me.codename() == null ? "" : me.codename());
        codename.setMaxLength(Check.MAX_PERSON_NAME);
        phone.setValue(me.phone() == null ? "" : me.phone());
        phone.setMaxLength(Check.MAX_PHONE);
        notes.setValue(me.notes() == null ? "" : me.notes());
        notes.setHelperText(Words.say("profile.notes.help"));
        muted.setValue(me.notificationsMuted());
        undoSend.setLabel(Words.say("profile.undoSend"));
        undoSend.setHelperText(Words.say("profile.undoSend.help"));
        undoSend.setItems(ChangeProfile.UNDO_SEND);
        undoSend.setItemLabelGenerator(seconds -> Words.say("profile.undoSend.seconds", seconds));
        undoSend.setValue(me.undoSendSeconds());
        language.setLabel(Words.say("profile.language"));
        language.setHelperText(Words.say("profile.language.help"));
        language.setItems(Language.values());
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(Words.say("profile.language.browser"));
        language.setItemLabelGenerator(ProfilePage::inItself);
        language.setValue(me.language());
        fields.name("firstName", firstName);
        fields.name("lastName", lastName);
        fields.name("codename", codename);
        fields.name("phone", phone);
        fields.name("notes", notes);
        fields.name("undoSendSeconds", undoSend);
        fields.name("language", language);
        Button save = new Button(Words.say("save"), _ -> save(me));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(firstName, lastName, codename, email, phone, notes, language, undoSend, muted, save);
        form.addClassName("form");
        return form;
    }

    /** Who has lost their way in a language finds their own by its own name. */
    private static String inItself(@Nullable Language language) {
        return language == null
                ? Words.say("profile.language.browser")
                : language.locale().getDisplayLanguage(language.locale());
    }

    private void save(Me me) {
        UserId id = me.id();
        boolean saved = fields.attempt(() -> {
            Check.text("firstName", firstName.getValue(), Check.MAX_PERSON_NAME);
            Check.text("lastName", lastName.getValue(), Check.MAX_PERSON_NAME);
            house.send(new ChangeProfile(
                    id,
                    Confidential.of(firstName.getValue()),
                    Confidential.of(lastName.getValue()),
                    change(id, codename.getValue()),
                    change(id, phone.getValue()),
                    change(id, notes.getValue()),
                    muted.getValue(),
                    undoSend.getValue(),
                    Change.to(language.getValue())));
        });
        if (saved && language.getValue() != me.language()) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        } else if (saved) {
            Notice.done(Words.say("saved"));
        }
    }

    private static ConfidentialChange change(UserId id, String value) {
        return new ConfidentialChange(id, value.isBlank() ? null : Confidential.of(value));
    }
}

package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import io.portico.views.me.FindMe;
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
    private final Select<Language> language = LanguageChoice.of("profile.language");
    private final Fields fields = new Fields();
    private final SharedFields<Me> shared;

    public ProfilePage(House house, PersonalTokens tokens, AccountDesk desk, PasskeyDesk passkeys) {
        this.house = house;
        Me me = house.me();
        this.shared = new SharedFields<>(me, () -> house.ask(new FindMe()));
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
                new TermsPanel(house),
                data());
    }

    private static Panel data() {
        Paragraph about = new Paragraph(Words.say("data.about"));
        about.addClassName("quiet");
        return new Panel(Words.say("data"), new Download("api/v1/me/archive", Words.say("data.save"))).show(about);
    }

    private Div form(Me me) {
        EmailField email = new EmailField(Words.say("email"));
        email.setValue(me.email() == null ? "" : me.email());
        email.setReadOnly(true);
        email.setHelperText(Words.say("profile.email.help"));
        firstName.setMaxLength(Check.MAX_PERSON_NAME);
        lastName.setMaxLength(Check.MAX_PERSON_NAME);
        codename.setMaxLength(Check.MAX_PERSON_NAME);
        phone.setMaxLength(Check.MAX_PHONE);
        notes.setHelperText(Words.say("profile.notes.help"));
        undoSend.setLabel(Words.say("profile.undoSend"));
        undoSend.setHelperText(Words.say("profile.undoSend.help"));
        undoSend.setItems(ChangeProfile.UNDO_SEND);
        undoSend.setItemLabelGenerator(ProfilePage::seconds);
        language.setHelperText(Words.say("profile.language.help"));
        language.setItemLabelGenerator(ProfilePage::called);
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(Words.say("profile.language.browser"));
        shared.show(fields.name("firstName", firstName), Me::firstName, ProfilePage::text);
        shared.show(fields.name("lastName", lastName), Me::lastName, ProfilePage::text);
        shared.show(fields.name("codename", codename), one -> text(one.codename()), ProfilePage::text);
        shared.show(fields.name("phone", phone), one -> text(one.phone()), ProfilePage::text);
        shared.show(fields.name("notes", notes), one -> text(one.notes()), ProfilePage::text);
        shared.show(fields.name("undoSendSeconds", undoSend), Me::undoSendSeconds, ProfilePage::seconds);
        shared.show(fields.name("language", language), Me::language, ProfilePage::called);
        shared.show(fields.name("notificationsMuted", muted), Me::notificationsMuted, _ -> "");
        Button save = new Button(Words.say("save"), _ -> save(me.id()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(firstName, lastName, codename, email, phone, notes, language, undoSend, muted, save);
        form.addClassName("form");
        return form;
    }

    private static String called(@Nullable Language language) {
        return language == null ? Words.say("profile.language.browser") : LanguageChoice.inItself(language);
    }

    private static String seconds(@Nullable Integer seconds) {
        return seconds == null ? "" : Words.say("profile.undoSend.seconds", seconds);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void save(UserId id) {
        Language before = shared.seen().language();
        boolean saved = fields.attempt(() -> {
            Check.text("firstName", firstName.getValue(), Check.MAX_PERSON_NAME);
            Check.text("lastName", lastName.getValue(), Check.MAX_PERSON_NAME);
            // If it is not done, the fields say why.
            var _ = shared.save(seen -> house.send(edit(id, seen)));
        });
        if (saved && shared.seen().language() != before) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        } else if (saved) {
            Notice.done(Words.say("saved"));
        }
    }

    private ChangeProfile edit(UserId id, Me seen) {
        return new ChangeProfile(
                id,
                seen.version(),
                shared.changed(firstName) ? Confidential.of(firstName.getValue()) : null,
                shared.changed(lastName) ? Confidential.of(lastName.getValue()) : null,
                changed(id, codename),
                changed(id, phone),
                changed(id, notes),
                shared.changed(muted) ? muted.getValue() : null,
                shared.changed(undoSend) ? undoSend.getValue() : null,
                shared.changed(language) ? Change.to(language.getValue()) : null);
    }

    private <F extends Component & HasValue<?, String>> @Nullable ConfidentialChange changed(UserId id, F field) {
        if (!shared.changed(field)) {
            return null;
        }
        return new ConfidentialChange(id, field.getValue().isBlank() ? null : Confidential.of(field.getValue()));
    }
}

package io.portico.web.entrance;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.Check;
import io.portico.messages.person.Language;
import io.portico.tenancy.credentials.Passwords;
import io.portico.web.entrance.Founding.NewAgency;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.LanguageChoice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** What is asked of whoever makes an agency; they are its owner and signed in right away. */
final class FoundingDialog {

    private final Founding founding;
    private final FormDialog dialog = new FormDialog(Words.say("apex.create"), Words.say("apex.create.do"));
    private final TextField name = new TextField(Words.say("agency.name"));
    private final TextField slug = new TextField(Words.say("agency.slug"));
    private final TextField firstName = new TextField(Words.say("firstName"));
    private final TextField lastName = new TextField(Words.say("lastName"));
    private final EmailField email = new EmailField(Words.say("email"));
    private final PasswordField password = Tongues.teach(new PasswordField(Words.say("password.new")));
    private final ComboBox<String> timeZone = new ComboBox<>(Words.say("agency.timeZone"));
    private final ComboBox<String> currency = new ComboBox<>(Words.say("agency.currency"));
    private final Select<Language> language = LanguageChoice.of("agency.language");
    private boolean slugChosen;

    FoundingDialog(Founding founding) {
        this.founding = founding;
        name.setMaxLength(Check.MAX_NAME);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(_ -> proposeSlug());
        slug.setMaxLength(Check.MAX_SLUG);
        slug.setHelperText(Words.say("agency.slug.help"));
        slug.addValueChangeListener(event -> slugChosen |= event.isFromClient());
        firstName.setAutocomplete(Autocomplete.GIVEN_NAME);
        lastName.setAutocomplete(Autocomplete.FAMILY_NAME);
        email.setAutocomplete(Autocomplete.USERNAME);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(Words.say("password.rule", Passwords.MIN_LENGTH));
        timeZone.setItems(ZoneId.getAvailableZoneIds().stream().sorted().toList());
        timeZone.setValue("Europe/Berlin");
        currency.setItems(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList());
        currency.setValue("EUR");
        language.setHelperText(Words.say("agency.language.help"));
        language.setValue(Words.language());
        dialog.fields().name("name", name);
        dialog.fields().name("slug", slug);
        dialog.fields().name("firstName", firstName);
        dialog.fields().name("lastName", lastName);
        dialog.fields().name("email", email);
        dialog.fields().name("password", password);
        dialog.fields().name("timeZone", timeZone);
        dialog.fields().name("currency", currency);
        dialog.fields().name("language", language);
        dialog.body(name, slug, firstName, lastName, email, password, timeZone, currency, language);
        dialog.onSubmit(this::found);
    }

    void open() {
        dialog.open();
        name.focus();
        String zone = UI.getCurrent().getPage().getExtendedClientDetails().getTimeZoneId();
        if (zone != null && ZoneId.getAvailableZoneIds().contains(zone)) {
            timeZone.setValue(zone);
        }
    }

    private void found() {
        UI ui = UI.getCurrent();
        ui.getPage()
                .setLocation(founding.found(new NewAgency(
                        slug.getValue(),
                        name.getValue(),
                        timeZone.getValue(),
                        currency.getValue(),
                        language.getValue(),
                        firstName.getValue(),
                        lastName.getValue(),
                        email.getValue(),
                        password.getValue())));
    }

    /** Until the reader chooses an address, it follows the name. */
    private void proposeSlug() {
        if (!slugChosen) {
            String plain = Normalizer.normalize(name.getValue(), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]+", "-")
                    .replaceAll("^-|-$", "");
            slug.setValue(plain.substring(0, Math.min(plain.length(), Check.MAX_SLUG)));
        }
    }
}

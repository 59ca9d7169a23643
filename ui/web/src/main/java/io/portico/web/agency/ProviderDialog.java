package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import io.portico.messages.account.SetSignInProvider;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.tenancy.credentials.ProviderSecrets;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.SignInProviderDetails;
import io.portico.web.parts.CopyLine;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks how an identity provider is reached, and tells what the provider must be told. */
final class ProviderDialog {

    private final House house;
    private final Runnable onDone;
    private final TextField label = new TextField(Words.say("providers.label"));
    private final TextField issuer = new TextField(Words.say("providers.issuer"));
    private final TextField clientId = new TextField(Words.say("providers.clientId"));
    private final PasswordField secret = Tongues.teach(new PasswordField(Words.say("providers.secret")));

    ProviderDialog(House house, Runnable onDone) {
        this.house = house;
        this.onDone = onDone;
        label.setMaxLength(SetSignInProvider.MAX_LABEL);
        label.setHelperText(Words.say("providers.label.help"));
        issuer.setMaxLength(SetSignInProvider.MAX_ISSUER);
        issuer.setHelperText(Words.say("providers.issuer.help"));
        issuer.addClassName("wide");
        clientId.setMaxLength(Check.MAX_NAME);
        secret.setMaxLength(ProviderSecrets.MAX_LENGTH);
        secret.setAutocomplete(Autocomplete.OFF);
    }

    static String owner(@Nullable CompanyId companyId) {
        return companyId == null ? ProviderDesk.STAFF : companyId.value();
    }

    void addStaffs() {
        FormDialog dialog = dialog(Words.say("providers.add.staff"));
        dialog.body(told(null));
        open(dialog, () -> ProviderDesk.STAFF);
    }

    void addCompanys(List<CompanyDetails> companies) {
        FormDialog dialog = dialog(Words.say("providers.add.company"));
        Div told = new Div();
        told.addClassName("wide");
        ComboBox<CompanyDetails> company = new ComboBox<>(Words.say("company"));
        company.setItems(companies);
        company.setItemLabelGenerator(CompanyDetails::name);
        company.addValueChangeListener(change -> {
            told.removeAll();
            if (change.getValue() != null) {
                told.add(told(change.getValue().id()));
            }
        });
        dialog.fields().name("companyId", company);
        dialog.body(company, told);
        open(dialog, () -> {
            CompanyDetails chosen = company.getValue();
            if (chosen == null) {
                throw new BadInput("companyId", BadInput.Code.REQUIRED);
            }
            return chosen.id().value();
        });
    }

    void change(SignInProviderDetails provider, String whose) {
        FormDialog dialog = dialog(Words.say("providers.change.of", whose));
        label.setValue(provider.label());
        issuer.setValue(provider.issuer());
        clientId.setValue(provider.clientId());
        secret.setHelperText(Words.say("providers.secret.help"));
        dialog.body(told(provider.companyId()));
        if (provider.companyId() != null) {
            Paragraph lead = new Paragraph(Words.say("providers.begin.lead", whose));
            CopyLine begin = new CopyLine(
                    Words.say("providers.begin"), house.address() + ProviderDesk.BEGIN + provider.linkId());
            dialog.body(wide(lead, begin));
        }
        open(dialog, () -> owner(provider.companyId()));
    }

    private Div told(@Nullable CompanyId companyId) {
        return wide(
                new Paragraph(Words.say("providers.return.lead")),
                new CopyLine(Words.say("providers.return"), house.address() + ProviderDesk.RETURN + owner(companyId)));
    }

    private static Div wide(Paragraph lead, CopyLine line) {
        Div both = new Div(lead, line);
        both.addClassName("wide");
        return both;
    }

    private FormDialog dialog(String title) {
        FormDialog dialog = new FormDialog(title, Words.say("save"));
        dialog.fields().name("label", label);
        dialog.fields().name("issuer", issuer);
        dialog.fields().name("clientId", clientId);
        dialog.fields().name("clientSecret", secret);
        return dialog;
    }

    private void open(FormDialog dialog, Supplier<String> owner) {
        dialog.body(label, issuer, clientId, secret);
        dialog.onSubmit(() -> {
            ProviderDesk.Setting setting = new ProviderDesk.Setting(
                    label.getValue(), issuer.getValue(), clientId.getValue(), secret.getValue());
            house.within(() -> house.providers().set(owner.get(), setting));
            Notice.done(Words.say("saved"));
            onDone.run();
        });
        dialog.open();
        label.focus();
    }
}

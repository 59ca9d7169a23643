package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AddBasicGuest;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.PersonKind;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.ContactLine;
import io.portico.views.agency.FindInvitationSets;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Inviting a client or partner. */
final class InviteDialog {

    private final House house;
    private final Audience audience;
    private final List<BrandDetails> allBrands;
    private final FormDialog dialog;
    private final TextField firstName = new TextField(Words.say("firstName"));
    private final TextField lastName = new TextField(Words.say("lastName"));
    private final TextField codename = new TextField(Words.say("codename"));
    private final EmailField email = new EmailField(Words.say("email"));
    private final ComboBox<CompanyDetails> company = new ComboBox<>(Words.say("company"));
    private final MultiSelectComboBox<BrandDetails> brands =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("brands")));
    private final RadioButtonGroup<AccessMode> access = new RadioButtonGroup<>(Words.say("invite.access"));
    private final Select<PermissionSetDetails> set = new Select<>();
    private final DatePicker deactivatesOn = new DatePicker(Words.say("invite.deactivatesOn"));
    private final TextArea welcome = new TextArea(Words.say("invite.welcome"));
    private final TextArea note = new TextArea(Words.say("invite.note"));
    private final Checkbox basic = new Checkbox(Words.say("invite.basic"));
    private final Checkbox muted = new Checkbox(Words.say("invite.muted"));

    /** The id is the form's: sending twice invites once. */
    private final UserId id = UserId.random();

    InviteDialog(House house, Audience audience) {
        this.house = house;
        this.audience = audience;
        Known known = new Known(house);
        this.allBrands = known.brands();
        this.dialog = new FormDialog(title(audience), Words.say("invite.do"));
        company.setItems(known.companies());
        company.setItemLabelGenerator(CompanyDetails::name);
        company.setClearButtonVisible(true);
        company.addValueChangeListener(_ -> offerBrands());
        brands.setItemLabelGenerator(brand -> Words.say("brand.of", brand.name(), brand.companyName()));
        offerBrands();
        access.setItems(AccessMode.values());
        access.setItemLabelGenerator(Words::say);
        access.setValue(AccessMode.ASSIGNED);
        List<PermissionSetDetails> sets = known.permissionSets().stream()
                .filter(one -> one.base() == PersonKind.of(audience))
                .toList();
        set.setLabel(Words.say("permissionSet"));
        set.setItems(sets);
        set.setItemLabelGenerator(SetNames::of);
        PermissionSetId first = house.ask(new FindInvitationSets()).of(audience);
        sets.stream().filter(one -> one.id().equals(first)).findFirst().ifPresent(set::setValue);
        arrange();
    }

    static String title(Audience audience) {
        return Words.say(audience == Audience.CLIENT ? "clients.invite" : "partners.invite");
    }

    private void arrange() {
        firstName.setMaxLength(Check.MAX_PERSON_NAME);
        lastName.setMaxLength(Check.MAX_PERSON_NAME);
        codename.setMaxLength(Check.MAX_PERSON_NAME);
        codename.setHelperText(Words.say("invite.codename.help"));
        email.setMaxLength(Check.MAX_EMAIL);
        firstName.setRequiredIndicatorVisible(true);
        lastName.setRequiredIndicatorVisible(true);
        email.setRequiredIndicatorVisible(true);
        Tongues.teach(deactivatesOn);
        deactivatesOn.setHelperText(Words.say("invite.deactivatesOn.help"));
        note.setHelperText(Words.say("invite.note.help", house.agency().name()));
        basic.setHelperText(Words.say("invite.basic.help"));
        basic.addValueChangeListener(change -> {
            access.setValue(AccessMode.ASSIGNED);
            access.setEnabled(!change.getValue());
            welcome.setVisible(!change.getValue());
        });
        basic.addClassName("wide");
        dialog.fields().name("firstName", firstName);
        dialog.fields().name("lastName", lastName);
        dialog.fields().name("codename", codename);
        dialog.fields().name("email", email);
        dialog.fields().name("companyId", company);
        dialog.fields().name("brandIds", brands);
        dialog.fields().name("permissionSetId", set);
        dialog.fields().name("welcomeText", welcome);
        dialog.fields().name("note", note);
        dialog.body(
                firstName,
                lastName,
                codename,
                email,
                company,
                set,
                brands,
                access,
                basic,
                deactivatesOn,
                muted,
                welcome,
                note);
        dialog.onSubmit(this::invite);
    }

    /** Opens the form for a known contact of a company. */
    void open(CompanyDetails from, ContactLine contact) {
        company.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(from.id()))
                .findFirst()
                .ifPresent(company::setValue);
        firstName.setValue(contact.firstName());
        lastName.setValue(contact.lastName());
        email.setValue(contact.email());
        dialog.open();
    }

    void open() {
        dialog.open();
        firstName.focus();
    }

    private void offerBrands() {
        CompanyDetails chosen = company.getValue();
        brands.setItems(allBrands.stream()
                .filter(brand -> chosen == null || brand.companyId().equals(chosen.id()))
                .toList());
        brands.setHelperText(Words.say(chosen == null ? "brands.any" : "brands.ofCompany"));
    }

    private void invite() {
        PermissionSetDetails chosen = set.getValue();
        if (chosen == null) {
            throw new BadInput("permissionSetId", BadInput.Code.REQUIRED);
        }
        CompanyDetails of = company.getValue();
        Guest guest = new Guest(
                id,
                Confidential.of(firstName.getValue()),
                Confidential.of(lastName.getValue()),
                optional(codename.getValue()),
                Confidential.of(email.getValue()),
                brands.getValue().stream().map(BrandDetails::id).collect(Collectors.toSet()),
                access.getValue(),
                chosen.id(),
                of == null ? null : of.id(),
                deactivatesOn.getValue(),
                optional(note.getValue()),
                optional(welcome.getValue()),
                false,
                muted.getValue());
        if (basic.getValue()) {
            house.send(new AddBasicGuest(guest, audience));
            Notice.done(Words.say("invite.basic.done", firstName.getValue()));
            return;
        }
        house.send(
                switch (audience) {
                    case CLIENT -> new InviteClient(guest);
                    case PARTNER -> new InvitePartner(guest);
                });
        InvitationNotice.show(house, id, firstName.getValue());
    }

    private static @Nullable Confidential optional(String value) {
        return value.isBlank() ? null : Confidential.of(value);
    }
}

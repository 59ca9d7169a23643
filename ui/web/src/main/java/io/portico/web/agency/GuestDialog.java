package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.GuestDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Editing what the agency keeps of a person outside. Only what was changed is sent. */
final class GuestDialog {

    private final House house;
    private final GuestDetails guest;
    private final FormDialog dialog = new FormDialog(Words.say("guest.edit"), Words.say("save"));
    private final TextField firstName = new TextField(Words.say("firstName"));
    private final TextField lastName = new TextField(Words.say("lastName"));
    private final TextField codename = new TextField(Words.say("codename"));
    private final TextField phone = new TextField(Words.say("phone"));
    private final DatePicker endsOn = new DatePicker(Words.say("invite.deactivatesOn"));
    private final Checkbox muted = new Checkbox(Words.say("invite.muted"));
    private final TextArea note = new TextArea(Words.say("invite.note"));

    GuestDialog(House house, GuestDetails guest) {
        this.house = house;
        this.guest = guest;
        firstName.setValue(guest.firstName());
        lastName.setValue(guest.lastName());
        codename.setValue(text(guest.codename()));
        phone.setValue(text(guest.phone()));
        note.setValue(text(guest.note()));
        note.setHelperText(Words.say("readers.onlyUs", house.agency().name()));
        endsOn.setValue(guest.deactivatesOn());
        Tongues.teach(endsOn);
        endsOn.setHelperText(Words.say("invite.deactivatesOn.help"));
        muted.setValue(guest.notificationsMuted());
        muted.addClassName("wide");
        dialog.fields().name("firstName", firstName);
        dialog.fields().name("lastName", lastName);
        dialog.fields().name("codename", codename);
        dialog.fields().name("phone", phone);
        dialog.fields().name("note", note);
        dialog.body(firstName, lastName, codename, phone, endsOn, muted, note);
        dialog.onSubmit(this::save);
    }

    void open() {
        dialog.open();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void save() {
        UserId id = guest.id();
        Check.text("firstName", firstName.getValue(), Check.MAX_PERSON_NAME);
        Check.text("lastName", lastName.getValue(), Check.MAX_PERSON_NAME);
        house.send(new ChangeProfile(
                id,
                Confidential.of(firstName.getValue()),
                Confidential.of(lastName.getValue()),
                new ConfidentialChange(id, optional(codename.getValue())),
                new ConfidentialChange(id, optional(phone.getValue())),
                null,
                muted.getValue()));
        if (!note.getValue().strip().equals(text(guest.note()))) {
            house.send(new ChangeAgencyNote(id, optional(note.getValue())));
        }
        if (!Objects.equals(endsOn.getValue(), guest.deactivatesOn())) {
            house.send(new ChangeEnd(id, endsOn.getValue()));
        }
    }

    private static @Nullable Confidential optional(String value) {
        return value.isBlank() ? null : Confidential.of(value);
    }
}

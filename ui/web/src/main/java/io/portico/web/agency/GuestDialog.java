package io.portico.web.agency;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Audience;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.person.EditPerson;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.GuestDetails;
import io.portico.web.parts.Foreseen;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Plans;
import io.portico.web.parts.SharedFields;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Editing what the agency keeps of a person outside. Only what was changed is sent. */
final class GuestDialog {

    private final House house;
    private final UserId id;
    private final SharedFields<GuestDetails> shared;
    private final FormDialog dialog = new FormDialog(Words.say("guest.edit"), Words.say("save"));
    private final TextField firstName = new TextField(Words.say("firstName"));
    private final TextField lastName = new TextField(Words.say("lastName"));
    private final TextField codename = new TextField(Words.say("codename"));
    private final TextField phone = new TextField(Words.say("phone"));
    private final DatePicker endsOn = new DatePicker(Words.say("invite.deactivatesOn"));
    private final Checkbox muted = new Checkbox(Words.say("invite.muted"));
    private final Foreseen foreseen;
    private final TextArea note = new TextArea(Words.say("invite.note"));

    GuestDialog(House house, GuestDetails guest) {
        this.house = house;
        this.id = guest.id();
        this.foreseen = new Foreseen(house);
        foreseen.addClassName("wide");
        Audience audience = guest.kind().audience().orElseThrow();
        shared = new SharedFields<>(guest, () -> house.ask(new FindGuest(audience, id)));
        shared.show(dialog.fields().name("firstName", firstName), GuestDetails::firstName, GuestDialog::text);
        shared.show(dialog.fields().name("lastName", lastName), GuestDetails::lastName, GuestDialog::text);
        shared.show(dialog.fields().name("codename", codename), one -> text(one.codename()), GuestDialog::text);
        shared.show(dialog.fields().name("phone", phone), one -> text(one.phone()), GuestDialog::text);
        shared.show(dialog.fields().name("note", note), one -> text(one.note()), GuestDialog::text);
        note.setHelperText(Words.say("readers.onlyUs", house.agency().name()));
        Tongues.teach(endsOn);
        shared.show(
                dialog.fields().name("deactivatesOn", endsOn),
                GuestDetails::deactivatesOn,
                day -> day == null ? "" : house.times().plain(day));
        endsOn.setHelperText(Words.say("invite.deactivatesOn.help"));
        shared.show(dialog.fields().name("notificationsMuted", muted), GuestDetails::notificationsMuted, _ -> "");
        muted.addClassName("wide");
        endsOn.addValueChangeListener(_ -> foresee());
        dialog.body(firstName, lastName, codename, phone, endsOn, foreseen, muted, note);
        dialog.onSubmit(this::save);
    }

    void open() {
        dialog.open();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private void save() {
        Check.text("firstName", firstName.getValue(), Check.MAX_PERSON_NAME);
        Check.text("lastName", lastName.getValue(), Check.MAX_PERSON_NAME);
        boolean ends = shared.changed(endsOn);
        LocalDate before = shared.seen().deactivatesOn();
        if (!shared.save(seen -> house.send(edit(seen)))) {
            dialog.stay();
        } else if (ends) {
            Notice.undoable(Words.say("saved"), () -> house.send(new ChangeEnd(id, before)));
        }
    }

    /** An end that lies ahead takes nothing yet; what it will take then is what it would take today. */
    private void foresee() {
        foreseen.removeAll();
        if (!shared.changed(endsOn)) {
            return;
        }
        LocalDate day = endsOn.getValue();
        if (day == null) {
            foreseen.show(List.of(Plans.removeEnd(id)));
            return;
        }
        foreseen.show(List.of(Plans.end(id, day)));
        if (house.times().today().isBefore(day)) {
            foreseen.also(
                    Words.say("consequence.from", house.times().plain(day)),
                    List.of(Plans.end(id, house.times().today())));
        }
    }

    private EditPerson edit(GuestDetails seen) {
        return new EditPerson(
                id,
                seen.version(),
                null,
                null,
                null,
                shared.changed(endsOn) ? Change.to(endsOn.getValue()) : null,
                changed(note),
                new ChangeProfile(
                        id,
                        shared.changed(firstName) ? Confidential.of(firstName.getValue()) : null,
                        shared.changed(lastName) ? Confidential.of(lastName.getValue()) : null,
                        changed(codename),
                        changed(phone),
                        null,
                        shared.changed(muted) ? muted.getValue() : null),
                null);
    }

    private <F extends Component & HasValue<?, String>> @Nullable ConfidentialChange changed(F field) {
        if (!shared.changed(field)) {
            return null;
        }
        return new ConfidentialChange(id, field.getValue().isBlank() ? null : Confidential.of(field.getValue()));
    }
}

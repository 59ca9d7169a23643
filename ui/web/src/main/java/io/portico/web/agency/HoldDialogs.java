package io.portico.web.agency;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.hold.HoldId;
import io.portico.messages.hold.LiftLegalHold;
import io.portico.messages.hold.PlaceLegalHold;
import io.portico.messages.sealing.Confidential;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.LocalDate;

/** Placing a legal hold and lifting it, each for a reason that stays in the history. */
final class HoldDialogs {

    private HoldDialogs() {}

    static void place(House house) {
        HoldId id = HoldId.random();
        FormDialog dialog = new FormDialog(Words.say("holds.place"), Words.say("holds.place.do"));
        Paragraph what = new Paragraph(Words.say("holds.about"));
        what.addClassNames("quiet", "wide");
        ComboBox<Chosen> person = dialog.fields().name("userId", Choices.person(house));
        Checkbox everybody = new Checkbox(Words.say("holds.everybody"));
        everybody.addValueChangeListener(event -> person.setEnabled(!event.getValue()));
        DatePicker until = dialog.fields().name("endsAt", new DatePicker(Words.say("holds.endsOn")));
        Tongues.teach(until);
        until.setMin(house.times().today().plusDays(1));
        until.setHelperText(Words.say("holds.endsOn.help"));
        TextArea reason = dialog.fields().name("reason", reason());
        dialog.body(what, person, everybody, until, reason);
        dialog.onSubmit(() -> {
            if (!everybody.getValue() && person.getValue() == null) {
                throw new BadInput("userId", BadInput.Code.REQUIRED);
            }
            LocalDate end = until.getValue();
            house.send(new PlaceLegalHold(
                    house.agency().id(),
                    id,
                    everybody.getValue() ? null : person.getValue().userId(),
                    Confidential.of(reason.getValue()),
                    end == null ? null : end.atStartOfDay(house.times().zone()).toInstant()));
            Notice.done(Words.say("holds.placed"));
        });
        dialog.open();
    }

    static void lift(House house, HoldId id, String whose) {
        FormDialog dialog = new FormDialog(Words.say("holds.lift.title", whose), Words.say("holds.lift.do"));
        Paragraph what = new Paragraph(Words.say("holds.lift.text"));
        what.addClassNames("quiet", "wide");
        TextArea reason = dialog.fields().name("reason", reason());
        dialog.body(what, reason);
        dialog.onSubmit(() -> {
            house.send(new LiftLegalHold(house.agency().id(), id, Confidential.of(reason.getValue())));
            Notice.done(Words.say("holds.lifted"));
        });
        dialog.open();
    }

    private static TextArea reason() {
        TextArea reason = new TextArea(Words.say("holds.reason"));
        reason.setMaxLength(Check.MAX_REASON);
        reason.addClassName("wide");
        return reason;
    }
}

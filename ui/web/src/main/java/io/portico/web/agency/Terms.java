package io.portico.web.agency;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.sealing.Confidential;
import io.portico.web.parts.Fields;
import io.portico.web.parts.House;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why somebody is given access, and until when. */
final class Terms {

    private final House house;
    private final TextField reason = new TextField(Words.say("give.reason"));
    private final DatePicker endsOn = new DatePicker(Words.say("give.endsOn"));

    Terms(House house) {
        this.house = house;
        reason.setMaxLength(Check.MAX_REASON);
        endsOn.setMin(house.times().today().plusDays(1));
        Tongues.teach(endsOn);
    }

    TextField reason() {
        return reason;
    }

    DatePicker endsOn() {
        return endsOn;
    }

    /** So that a refusal is said beside the field it is about. */
    void name(Fields fields) {
        fields.name("reason", reason);
        fields.name("endsAt", endsOn);
    }

    @Nullable
    Confidential why() {
        return reason.isEmpty() ? null : Confidential.of(reason.getValue());
    }

    /** The first instant of the day it ends on, in the agency's time zone. */
    @Nullable
    Instant end() {
        return endsOn.getValue() == null
                ? null
                : endsOn.getValue().atStartOfDay(house.times().zone()).toInstant();
    }
}

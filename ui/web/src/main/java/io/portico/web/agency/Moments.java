package io.portico.web.agency;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import io.portico.web.parts.House;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A field for an instant of the past, to the second, in the agency's time zone; empty is now. */
record Moments(House house, DateTimePicker field) {

    Moments(House house, String label) {
        this(house, new DateTimePicker(label));
        Tongues.teach(field);
        field.setStep(Duration.ofSeconds(1));
        field.setHelperText(Words.say("access.at.help", house.times().zone().getId()));
    }

    @Nullable
    Instant value() {
        return field.getValue() == null
                ? null
                : field.getValue().atZone(house.times().zone()).toInstant();
    }
}

package io.portico.messages.ending;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;

/** How access ends in an agency; there is one for each agency, and its value is the agency's. */
public record EndingRulesId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EndingRulesId {
        Check.id("agencyId", value);
    }

    @Override
    public String kind() {
        return "ending-rules";
    }

    @Override
    public String toString() {
        return value;
    }
}

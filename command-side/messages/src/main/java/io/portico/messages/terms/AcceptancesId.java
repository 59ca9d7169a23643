package io.portico.messages.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;

/** What one person accepted; its value is the person's. */
public record AcceptancesId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AcceptancesId {
        Check.id("userId", value);
    }

    @Override
    public String kind() {
        return "terms-acceptances";
    }

    @Override
    public String toString() {
        return value;
    }
}

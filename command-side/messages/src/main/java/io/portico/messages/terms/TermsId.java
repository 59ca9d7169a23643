package io.portico.messages.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;

/** The terms of an agency; there is one stream of them for each agency, and its value is the agency's. */
public record TermsId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TermsId {
        Check.id("agencyId", value);
    }

    @Override
    public String kind() {
        return "terms";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;

/** How the people of an agency sign in; there is one for each agency, and its value is the agency's. */
public record SignInRulesId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignInRulesId {
        Check.id("agencyId", value);
    }

    @Override
    public String kind() {
        return "sign-in-rules";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A standing rule. */
public record StandingRuleId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StandingRuleId {
        Check.id("standingRuleId", value);
    }

    public static StandingRuleId random() {
        return new StandingRuleId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "standing-rule";
    }

    @Override
    public String toString() {
        return value;
    }
}

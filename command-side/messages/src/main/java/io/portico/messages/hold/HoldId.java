package io.portico.messages.hold;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;
import java.util.UUID;

/** A legal hold. */
public record HoldId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HoldId {
        Check.id("holdId", value);
    }

    public static HoldId random() {
        return new HoldId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "hold";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A run that looks for texts of the agency's own outside. */
public record LeakProofId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LeakProofId {
        Check.id("proofId", value);
    }

    public static LeakProofId random() {
        return new LeakProofId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "leak-proof";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Something that a person outside asked to see. */
public record AccessRequestId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessRequestId {
        Check.id("requestId", value);
    }

    public static AccessRequestId random() {
        return new AccessRequestId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "access-request";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Several changes of access that are made together. */
public record AccessChangesId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessChangesId {
        Check.id("accessChangesId", value);
    }

    public static AccessChangesId random() {
        return new AccessChangesId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "access-changes";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A permission set; the built-in ones are known by their names, such as {@code OWNER}. */
public record PermissionSetId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PermissionSetId {
        Check.id("permissionSetId", value);
    }

    public static PermissionSetId random() {
        return new PermissionSetId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "permission-set";
    }

    @Override
    public String toString() {
        return value;
    }
}

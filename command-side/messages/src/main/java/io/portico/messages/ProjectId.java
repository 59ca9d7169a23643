package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A project of a brand. */
public record ProjectId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProjectId {
        Check.id("projectId", value);
    }

    public static ProjectId random() {
        return new ProjectId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "project";
    }

    @Override
    public String toString() {
        return value;
    }
}

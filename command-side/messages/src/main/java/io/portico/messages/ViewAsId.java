package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One look of a person of the agency through the eyes of somebody outside (access.md, rule 14). */
public record ViewAsId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ViewAsId {
        Check.id("viewAsId", value);
    }

    public static ViewAsId random() {
        return new ViewAsId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "view-as";
    }

    @Override
    public String toString() {
        return value;
    }
}

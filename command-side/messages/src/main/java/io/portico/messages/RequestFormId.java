package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A form of the agency that people outside fill in to ask for something. */
public record RequestFormId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequestFormId {
        Check.id("formId", value);
    }

    public static RequestFormId random() {
        return new RequestFormId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "request-form";
    }

    @Override
    public String toString() {
        return value;
    }
}

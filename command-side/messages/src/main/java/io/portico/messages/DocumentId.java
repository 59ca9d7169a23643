package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A page or file among the documents of a project. */
public record DocumentId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentId {
        Check.id("documentId", value);
    }

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public String toString() {
        return value;
    }
}

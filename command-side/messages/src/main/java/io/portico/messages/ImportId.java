package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A file of another tool that is made projects and tasks. */
public record ImportId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportId {
        Check.id("importId", value);
    }

    public static ImportId random() {
        return new ImportId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An uploaded file. */
public record FileId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FileId {
        Check.id("fileId", value);
    }

    public static FileId random() {
        return new FileId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public String toString() {
        return value;
    }
}

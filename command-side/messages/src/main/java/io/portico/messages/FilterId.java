package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A filter that somebody saved for themselves. */
public record FilterId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FilterId {
        Check.id("filterId", value);
    }

    public static FilterId random() {
        return new FilterId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "filter";
    }

    @Override
    public String toString() {
        return value;
    }
}

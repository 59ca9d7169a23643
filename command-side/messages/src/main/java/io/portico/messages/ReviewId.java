package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A review of access. */
public record ReviewId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewId {
        Check.id("reviewId", value);
    }

    public static ReviewId random() {
        return new ReviewId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "review";
    }

    @Override
    public String toString() {
        return value;
    }
}

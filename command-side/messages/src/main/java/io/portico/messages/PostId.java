package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A reply or note in a thread of a task. */
public record PostId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PostId {
        Check.id("postId", value);
    }

    public static PostId random() {
        return new PostId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "post";
    }

    @Override
    public String toString() {
        return value;
    }
}

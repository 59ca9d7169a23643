package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person or program with an account in one agency: employee, client, partner or program. */
public record UserId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserId {
        Check.id("userId", value);
    }

    public static UserId random() {
        return new UserId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "user";
    }

    @Override
    public String toString() {
        return value;
    }
}

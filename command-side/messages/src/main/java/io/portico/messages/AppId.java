package io.portico.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An app to which people sign in with their account here; at the authorization server it is the client's id. */
public record AppId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AppId {
        Check.id("appId", value);
    }

    public static AppId random() {
        return new AppId(UUID.randomUUID().toString());
    }

    @Override
    public String kind() {
        return "app";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages.accessrequest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.UserId;

/** All that one person asks to see, together: so that it can be limited how often somebody asks. */
public record AccessRequestsId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccessRequestsId {
        Check.id("userId", value);
    }

    static AccessRequestsId of(UserId userId) {
        return new AccessRequestsId(userId.value());
    }

    @Override
    public String kind() {
        return "access-requests";
    }

    @Override
    public String toString() {
        return value;
    }
}

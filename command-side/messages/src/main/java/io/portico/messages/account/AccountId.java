package io.portico.messages.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.UserId;

/** The account of a person: apart from the person's own stream, which decides about access and is not to grow by sign-ins. */
public record AccountId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AccountId {
        Check.id("accountId", value);
    }

    static AccountId of(UserId userId) {
        return new AccountId(userId.value());
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Notes that the person has a new password: by themselves, or by whoever held the link of a reset. */
public record NotePasswordChange(UserId userId) implements AccountCommand {
    public NotePasswordChange {
        Check.present("userId", userId);
    }
}

package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Notes that somebody who did not prove to be the person tried to sign in. */
public record NoteFailedSignIn(UserId userId) implements AccountCommand {
    public NoteFailedSignIn {
        Check.present("userId", userId);
    }
}

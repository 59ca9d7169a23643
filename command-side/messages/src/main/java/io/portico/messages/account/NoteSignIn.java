package io.portico.messages.account;

import io.portico.messages.Check;
import io.portico.messages.UserId;

/** Notes that the person signed in. By themselves, once they have proven it. */
public record NoteSignIn(UserId userId, SignInMethod method, boolean newDevice) implements AccountCommand {
    public NoteSignIn {
        Check.present("userId", userId);
        Check.present("method", method);
    }
}

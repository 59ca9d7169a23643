package io.portico.views.audit;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** Why may, or may not, somebody sign in? For those who read access. */
public record FindSignIn(UserId userId) implements Query<SignInAnswer> {
    @Override
    public Class<SignInAnswer> answers() {
        return SignInAnswer.class;
    }
}

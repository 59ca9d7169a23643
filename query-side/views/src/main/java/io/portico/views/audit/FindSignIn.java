package io.portico.views.audit;

import io.portico.messages.UserId;
import java.util.List;

/** Why may, or may not, somebody sign in? For those who read access. */
public record FindSignIn(UserId userId) implements AuditedQuery<SignInAnswer> {
    @Override
    public Class<SignInAnswer> answers() {
        return SignInAnswer.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.EXPLANATIONS;
    }

    @Override
    public List<String> subjects() {
        return List.of(userId.named());
    }
}

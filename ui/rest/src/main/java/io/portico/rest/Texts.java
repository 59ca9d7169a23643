package io.portico.rest;

import io.portico.messages.Change;
import io.portico.messages.UserId;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.sealing.Confidential;
import org.jspecify.annotations.Nullable;

/** Texts as they came, made confidential before they go any further. */
final class Texts {

    private Texts() {}

    static Confidential confidential(String text) {
        return Confidential.of(text);
    }

    static @Nullable Confidential optional(@Nullable String text) {
        return text == null ? null : Confidential.of(text);
    }

    static @Nullable ConfidentialChange change(UserId userId, @Nullable Change<String> change) {
        return change == null ? null : new ConfidentialChange(userId, optional(change.value()));
    }
}

package io.portico.views.agency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail. */
public record MailLine(
        String id,
        String to,
        String subject,
        String text,
        Instant at,
        State state,
        @Nullable String problem) {

    /** Where the mail stands. */
    public enum State {
        WAITING,
        SENT,
        /** Not sent, because when it was to be sent its reader had lost the right to it. */
        WITHHELD,
        FAILED
    }
}

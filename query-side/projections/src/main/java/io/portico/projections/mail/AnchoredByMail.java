package io.portico.projections.mail;

import io.portico.messages.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who gets checkpoints by mail.
 *
 * @param last when the last one was written
 */
record AnchoredByMail(List<UserId> people, Instant last) {

    static final String ID = "checkpoint-mails";
    static final AnchoredByMail NONE = new AnchoredByMail(List.of(), Instant.EPOCH);

    private static final Duration BETWEEN = Duration.ofDays(1);

    boolean isTime(Instant now) {
        return !people.isEmpty() && !now.isBefore(last.plus(BETWEEN));
    }
}

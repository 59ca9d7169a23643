package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets an auditor read what threads, files and invoices say, for a stated time and reason (access.md, rule 17), in place
 * of what was given before. Nobody gives what they may not read themselves.
 */
public record GiveAuditContent(
        @TargetAggregateIdentifier UserId userId,
        @SealedBy("userId") Confidential reason,
        Instant endsAt) implements PersonCommand {

    /** What is to last longer is to be looked at anew. */
    public static final Duration AT_MOST = Duration.ofDays(92);

    public GiveAuditContent {
        reason = Check.text("reason", reason, Check.MAX_REASON);
        Check.present("endsAt", endsAt);
    }
}

package io.portico.messages.changes;

import io.portico.messages.AccessChangesId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes several changes of access as one: each is judged knowing what those before it did, and if one is refused none
 * is made. Needs what each of them needs.
 *
 * @param reason why, for all; grants and shares that have no reason of their own carry it
 * @param endsAt when it ends, for all grants and shares that have no end of their own
 */
public record ApplyAccessChanges(
        @TargetAggregateIdentifier AccessChangesId accessChangesId,
        List<PlannedChange> changes,
        @SealedBy("accessChangesId") @Nullable Confidential reason,
        @Nullable Instant endsAt) {

    /** What fits into one append and one judgement; more would keep everybody else's changes waiting. */
    public static final int MAX_CHANGES = 500;

    public ApplyAccessChanges {
        Check.present("accessChangesId", accessChangesId);
        if (changes.isEmpty()) {
            throw new BadInput("changes", BadInput.Code.REQUIRED);
        }
        if (changes.size() > MAX_CHANGES) {
            throw new BadInput("changes", BadInput.Code.TOO_MANY);
        }
        changes = List.copyOf(changes);
        reason = Check.optionalText("reason", reason, Check.MAX_REASON);
    }
}

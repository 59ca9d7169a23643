package io.portico.messages.hold;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * As long as it stands, nothing that the person wrote or uploaded is deleted, and they are not erased.
 *
 * @param userId null for everybody in the agency
 * @param endsAt from when on it holds no more; null for until it is lifted
 */
public record PlaceLegalHold(
        AgencyId agencyId,
        HoldId holdId,
        @Nullable UserId userId,
        @SealedBy("holdId") Confidential reason,
        @Nullable Instant endsAt)
        implements LegalHoldCommand {

    public PlaceLegalHold {
        reason = Check.text("reason", reason, Check.MAX_REASON);
    }
}

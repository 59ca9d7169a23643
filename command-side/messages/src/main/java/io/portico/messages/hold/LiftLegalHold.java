package io.portico.messages.hold;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/** Ends a legal hold; one that is over already stays so. */
public record LiftLegalHold(
        AgencyId agencyId,
        HoldId holdId,
        @SealedBy("holdId") Confidential reason) implements LegalHoldCommand {

    public LiftLegalHold {
        reason = Check.text("reason", reason, Check.MAX_REASON);
    }
}

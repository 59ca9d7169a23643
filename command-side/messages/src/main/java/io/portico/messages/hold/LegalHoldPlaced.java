package io.portico.messages.hold;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Nothing of the person may go.
 *
 * @param userId null for everybody in the agency
 * @param endsAt null for until it is lifted
 */
@StoredAs("legal-hold-placed")
@Revision("1")
public record LegalHoldPlaced(
        AgencyId agencyId,
        HoldId holdId,
        @Nullable UserId userId,
        @SealedBy("holdId") Confidential reason,
        @Nullable Instant endsAt)
        implements LegalHoldEvent {}

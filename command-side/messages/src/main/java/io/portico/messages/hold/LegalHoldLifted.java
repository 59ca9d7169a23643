package io.portico.messages.hold;

import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The hold holds no more. */
@StoredAs("legal-hold-lifted")
@Revision("1")
public record LegalHoldLifted(
        AgencyId agencyId,
        HoldId holdId,
        @Nullable UserId userId,
        @SealedBy("holdId") Confidential reason) implements LegalHoldEvent {}

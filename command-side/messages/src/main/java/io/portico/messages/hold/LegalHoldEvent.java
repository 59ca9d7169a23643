package io.portico.messages.hold;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.UserId;
import org.jspecify.annotations.Nullable;

/** What must be kept for the law, or need not any more. */
public sealed interface LegalHoldEvent extends HistoryEvent permits LegalHoldPlaced, LegalHoldLifted {
    AgencyId agencyId();

    HoldId holdId();

    /** Whose; null for everybody's. */
    @Nullable
    UserId userId();
}

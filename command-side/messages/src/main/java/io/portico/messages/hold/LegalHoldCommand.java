package io.portico.messages.hold;

import io.portico.messages.AgencyId;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the legal holds of an agency. */
public sealed interface LegalHoldCommand permits PlaceLegalHold, LiftLegalHold {
    AgencyId agencyId();

    @TargetAggregateIdentifier
    default Id holdsId() {
        return Sole.LEGAL_HOLDS.of(agencyId());
    }
}

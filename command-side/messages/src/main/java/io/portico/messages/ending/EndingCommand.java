package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about how access ends in an agency. */
public sealed interface EndingCommand permits ChangeEndingRules, KeepAccess, SuspendUnseenGuest {
    AgencyId agencyId();

    @TargetAggregateIdentifier
    default Id rulesId() {
        return Sole.ENDING_RULES.of(agencyId());
    }
}

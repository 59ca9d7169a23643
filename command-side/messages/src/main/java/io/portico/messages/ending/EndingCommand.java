package io.portico.messages.ending;

import io.portico.messages.AgencyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about how access ends in an agency. */
public sealed interface EndingCommand permits ChangeEndingRules, KeepAccess, SuspendUnseenGuest {
    AgencyId agencyId();

    @TargetAggregateIdentifier
    default EndingRulesId rulesId() {
        return new EndingRulesId(agencyId().value());
    }
}

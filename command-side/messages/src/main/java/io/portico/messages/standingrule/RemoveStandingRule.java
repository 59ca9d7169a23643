package io.portico.messages.standingrule;

import io.portico.messages.Check;
import io.portico.messages.StandingRuleId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a standing rule away; one that is gone stays so. */
public record RemoveStandingRule(@TargetAggregateIdentifier StandingRuleId ruleId) implements StandingRuleCommand {
    public RemoveStandingRule {
        Check.present("id", ruleId);
    }
}

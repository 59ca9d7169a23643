package io.portico.messages.standingrule;

import io.portico.messages.Check;
import io.portico.messages.StandingRuleId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a standing rule. It may be broken already: then that is told, and no change may break it further. */
public record MakeStandingRule(@TargetAggregateIdentifier StandingRuleId ruleId, RuleTerms terms)
        implements StandingRuleCommand {
    public MakeStandingRule {
        Check.present("id", ruleId);
        Check.present("terms", terms);
        terms = new RuleTerms(
                RuleChecks.name(terms.name()),
                RuleChecks.whom(terms.whom()),
                RuleChecks.neverSees(terms.neverSees()),
                RuleChecks.within(terms.within()));
    }
}

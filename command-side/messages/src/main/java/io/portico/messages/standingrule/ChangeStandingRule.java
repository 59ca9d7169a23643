package io.portico.messages.standingrule;

import io.portico.messages.Check;
import io.portico.messages.StandingRuleId;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes a standing rule; what is null stays as it is.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 */
public record ChangeStandingRule(
        @TargetAggregateIdentifier StandingRuleId ruleId,
        @Nullable Long expectedVersion,
        @Nullable String name,
        @Nullable RuledPeople whom,
        @Nullable Set<RuledThings> neverSees,
        @Nullable RuledPlace within)
        implements StandingRuleCommand {
    public ChangeStandingRule {
        Check.present("id", ruleId);
        name = name == null ? null : RuleChecks.name(name);
        whom = whom == null ? null : RuleChecks.whom(whom);
        neverSees = neverSees == null ? null : RuleChecks.neverSees(neverSees);
        within = within == null ? null : RuleChecks.within(within);
    }

    /** What the rule says after it. */
    public RuleTerms applied(RuleTerms before) {
        return new RuleTerms(
                name == null ? before.name() : name,
                whom == null ? before.whom() : whom,
                neverSees == null ? before.neverSees() : neverSees,
                within == null ? before.within() : within);
    }
}

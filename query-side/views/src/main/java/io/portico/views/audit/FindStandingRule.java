package io.portico.views.audit;

import io.portico.messages.Check;
import io.portico.messages.StandingRuleId;
import io.portico.views.Query;

/** One standing rule with what breaks it now. */
public record FindStandingRule(StandingRuleId ruleId) implements Query<StandingRuleDetails> {
    public FindStandingRule {
        Check.present("id", ruleId);
    }

    @Override
    public Class<StandingRuleDetails> answers() {
        return StandingRuleDetails.class;
    }
}

package io.portico.views.audit;

import io.portico.messages.Check;
import io.portico.messages.StandingRuleId;
import java.util.List;

/** One standing rule with what breaks it now. */
public record FindStandingRule(StandingRuleId ruleId) implements AuditedQuery<StandingRuleDetails> {
    public FindStandingRule {
        Check.present("id", ruleId);
    }

    @Override
    public Class<StandingRuleDetails> answers() {
        return StandingRuleDetails.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.RULES;
    }

    @Override
    public List<String> subjects() {
        return List.of(ruleId.named());
    }
}

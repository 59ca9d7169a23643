package io.portico.messages.standingrule;

import io.portico.messages.AccessEvent;
import io.portico.messages.StandingRuleId;

/** What happens to a standing rule. None of it gives or takes access. */
public sealed interface StandingRuleEvent extends AccessEvent
        permits StandingRuleMade, StandingRuleChanged, StandingRuleRemoved {
    StandingRuleId ruleId();
}

package io.portico.messages.standingrule;

import io.portico.messages.StandingRuleId;

/** Commands to a standing rule. They need {@code sets.edit}: what nobody may give away is for the same few to say. */
public sealed interface StandingRuleCommand permits MakeStandingRule, ChangeStandingRule, RemoveStandingRule {
    StandingRuleId ruleId();
}

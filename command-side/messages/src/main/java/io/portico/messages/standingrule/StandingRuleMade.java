package io.portico.messages.standingrule;

import io.portico.messages.StandingRuleId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** From now on no change may show these people what the rule forbids. */
@StoredAs("standing-rule-made")
@Revision("1")
public record StandingRuleMade(StandingRuleId ruleId, RuleTerms terms) implements StandingRuleEvent {}

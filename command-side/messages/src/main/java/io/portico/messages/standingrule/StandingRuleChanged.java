package io.portico.messages.standingrule;

import io.portico.messages.StandingRuleId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The rule says this from now on. */
@StoredAs("standing-rule-changed")
@Revision("1")
public record StandingRuleChanged(StandingRuleId ruleId, RuleTerms terms) implements StandingRuleEvent {}

package io.portico.messages.standingrule;

import io.portico.messages.StandingRuleId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** The rule no longer holds. */
@StoredAs("standing-rule-removed")
@Revision("1")
public record StandingRuleRemoved(StandingRuleId ruleId) implements StandingRuleEvent {}

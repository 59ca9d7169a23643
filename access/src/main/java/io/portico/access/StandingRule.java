package io.portico.access;

import io.portico.messages.StandingRuleId;
import io.portico.messages.standingrule.RuleTerms;

/**
 * A standing rule of the agency: what some people outside never see (access.md calls it a standing rule; features.md
 * 2.12). It takes nothing away by itself; it forbids changes.
 *
 * @param version 1 when made, one more with each change
 * @param said the event that made it say this
 */
public record StandingRule(StandingRuleId id, long version, RuleTerms terms, Fact said) {}

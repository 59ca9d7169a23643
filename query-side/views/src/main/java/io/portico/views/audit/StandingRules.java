package io.portico.views.audit;

import java.util.List;

/** Standing rules. */
public record StandingRules(List<StandingRuleSummary> items) {}

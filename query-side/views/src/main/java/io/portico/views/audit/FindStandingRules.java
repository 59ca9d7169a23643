package io.portico.views.audit;

import io.portico.views.Query;

/** All standing rules, in the order they were made. */
public record FindStandingRules() implements Query<StandingRules> {
    @Override
    public Class<StandingRules> answers() {
        return StandingRules.class;
    }
}

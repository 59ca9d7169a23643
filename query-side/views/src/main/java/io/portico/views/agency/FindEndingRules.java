package io.portico.views.agency;

import io.portico.views.Query;

/** How access ends in the agency. */
public record FindEndingRules() implements Query<EndingRulesDetails> {
    @Override
    public Class<EndingRulesDetails> answers() {
        return EndingRulesDetails.class;
    }
}

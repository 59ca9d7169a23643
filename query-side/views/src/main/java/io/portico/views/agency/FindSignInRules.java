package io.portico.views.agency;

import io.portico.views.Query;

/** How the agency's people sign in; for those who edit settings. */
public record FindSignInRules() implements Query<SignInRulesDetails> {
    @Override
    public Class<SignInRulesDetails> answers() {
        return SignInRulesDetails.class;
    }
}

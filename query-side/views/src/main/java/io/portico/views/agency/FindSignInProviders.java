package io.portico.views.agency;

import io.portico.views.Query;

/** By which identity providers people sign in; for those who edit settings. */
public record FindSignInProviders() implements Query<SignInProviders> {
    @Override
    public Class<SignInProviders> answers() {
        return SignInProviders.class;
    }
}

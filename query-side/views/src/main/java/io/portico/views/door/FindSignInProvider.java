package io.portico.views.door;

import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider at whose address somebody begins to sign in; not found when there is none.
 *
 * @param linkId names the address; null for that of the agency's own people, which the sign-in page shows
 */
public record FindSignInProvider(@Nullable String linkId) implements Query<SignInProvider> {
    @Override
    public Class<SignInProvider> answers() {
        return SignInProvider.class;
    }
}

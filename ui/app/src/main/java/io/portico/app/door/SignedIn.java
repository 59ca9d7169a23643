package io.portico.app.door;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who has proven who they are, and for which agency: proof given at one agency's host is none at another's.
 *
 * @param since when they proved it
 * @param scopes what of the actor's rights a token carries; null when all of them
 * @param session the id of the browser's session; null for tokens
 */
record SignedIn(
        String agencyId,
        Actor.Kind kind,
        String id,
        Instant since,
        @Nullable Set<String> scopes,
        @Nullable String session)
        implements AuthenticatedPrincipal, Principal, Serializable {

    Work work() {
        return new Work(agencyId, new Actor(kind, id));
    }

    @Override
    public String getName() {
        return id;
    }

    @Override
    public String toString() {
        return kind + " " + id;
    }
}

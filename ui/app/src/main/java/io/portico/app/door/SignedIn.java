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
 * @param look through whose eyes they look (access.md, rule 14); null through their own
 */
record SignedIn(
        String agencyId,
        Actor.Kind kind,
        String id,
        Instant since,
        @Nullable Set<String> scopes,
        @Nullable String session,
        @Nullable Look look)
        implements AuthenticatedPrincipal, Principal, Serializable {

    /** A look through the eyes of somebody outside. */
    record Look(String viewAsId, String personId) implements Serializable {}

    /** Somebody who looks through no eyes but their own. */
    SignedIn(
            String agencyId,
            Actor.Kind kind,
            String id,
            Instant since,
            @Nullable Set<String> scopes,
            @Nullable String session) {
        this(agencyId, kind, id, since, scopes, session, null);
    }

    /** The same proof, looking through these eyes from now on; through their own again for null. */
    SignedIn looking(@Nullable Look through) {
        return new SignedIn(agencyId, kind, id, since, scopes, session, through);
    }

    Work work() {
        return new Work(agencyId, new Actor(kind, id), look == null ? null : Actor.person(look.personId()));
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

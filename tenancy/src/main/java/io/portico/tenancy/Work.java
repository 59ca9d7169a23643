package io.portico.tenancy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The current work: for which agency, by whom.
 *
 * @param agencyId the agency (tenant) the work belongs to
 * @param actor who does it
 * @param onBehalfOf for whom the actor does it, when that is somebody else (an app acting for a person, view-as)
 */
public record Work(String agencyId, Actor actor, @Nullable Actor onBehalfOf) {

    public Work {
        Objects.requireNonNull(actor);
        if (agencyId.isBlank() || agencyId.indexOf('/') >= 0) {
            throw new IllegalArgumentException("an agency id is a word without a slash");
        }
    }

    public Work(String agencyId, Actor actor) {
        this(agencyId, actor, null);
    }
}

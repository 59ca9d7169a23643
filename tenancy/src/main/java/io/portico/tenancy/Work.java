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

    /** The word that stands for no agency, in work at the apex: founding and finding agencies. */
    public static final String NO_AGENCY = SecretStore.SHARED;

    public Work {
        Objects.requireNonNull(actor);
        if (agencyId.isBlank() || agencyId.indexOf('/') >= 0) {
            throw new IllegalArgumentException("an agency id is a word without a slash");
        }
    }

    public Work(String agencyId, Actor actor) {
        this(agencyId, actor, null);
    }

    /** Work at the apex, which belongs to no agency. */
    public static Work atApex(Actor actor) {
        return new Work(NO_AGENCY, actor);
    }
}

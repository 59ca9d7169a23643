package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.viewas.TryOutBegun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look through another's eyes that was begun and not ended.
 *
 * @param tryOut which permission set is tried on the person; null when the person is seen as they are
 * @param until from this instant on it counts as ended
 * @param at the past instant that is looked at; null for the present
 */
public record Viewing(
        ViewAsId id,
        UserId viewerId,
        UserId personId,
        @Nullable TryOut tryOut,
        Instant until,
        @Nullable Instant at) {

    /**
     * A permission set that is tried.
     *
     * @param brandId the one brand of somebody who is not there; null for all
     */
    public record TryOut(
            PermissionSetId permissionSetId, @Nullable BrandId brandId) {}

    /** Whether there is no such person: only what somebody with the set would see. */
    public boolean imagined() {
        return tryOut != null && personId.equals(TryOutBegun.imaginedIn(id));
    }
}

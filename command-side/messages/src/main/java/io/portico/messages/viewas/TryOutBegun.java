package io.portico.messages.viewas;

import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the agency looks at the portal as somebody outside would see it with that permission set.
 *
 * @param personId who is imagined with the set; who is not there at all has the look's own id
 * @param brandId the one brand of somebody who is not there; null for all
 * @param until from this instant on it counts as ended
 */
@StoredAs("try-out-begun")
@Revision("1")
public record TryOutBegun(
        ViewAsId viewAsId,
        UserId viewerId,
        UserId personId,
        PermissionSetId permissionSetId,
        @Nullable BrandId brandId,
        Instant until)
        implements ViewAsEvent {

    /** The id that somebody who is not there has for as long as the look lasts. */
    public static UserId imaginedIn(ViewAsId viewAsId) {
        return new UserId(viewAsId.value());
    }
}

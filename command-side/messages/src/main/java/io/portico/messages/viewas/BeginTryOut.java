package io.portico.messages.viewas;

import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lets the actor look at the portal as somebody with that permission set would see it, for a while; what they looked
 * through before ends. Needs {@code access.view_as}.
 *
 * @param personId whom to imagine with the set; null for somebody who is not there
 * @param brandId the one brand of somebody who is not there; null for all brands there are
 */
public record BeginTryOut(
        @TargetAggregateIdentifier ViewAsId viewAsId,
        PermissionSetId permissionSetId,
        @Nullable UserId personId,
        @Nullable BrandId brandId)
        implements ViewAsCommand {
    public BeginTryOut {
        Check.present("id", viewAsId);
        Check.present("permissionSetId", permissionSetId);
    }
}

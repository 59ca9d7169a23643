package io.portico.messages.permissionset;

import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Deletes a permission set that nobody holds. */
public record DeletePermissionSet(@TargetAggregateIdentifier PermissionSetId permissionSetId)
        implements PermissionSetCommand {
    public DeletePermissionSet {
        Check.present("id", permissionSetId);
    }
}

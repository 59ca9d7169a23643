package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives a person another permission set; it must be of the person's base. */
public record AssignPermissionSet(@TargetAggregateIdentifier UserId userId, PermissionSetId permissionSetId)
        implements PersonCommand {
    public AssignPermissionSet {
        Check.present("permissionSetId", permissionSetId);
    }
}

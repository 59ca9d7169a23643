package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Registers a program that acts for the agency with a permission set of its own. Needs {@code settings.edit}. */
public record RegisterProgram(@TargetAggregateIdentifier UserId userId, String name, PermissionSetId permissionSetId)
        implements PersonCommand {
    public RegisterProgram {
        Check.present("id", userId);
        name = Check.text("name", name, Check.MAX_NAME);
        Check.present("role", permissionSetId);
    }
}

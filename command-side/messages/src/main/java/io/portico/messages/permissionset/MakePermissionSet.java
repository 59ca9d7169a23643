package io.portico.messages.permissionset;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a permission set.
 *
 * @param base whom it is for: {@code CLIENT}, {@code PARTNER} or {@code EMPLOYEE}
 * @param twoFactorRequired whether whoever holds it must show a second factor
 */
public record MakePermissionSet(
        @TargetAggregateIdentifier PermissionSetId permissionSetId,
        String name,
        PersonKind base,
        Set<Permission> permissions,
        boolean twoFactorRequired)
        implements PermissionSetCommand {
    public MakePermissionSet {
        Check.present("id", permissionSetId);
        name = Check.text("name", name, Check.MAX_PERSON_NAME);
        Check.present("base", base);
        if (base == PersonKind.PROGRAM) {
            throw new BadInput("base", BadInput.Code.UNKNOWN_VALUE);
        }
        Check.present("permissions", permissions);
        permissions = Check.set("permissions", permissions);
    }
}

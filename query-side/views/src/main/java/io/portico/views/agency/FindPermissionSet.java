package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.views.Query;

/** Asks for one permission set. */
public record FindPermissionSet(PermissionSetId permissionSetId) implements Query<PermissionSetDetails> {
    @Override
    public Class<PermissionSetDetails> answers() {
        return PermissionSetDetails.class;
    }
}

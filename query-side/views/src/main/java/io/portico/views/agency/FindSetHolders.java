package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks who has a permission set, newest first. */
public record FindSetHolders(PermissionSetId permissionSetId, PageRequest page) implements Query<SetHolders> {
    @Override
    public Class<SetHolders> answers() {
        return SetHolders.class;
    }
}

package io.portico.views.agency;

import io.portico.views.Query;

/** Asks for permission sets. */
public record FindPermissionSets() implements Query<PermissionSets> {
    @Override
    public Class<PermissionSets> answers() {
        return PermissionSets.class;
    }
}

package io.portico.web.agency;

import io.portico.messages.PermissionSetId;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.RightNames;

/** What permission sets are called: those that came with Portico in the reader's language, others as they were named. */
final class SetNames {

    private SetNames() {}

    static String of(PermissionSetDetails set) {
        return of(set.id(), set.name());
    }

    static String of(PermissionSetId id, String name) {
        return RightNames.HERE.permissionSet(id.value(), name);
    }
}

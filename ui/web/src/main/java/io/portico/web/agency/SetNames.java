package io.portico.web.agency;

import io.portico.views.agency.PermissionSetDetails;
import io.portico.web.parts.Words;

/** What permission sets are called: those that came with Portico in the reader's language, others as they were named. */
final class SetNames {

    private SetNames() {}

    static String of(PermissionSetDetails set) {
        return set.builtIn() ? Words.say("BuiltInSet." + set.id().value()) : set.name();
    }
}

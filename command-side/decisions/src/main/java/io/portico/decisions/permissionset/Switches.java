package io.portico.decisions.permissionset;

import io.portico.access.Policy;
import io.portico.decisions.Hearing;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;

/** Which switches somebody may put into a set (access.md, rules 11, 12 and 15). */
final class Switches {

    private Switches() {}

    /**
     * They must be switches of the base. In sets of the agency's own people nobody puts or leaves one they lack
     * themselves; sets of guests only narrow what guests may.
     */
    static void demand(Hearing hearing, PersonKind base, Set<Permission> permissions) {
        if (!Permission.of(base).containsAll(permissions)) {
            throw new Rejected(Rejected.Code.WRONG_BASE);
        }
        if (base == PersonKind.EMPLOYEE
                && !Policy.lastingPermissions(hearing.state(), hearing.person()).containsAll(permissions)) {
            throw new Rejected(Rejected.Code.RIGHT_NOT_HELD);
        }
    }
}

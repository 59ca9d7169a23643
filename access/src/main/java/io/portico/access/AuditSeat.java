package io.portico.access;

import io.portico.messages.person.Permission;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor is besides their permission set (access.md, rule 17).
 *
 * @param outside whether they are not one of the agency's own: of their set only what auditing needs counts
 * @param content the event by which they may read what threads, files and invoices say; null when there is none
 * @param endsAt from this instant on they may not any more; null when there is no such event
 */
public record AuditSeat(
        boolean outside, @Nullable Fact content, @Nullable Instant endsAt) {

    /** Of everybody who is none of these. */
    static final AuditSeat NONE = new AuditSeat(false, null, null);

    static final AuditSeat OUTSIDE = new AuditSeat(true, null, null);

    /** What people from outside can hold of the switches of the agency's own. */
    private static final Set<Permission> FOR_OUTSIDE =
            Collections.unmodifiableSet(EnumSet.of(Permission.AUDIT_VIEW, Permission.EXPORT));

    /** Who works, or decides who may do what, is no auditor: content that was given to them counts for nothing. */
    private static final Set<Permission> FOR_OTHERS = Collections.unmodifiableSet(
            EnumSet.of(Permission.WORK_VIEW, Permission.ACCESS_GRANT, Permission.SETS_EDIT, Permission.SETTINGS_EDIT));

    AuditSeat given(Fact by, Instant until) {
        return new AuditSeat(outside, by, until);
    }

    AuditSeat taken() {
        return new AuditSeat(outside, null, null);
    }

    /** What of a set's switches counts. */
    Set<Permission> of(Set<Permission> set) {
        if (!outside) {
            return set;
        }
        EnumSet<Permission> left = EnumSet.copyOf(FOR_OUTSIDE);
        left.retainAll(set);
        return Collections.unmodifiableSet(left);
    }

    /** Whether somebody who holds these audits and does nothing else. */
    static boolean isOfAuditors(Set<Permission> held) {
        return held.contains(Permission.AUDIT_VIEW) && Collections.disjoint(held, FOR_OTHERS);
    }

    /** Whether what was given counts for somebody who holds these. */
    boolean opensAt(Instant instant, Set<Permission> held) {
        return endsAt != null && instant.isBefore(endsAt) && isOfAuditors(held);
    }
}

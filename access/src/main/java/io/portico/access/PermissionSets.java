package io.portico.access;

import static io.portico.messages.person.Permission.*;

import io.portico.access.Policy.PermissionSetTerms;
import io.portico.messages.PermissionSetId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The permission sets there are: the built-in ones (access.md, rules 11 and 15), and the agency's own. */
final class PermissionSets {

    /** The switches of rule 11. No external user ever holds another, whatever their set says (rule 12). */
    static final Set<Permission> EXTERNAL = Permission.of(PersonKind.CLIENT);

    /** The switches of rule 15. */
    static final Set<Permission> EMPLOYEE = Permission.of(PersonKind.EMPLOYEE);

    /** The set of those to whom the agency belongs. */
    static final PermissionSetId OWNERS = new PermissionSetId("OWNER");

    private static final Set<Permission> CLIENT =
            without(EXTERNAL, TASKS_STATUS, BILLING_VIEW, BILLING_DOWNLOAD, BILLING_PAY, BUDGETS_VIEW);
    private static final Set<Permission> OWNER = without(EMPLOYEE, AUDIT_CONTENT);
    private static final Set<Permission> MEMBER = Set.of(WORK_VIEW, WORK_EDIT, REPLIES_POST, NOTES_POST, PEOPLE_VIEW);

    private static final Map<PermissionSetId, PermissionSetTerms> BUILT_IN = table(
            set("CLIENT", "Client", PersonKind.CLIENT, CLIENT),
            set("CLIENT_ADMIN", "Client Admin", PersonKind.CLIENT, without(EXTERNAL, TASKS_STATUS)),
            set(
                    "CLIENT_FINANCE",
                    "Client Finance",
                    PersonKind.CLIENT,
                    Set.of(BILLING_VIEW, BILLING_DOWNLOAD, BILLING_PAY)),
            set(
                    "CLIENT_VIEWER",
                    "Client Viewer",
                    PersonKind.CLIENT,
                    Set.of(PROJECTS_VIEW, TASKS_VIEW, REPLIES_READ, FILES_DOWNLOAD, TEAM_VIEW, COLLEAGUES_VIEW)),
            set("PARTNER", "Partner", PersonKind.PARTNER, CLIENT),
            set("OWNER", "Owner", PersonKind.EMPLOYEE, OWNER),
            // Deleting the agency is the owner's alone; that is no switch but a matter of the set's id.
            set("ADMINISTRATOR", "Administrator", PersonKind.EMPLOYEE, OWNER),
            set(
                    "PROJECT_MANAGER",
                    "Project manager",
                    PersonKind.EMPLOYEE,
                    with(MEMBER, BILLING_VIEW, ACCESS_GRANT, ACCESS_VIEW_AS)),
            set("MEMBER", "Member", PersonKind.EMPLOYEE, MEMBER),
            set("FINANCE", "Finance", PersonKind.EMPLOYEE, Set.of(WORK_VIEW, BILLING_VIEW, BILLING_EDIT, COSTS_VIEW)),
            set("AUDITOR", "Auditor", PersonKind.EMPLOYEE, Set.of(AUDIT_VIEW, EXPORT)));

    private static final List<PersonKind> BASES = List.of(PersonKind.CLIENT, PersonKind.PARTNER, PersonKind.EMPLOYEE);

    private PermissionSets() {}

    static Optional<PermissionSetTerms> builtIn(PermissionSetId id) {
        return Optional.ofNullable(BUILT_IN.get(id));
    }

    static Optional<PermissionSetTerms> find(AccessState state, PermissionSetId id) {
        return builtIn(id).or(() -> state.customSet(id));
    }

    /** Base by base, in each the built-in ones first. */
    static List<PermissionSetTerms> all(AccessState state) {
        List<PermissionSetTerms> all = new ArrayList<>(BUILT_IN.values());
        state.customSets().forEach(id -> state.customSet(id).ifPresent(all::add));
        all.sort(Comparator.comparingInt(set -> BASES.indexOf(set.base())));
        return List.copyOf(all);
    }

    /**
     * The switches a person holds by their set: none when the set is unknown or of another base (fail closed). What was
     * given to them for a time is not among them.
     */
    static Set<Permission> heldBy(AccessState state, PersonAccess person) {
        return find(state, person.permissionSetId())
                .filter(terms -> terms.base() == base(person.kind()))
                .map(terms -> person.seat().of(terms.permissions()))
                .orElseGet(Set::of);
    }

    /** The same, and what was given to them until later than that instant. Programs are given nothing. */
    static Set<Permission> heldBy(AccessState state, PersonAccess person, Instant instant) {
        Set<Permission> held = heldBy(state, person);
        return person.kind() == PersonKind.EMPLOYEE && person.seat().opensAt(instant, held)
                ? with(held, AUDIT_CONTENT)
                : held;
    }

    /** Programs act for the agency and hold the sets of its people. */
    static PersonKind base(PersonKind kind) {
        return kind == PersonKind.PROGRAM ? PersonKind.EMPLOYEE : kind;
    }

    private static PermissionSetTerms set(String id, String name, PersonKind base, Set<Permission> permissions) {
        return new PermissionSetTerms(
                new PermissionSetId(id), name, base, Collections.unmodifiableSet(EnumSet.copyOf(permissions)));
    }

    private static Set<Permission> without(Set<Permission> all, Permission... off) {
        EnumSet<Permission> left = EnumSet.copyOf(all);
        left.removeAll(List.of(off));
        return Collections.unmodifiableSet(left);
    }

    private static Set<Permission> with(Set<Permission> some, Permission... more) {
        EnumSet<Permission> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return Collections.unmodifiableSet(all);
    }

    private static Map<PermissionSetId, PermissionSetTerms> table(PermissionSetTerms... sets) {
        Map<PermissionSetId, PermissionSetTerms> table = new LinkedHashMap<>();
        for (PermissionSetTerms terms : sets) {
            table.put(terms.id(), terms);
        }
        return Collections.unmodifiableMap(table);
    }
}

package io.portico.rest.scim;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Employee;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.TakeFromDirectory;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Gateway;
import io.portico.views.PageRequest;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.Employees;
import io.portico.views.agency.FindEmployee;
import io.portico.views.agency.FindEmployees;
import io.portico.views.agency.FindTakenFromDirectory;
import io.portico.views.agency.PeopleTakenFromDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings and takes the agency's people by the same commands as everybody else, with the caller's rights and no more. */
final class ScimUsers {

    /** Who comes without a role. */
    private static final PermissionSetId USUAL = new PermissionSetId("MEMBER");

    private final Gateway gateway;

    ScimUsers(Gateway gateway) {
        this.gateway = gateway;
    }

    ScimUser find(String id, String base) {
        return ScimUser.of(employee(id), base);
    }

    /** All that match, newest first; the agency's people are few enough to be gone through. */
    List<ScimUser> all(Predicate<ScimUser> wanted, String base) {
        Set<UserId> taken = taken();
        return everybody().stream()
                .filter(employee -> !taken.contains(employee.id()))
                .map(employee -> ScimUser.of(employee, base))
                .filter(wanted)
                .toList();
    }

    private List<EmployeeDetails> everybody() {
        List<EmployeeDetails> found = new ArrayList<>();
        String after = null;
        do {
            Employees page =
                    gateway.ask(new FindEmployees(new PageRequest(PageRequest.MAX_LIMIT, after)), Employees.class);
            found.addAll(page.items());
            after = page.next();
        } while (after != null);
        return found;
    }

    /** Whoever was deleted and is brought once more is the one they were, with the role they come with now. */
    ScimUser create(ScimChange whole, String base) {
        if (Boolean.FALSE.equals(whole.active())) {
            throw ScimError.invalidValue("Whoever is brought here is active.");
        }
        Set<UserId> taken = taken();
        for (EmployeeDetails one : taken.isEmpty() ? List.<EmployeeDetails>of() : everybody()) {
            if (taken.contains(one.id()) && one.email().equalsIgnoreCase(whole.userName())) {
                return change(one, whole.brought(USUAL.value()), base);
            }
        }
        UserId id = UserId.random();
        String role = whole.role();
        gateway.send(new InviteEmployee(new Employee(
                id,
                confidential("name.givenName", whole.givenName()),
                confidential("name.familyName", whole.familyName()),
                confidential("userName", whole.userName()),
                role == null ? USUAL : new PermissionSetId(role),
                null)));
        return find(id.value(), base);
    }

    /** Takes all access away, and is not there any more for whoever asks here. The history needs the person. */
    void delete(String id) {
        gateway.send(new TakeFromDirectory(employee(id).id()));
    }

    ScimUser change(String id, ScimChange change, String base) {
        return change(employee(id), change, base);
    }

    /** What ends somebody's access is done first, what begins it last. */
    private ScimUser change(EmployeeDetails now, ScimChange change, String base) {
        demandSameAddress(change.userName(), now);
        boolean active = ScimUser.of(now, base).active();
        Boolean wanted = change.active();
        if (active && Boolean.FALSE.equals(wanted)) {
            gateway.send(new DeactivatePerson(now.id()));
        }
        if (isNew(change.givenName(), now.firstName()) || isNew(change.familyName(), now.lastName())) {
            gateway.send(new ChangeProfile(
                    now.id(), optional(change.givenName()), optional(change.familyName()), null, null, null, null));
        }
        String role = change.role();
        if (role != null && !role.equals(now.role().value())) {
            gateway.send(new AssignPermissionSet(now.id(), new PermissionSetId(role)));
        }
        if (!active && Boolean.TRUE.equals(wanted)) {
            gateway.send(new ActivatePerson(now.id()));
        }
        return find(now.id().value(), base);
    }

    /** An address counts when whoever reads mail there confirms it; nobody else takes it over. */
    private static void demandSameAddress(@Nullable String userName, EmployeeDetails now) {
        if (userName != null && !userName.equalsIgnoreCase(now.email())) {
            throw new ScimError(400, "mutability", "People change their address themselves, by confirming it.");
        }
    }

    private EmployeeDetails employee(String id) {
        UserId userId;
        try {
            userId = new UserId(id);
        } catch (BadInput noId) {
            throw ScimError.notFound();
        }
        if (taken().contains(userId)) {
            throw ScimError.notFound();
        }
        return gateway.ask(new FindEmployee(userId), EmployeeDetails.class);
    }

    private Set<UserId> taken() {
        return gateway.ask(new FindTakenFromDirectory(), PeopleTakenFromDirectory.class)
                .userIds();
    }

    private static boolean isNew(@Nullable String wanted, String now) {
        return wanted != null && !wanted.equals(now);
    }

    private static Confidential confidential(String field, @Nullable String text) {
        return Confidential.of(Check.text(field, text, Check.MAX_EMAIL));
    }

    private static @Nullable Confidential optional(@Nullable String text) {
        return text == null ? null : Confidential.of(text);
    }
}

package io.portico.projections.agency;

import io.portico.access.AuditSeat;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Policy.PermissionSetTerms;
import io.portico.messages.BrandId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.review.ReviewedAccess;
import io.portico.projections.access.Viewer;
import io.portico.projections.people.Invitations;
import io.portico.projections.people.People;
import io.portico.projections.people.Person;
import io.portico.views.agency.AccountState;
import io.portico.views.agency.AuditContent;
import io.portico.views.agency.AuditorDetails;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.GuestDetails;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.ProgramLine;
import io.portico.views.agency.SetHolder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;

/** What the agency is shown of a person. */
final class PeopleRows {

    private PeopleRows() {}

    static EmployeeDetails employee(Viewer viewer, PersonAccess access, Person person) {
        return new EmployeeDetails(
                access.userId(),
                person.version(),
                person.firstName(),
                person.lastName(),
                person.shownEmail(),
                access.permissionSetId(),
                state(viewer, access, person),
                access.endsOn(),
                person.twoFactorRequired(),
                access.seat().outside());
    }

    static AuditorDetails auditor(
            Viewer viewer, PersonAccess access, Person person, Function<AuditSeat, AuditContent> content) {
        return new AuditorDetails(
                access.userId(),
                person.name(),
                access.seat().outside(),
                access.permissionSetId(),
                state(viewer, access, person),
                access.endsOn(),
                Policy.openSeat(viewer.state(), access.userId(), viewer.now())
                        .map(content)
                        .orElse(null));
    }

    static GuestDetails guest(Viewer viewer, PersonAccess access, Person person) {
        boolean pending = access.round() > 0 && access.accepted() == null && !access.withdrawn();
        return new GuestDetails(
                access.userId(),
                person.version(),
                access.kind(),
                person.firstName(),
                person.lastName(),
                person.codename(),
                person.shownEmail(),
                person.phone(),
                access.brands().keySet().stream()
                        .filter(brand -> !viewer.hasEnded(ReviewedAccess.brand(access.userId(), brand)))
                        .sorted(Comparator.comparing(BrandId::value))
                        .toList(),
                Objects.requireNonNullElse(access.access(), AccessMode.ASSIGNED),
                access.permissionSetId(),
                access.companyId(),
                access.endsOn(),
                person.agencyNote(),
                person.twoFactorRequired(),
                person.notificationsMuted(),
                state(viewer, access, person),
                person.invitedAt(),
                pending ? Invitations.expiresAt(access) : null,
                access.accepted() == null ? null : access.accepted().at(),
                access.basic() != null,
                person.lastSignInAt(),
                person.unseenSince());
    }

    static ProgramLine program(Viewer viewer, PersonAccess access, Person person) {
        return new ProgramLine(access.userId(), person.name(), access.permissionSetId(), state(viewer, access, person));
    }

    static SetHolder holder(Viewer viewer, PersonAccess access, Person person) {
        return new SetHolder(access.userId(), person.name(), access.kind(), state(viewer, access, person));
    }

    static PermissionSetDetails set(Viewer viewer, PermissionSetTerms set, People.Sets sets) {
        return new PermissionSetDetails(
                set.id(),
                sets.version(set.id()),
                set.name(),
                set.base(),
                set.permissions(),
                Policy.isBuiltIn(set.id()),
                sets.demandSecondFactor(set.id()),
                Demands.holds(viewer, Permission.PEOPLE_VIEW)
                        ? Policy.holders(viewer.state(), set.id()).size()
                        : null);
    }

    private static AccountState state(Viewer viewer, PersonAccess access, Person person) {
        if (person.erasedAt() != null) {
            return AccountState.ERASED;
        }
        LocalDate end = access.endsOn();
        boolean ended = end != null
                && !viewer.now()
                        .isBefore(end.atStartOfDay(viewer.state().zone()).toInstant());
        boolean basic = access.basic() != null;
        boolean reviewed = viewer.hasEnded(ReviewedAccess.account(access.userId()));
        if (access.deactivated() != null || (access.withdrawn() && !basic) || ended || reviewed) {
            return AccountState.DEACTIVATED;
        }
        if (basic) {
            return AccountState.ACTIVE;
        }
        return access.accepted() == null ? AccountState.INVITED : AccountState.ACTIVE;
    }
}

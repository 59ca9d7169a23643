package io.portico.decisions.person;

import io.portico.access.AccessState;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.decisions.Hearing;
import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import java.util.stream.Stream;

/** Who may manage whose account (access.md, rules 15 and 16). */
public final class Management {

    private static final PermissionSetId OWNER = new PermissionSetId("OWNER");

    private Management() {}

    /** Needs {@code access.grant}; and of the agency's own people only those who hold no more than oneself. */
    public static void demand(Hearing hearing, UserId target) {
        hearing.demand(Permission.ACCESS_GRANT, new Resource.OfPerson(target));
        PersonAccess person = hearing.known(target);
        hearing.demandNotErased(target);
        if (person.audience().isEmpty()) {
            demandHeld(hearing, person.permissionSetId());
        }
    }

    static PersonAccess demandGuest(Hearing hearing, UserId target) {
        demand(hearing, target);
        return hearing.guest(target);
    }

    /** To answer for somebody's data is for those who manage them and the agency's settings, and of people only. */
    static void demandAnswerable(Hearing hearing, UserId target) {
        hearing.demandInAgency(Permission.SETTINGS_EDIT);
        demand(hearing, target);
        if (hearing.known(target).kind() == PersonKind.PROGRAM) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
    }

    /** Nobody undoes it, so nobody does it to themselves. */
    static void demandErasable(Hearing hearing, UserId target) {
        demandAnswerable(hearing, target);
        if (hearing.person().equals(target)) {
            throw new Rejected(Rejected.Code.ERASES_ONESELF);
        }
    }

    /**
     * Demands that the person holds all that the set holds. An administrator has every switch of an owner but may not
     * end the agency, so it takes an owner to make or manage one.
     */
    static void demandHeld(Hearing hearing, PermissionSetId setId) {
        AccessState state = hearing.state();
        boolean toOwner = setId.equals(OWNER)
                && !hearing.known(hearing.person()).permissionSetId().equals(OWNER);
        Set<Permission> asked = Policy.permissionSet(state, setId)
                .map(Policy.PermissionSetTerms::permissions)
                .orElse(Set.of());
        if (toOwner || !Policy.lastingPermissions(state, hearing.person()).containsAll(asked)) {
            throw new Rejected(Rejected.Code.RIGHT_NOT_HELD);
        }
    }

    /** Who decides about auditors reads the record as well. */
    static void demandAuditor(Hearing hearing, UserId auditor) {
        hearing.demandInAgency(Permission.AUDIT_VIEW);
        demand(hearing, auditor);
    }

    /**
     * Who lets auditors read what is said decides about sets, and may read it all themselves. And only auditors are given
     * anything (access.md, rule 17).
     */
    static void demandGivingOfContent(Hearing hearing, UserId auditor) {
        hearing.demandInAgency(Permission.SETS_EDIT);
        hearing.demandInAgency(Permission.WORK_VIEW);
        hearing.demandInAgency(Permission.BILLING_VIEW);
        demandAuditor(hearing, auditor);
        if (!Policy.isAuditor(hearing.state(), auditor)) {
            throw new Rejected(Rejected.Code.NOT_AN_AUDITOR);
        }
    }

    /** Where an owner goes, another owner must stay who has accepted, is active and has no end. */
    static void demandAnotherOwner(Hearing hearing, UserId leaving) {
        AccessState state = hearing.state();
        if (!hearing.known(leaving).permissionSetId().equals(OWNER)) {
            return;
        }
        boolean stays = state.people().stream()
                .filter(id -> !id.equals(leaving))
                .flatMap(id -> state.person(id).stream())
                .anyMatch(Management::isLastingOwner);
        if (!stays) {
            throw new Rejected(Rejected.Code.LAST_OWNER);
        }
    }

    private static boolean isLastingOwner(PersonAccess person) {
        return person.permissionSetId().equals(OWNER)
                && person.accepted() != null
                && person.deactivated() == null
                && person.endsOn() == null;
    }

    /** One's own profile is one's own; others' needs {@code access.grant}, and their notes are nobody else's. */
    static void demandProfile(Hearing hearing, ChangeProfile command) {
        Stream.of(command.codename(), command.phone(), command.notes())
                .filter(change -> change != null && !change.userId().equals(command.userId()))
                .findAny()
                .map(ConfidentialChange::userId)
                .ifPresent(_ -> {
                    throw new BadInput("userId", BadInput.Code.INVALID_ID);
                });
        if (!hearing.person().equals(command.userId())) {
            demand(hearing, command.userId());
            if (command.notes() != null || command.undoSendSeconds() != null || command.language() != null) {
                throw new Rejected(Rejected.Code.FORBIDDEN);
            }
        } else if (!Policy.alive(hearing.state(), hearing.person(), hearing.now())) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }
}

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
        if (person.audience().isEmpty()) {
            demandHeld(hearing, person.permissionSetId());
        }
    }

    static PersonAccess demandGuest(Hearing hearing, UserId target) {
        demand(hearing, target);
        return hearing.guest(target);
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
        if (toOwner || !Policy.permissions(state, hearing.person()).containsAll(asked)) {
            throw new Rejected(Rejected.Code.RIGHT_NOT_HELD);
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

package io.portico.access;

import io.portico.messages.UserId;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody of the agency asks with who looks through the eyes of somebody outside (access.md, rule 14).
 *
 * @param personId through whose eyes: the subject of every question
 * @param state the state to ask: as it is, or as if the person had accepted
 * @param asIfAccepted whether the person has not accepted yet
 */
public record Eyes(UserId personId, AccessState state, boolean asIfAccepted) {

    /** The person's eyes, as long as the viewer may look through them and both accounts live. */
    static Optional<Eyes> of(AccessState state, UserId viewer, UserId person, Instant instant) {
        boolean employed = state.person(viewer)
                .filter(known -> known.kind() == PersonKind.EMPLOYEE)
                .isPresent();
        boolean may = Policy.allows(
                state, viewer, Action.use(Permission.ACCESS_VIEW_AS), new Resource.OfPerson(person), instant);
        return state.person(person)
                .filter(known -> employed && may && known.audience().isPresent())
                .map(known -> known.accepted() != null
                        ? new Eyes(person, state, false)
                        : new Eyes(person, asIfAccepted(state, person, instant), true))
                .filter(eyes -> Policy.alive(eyes.state(), person, instant));
    }

    private static AccessState asIfAccepted(AccessState state, UserId person, Instant instant) {
        long position = state.position() + 1;
        return state.with(new Recorded(
                new InvitationAccepted(person), "planned", "planned-" + position, position, instant, person.value()));
    }
}

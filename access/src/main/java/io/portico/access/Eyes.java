package io.portico.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.UserId;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.terms.TermsAccepted;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody of the agency asks with who looks through the eyes of somebody outside (access.md, rule 14).
 *
 * @param personId through whose eyes: the subject of every question
 * @param state the state to ask: as it is, or as if the person had accepted invitation and terms
 * @param asIfAccepted whether the person has not accepted both yet
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
                .map(known -> asIfAccepted(state, known, instant))
                .map(seen -> new Eyes(person, seen, seen != state))
                .filter(eyes -> Policy.alive(eyes.state(), person, instant));
    }

    /** The invitation, and the terms: so that a portal can be looked at before anybody is let in. */
    static AccessState asIfAccepted(AccessState state, PersonAccess person, Instant instant) {
        UserId id = person.userId();
        if (person.basic() != null) {
            // There is nothing to accept.
            return state;
        }
        AccessState seen = person.accepted() == null ? planned(state, new InvitationAccepted(id), id, instant) : state;
        TermsDemand terms = person.audience().flatMap(state::terms).orElse(null);
        return terms == null || Terms.acceptedBy(state, person)
                ? seen
                : planned(seen, new TermsAccepted(id, terms.version(), terms.sha256()), id, instant);
    }

    private static AccessState planned(AccessState state, AccessEvent event, UserId by, Instant instant) {
        long position = state.position() + 1;
        return state.with(new Recorded(event, "planned", "planned-" + position, position, instant, by.value()));
    }
}

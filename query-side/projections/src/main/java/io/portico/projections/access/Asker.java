package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.messages.UserId;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.time.Instant;
import java.util.Optional;

/**
 * In whose name the current work asks, and which state: one's own, or that of the person through whose eyes one looks
 * (access.md, rule 14).
 *
 * @param throughOthersEyes whether it is somebody else who asks
 */
public record Asker(UserId userId, AccessState state, boolean throughOthersEyes) {

    /** Nobody when the actor has no account, or looks through eyes that are not, or no longer, theirs to look through. */
    public static Optional<Asker> of(Work work, AccessState state, Instant now) {
        Actor actor = work.actor();
        UserId own = new UserId(actor.id());
        Actor other = work.onBehalfOf();
        return switch (actor.kind()) {
            case PERSON -> other == null ? known(own, state) : through(own, other, state, now);
            case PROGRAM -> known(own, state);
            // Whoever has an account by now reads as themselves: links of before are worth nothing.
            case READER ->
                state.person(own).filter(person -> person.basic() != null).map(person -> new Asker(own, state, false));
            case SYSTEM, OPERATOR, ANYONE -> Optional.empty();
        };
    }

    /** Who has no account never asks as one who has. */
    private static Optional<Asker> known(UserId own, AccessState state) {
        return state.person(own).filter(person -> person.basic() == null).map(person -> new Asker(own, state, false));
    }

    private static Optional<Asker> through(UserId viewer, Actor other, AccessState state, Instant now) {
        return Policy.eyes(state, viewer, now)
                .filter(eyes -> other.kind() == Actor.Kind.PERSON)
                .filter(eyes -> eyes.personId().value().equals(other.id()))
                .map(eyes -> new Asker(eyes.personId(), eyes.state(), true));
    }
}

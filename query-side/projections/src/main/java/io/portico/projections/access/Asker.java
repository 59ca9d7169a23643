package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.messages.UserId;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In whose name the current work asks, and which state: one's own, or that of the person through whose eyes one looks
 * (access.md, rule 14).
 *
 * @param throughOthersEyes whether it is somebody else who asks
 * @param at the past instant that is looked at, whose state has to be asked instead; null for the present
 * @param withheld whether what threads, files and invoices say is not for whoever looks
 */
public record Asker(
        UserId userId,
        AccessState state,
        boolean throughOthersEyes,
        @Nullable Instant at,
        boolean withheld) {

    private Asker(UserId own, AccessState state) {
        this(own, state, false, null, false);
    }

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
                state.person(own).filter(person -> person.basic() != null).map(person -> new Asker(own, state));
            case SYSTEM, OPERATOR, ANYONE -> Optional.empty();
        };
    }

    /** Who has no account never asks as one who has. */
    private static Optional<Asker> known(UserId own, AccessState state) {
        return state.person(own).filter(person -> person.basic() == null).map(person -> new Asker(own, state));
    }

    private static Optional<Asker> through(UserId viewer, Actor other, AccessState state, Instant now) {
        return Policy.eyes(state, viewer, now)
                .filter(eyes -> other.kind() == Actor.Kind.PERSON)
                .filter(eyes -> eyes.personId().value().equals(other.id()))
                .map(eyes -> new Asker(eyes.personId(), eyes.state(), true, eyes.at(), eyes.withheld()));
    }
}

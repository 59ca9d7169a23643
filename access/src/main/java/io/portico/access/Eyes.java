package io.portico.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.UserId;
import io.portico.messages.person.InvitationAccepted;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonKind;
import io.portico.messages.terms.TermsAccepted;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody of the agency asks with who looks through the eyes of somebody outside (access.md, rule 14).
 *
 * @param personId through whose eyes: the subject of every question
 * @param state the state to ask: as it is, or as if the person had accepted invitation and terms, or had another set
 * @param asIfAccepted whether the person has not accepted both yet
 * @param at the past instant that is looked at, whose state has to be asked instead; null for the present
 * @param withheld whether what threads, files and invoices say is not for the viewer (access.md, rule 17)
 */
public record Eyes(
        UserId personId,
        AccessState state,
        boolean asIfAccepted,
        @Nullable Instant at,
        boolean withheld) {

    Eyes(UserId personId, AccessState state, boolean asIfAccepted) {
        this(personId, state, asIfAccepted, null, false);
    }

    /**
     * The person's eyes at a past instant, whatever has become of the person. Who may look through them may do so, and who
     * reads the access history, to whom it is not told what was said.
     */
    static Optional<Eyes> past(AccessState state, UserId viewer, UserId person, Instant at, Instant instant) {
        boolean everything = may(state, viewer, new Resource.OfPerson(person), instant);
        if (!employed(state, viewer) || !(everything || holds(state, viewer, Permission.AUDIT_VIEW, instant))) {
            return Optional.empty();
        }
        return state.person(person)
                .filter(known -> known.audience().isPresent())
                .map(known -> new Eyes(
                        person,
                        state,
                        false,
                        at,
                        !everything && !holds(state, viewer, Permission.AUDIT_CONTENT, instant)));
    }

    private static boolean holds(AccessState state, UserId viewer, Permission permission, Instant instant) {
        return Policy.allows(state, viewer, Action.use(permission), new Resource.WholeAgency(), instant);
    }

    /** The person's eyes, as long as the viewer may look through them and both accounts live. */
    static Optional<Eyes> of(AccessState state, UserId viewer, UserId person, Instant instant) {
        return employed(state, viewer) && may(state, viewer, new Resource.OfPerson(person), instant)
                ? alive(state, person, instant)
                : Optional.empty();
    }

    /** As above, for what the viewer looks at now. */
    static Optional<Eyes> of(AccessState state, Viewing viewing, Instant instant) {
        Viewing.TryOut tryOut = viewing.tryOut();
        Instant at = viewing.at();
        if (at != null) {
            return past(state, viewing.viewerId(), viewing.personId(), at, instant);
        }
        return tryOut == null
                ? of(state, viewing.viewerId(), viewing.personId(), instant)
                : trying(state, viewing, tryOut, instant);
    }

    /** Only sets of people outside are tried: the portal is theirs. */
    private static Optional<Eyes> trying(AccessState state, Viewing viewing, Viewing.TryOut tryOut, Instant instant) {
        UserId viewer = viewing.viewerId();
        UserId person = viewing.personId();
        Resource seen = viewing.imagined() ? new Resource.WholeAgency() : new Resource.OfPerson(person);
        if (!employed(state, viewer) || !may(state, viewer, seen, instant)) {
            return Optional.empty();
        }
        return PermissionSets.find(state, tryOut.permissionSetId())
                .filter(set -> set.base().audience().isPresent())
                .flatMap(set -> viewing.imagined()
                        ? alive(Imagined.in(state, person, set, tryOut.brandId(), instant), person, instant)
                                .map(eyes -> new Eyes(person, eyes.state(), false))
                        : state.person(person)
                                .filter(known -> known.kind() == set.base())
                                .map(_ -> after(state, new PermissionSetAssigned(person, set.id()), person, instant))
                                .flatMap(changed -> alive(changed, person, instant)));
    }

    private static boolean employed(AccessState state, UserId viewer) {
        return state.person(viewer)
                .filter(known -> known.kind() == PersonKind.EMPLOYEE)
                .isPresent();
    }

    private static boolean may(AccessState state, UserId viewer, Resource seen, Instant instant) {
        return Policy.allows(state, viewer, Action.use(Permission.ACCESS_VIEW_AS), seen, instant);
    }

    private static Optional<Eyes> alive(AccessState state, UserId person, Instant instant) {
        return state.person(person)
                .filter(known -> known.audience().isPresent())
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
        AccessState seen = person.accepted() == null ? after(state, new InvitationAccepted(id), id, instant) : state;
        TermsDemand terms = person.audience().flatMap(state::terms).orElse(null);
        return terms == null || Terms.acceptedBy(state, person)
                ? seen
                : after(seen, new TermsAccepted(id, terms.version(), terms.sha256()), id, instant);
    }

    /** The state after one more event that only this look knows of. */
    static AccessState after(AccessState state, AccessEvent event, UserId by, Instant instant) {
        long position = state.position() + 1;
        return state.with(new Recorded(event, "planned", "planned-" + position, position, instant, by.value()));
    }
}

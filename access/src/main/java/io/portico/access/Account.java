package io.portico.access;

import io.portico.access.Missing.What;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.Footing;
import io.portico.messages.review.ReviewedAccess;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks, of which state, at which instant: rule 1, which holds for everybody, and the switches the person holds. */
record Account(AccessState state, PersonAccess person, Set<Permission> permissions, Instant instant, Trail trail) {

    static Account of(AccessState state, PersonAccess person, Instant instant, Trail trail) {
        return new Account(state, person, PermissionSets.heldBy(state, person), instant, trail);
    }

    UserId id() {
        return person.userId();
    }

    /** Rule 1. */
    boolean alive() {
        return agencyIsOpen()
                && (isBasic() || accepted())
                && active()
                && beforeEnd()
                && isKept()
                && (person.basic() != null || acceptedTerms());
    }

    /** Who has no account has nothing to accept, and nobody they could be mistaken for. */
    private boolean isBasic() {
        return person.basic() != null && trail.because(1, person.basic(), "{} was added without an account", id(), "");
    }

    /** Rule 1 but for the terms, which only those who came in can accept. Who has no account never comes in. */
    boolean enters() {
        return agencyIsOpen() && accepted() && active() && beforeEnd() && isKept();
    }

    private boolean acceptedTerms() {
        TermsDemand terms = person.audience().flatMap(state::terms).orElse(null);
        if (terms == null) {
            return true;
        }
        if (!Terms.acceptedBy(state, person)) {
            return trail.lacks(
                    1, What.ACCEPTED_TERMS, "{} has not accepted the terms, version {}", id(), terms.version());
        }
        state.acceptance(id())
                .ifPresent(acceptance -> trail.because(
                        1, acceptance.accepted(), "{} accepted the terms, version {}", id(), acceptance.version()));
        return true;
    }

    private boolean agencyIsOpen() {
        return state.open()
                || trail.lacks(1, What.AGENCY_OPEN, "The agency is not founded, suspended or deleted", id(), "");
    }

    private boolean accepted() {
        return person.accepted() != null
                ? trail.because(1, person.accepted(), "{} accepted the invitation", id(), "")
                : trail.lacks(1, What.ACCEPTED_INVITATION, "{} has not accepted an invitation", id(), "");
    }

    private boolean active() {
        return person.deactivated() == null || trail.lacks(1, What.ACTIVE_ACCOUNT, "{} was deactivated", id(), "");
    }

    private boolean beforeEnd() {
        Instant end = end();
        return end == null
                || instant.isBefore(end)
                || trail.lacks(1, What.ACTIVE_ACCOUNT, "The account of {} ended at {}", id(), end);
    }

    /** People of the agency are in no review. */
    private boolean isKept() {
        return person.audience().isEmpty()
                || !state.hasReviewed()
                || isKept(1, What.ACTIVE_ACCOUNT, "The account of {}", id(), ReviewedAccess.account(id()));
    }

    /**
     * Reviews end what they list, unless it is confirmed; past that it counts as absent.
     *
     * @param called what ended, in words, with the thing put in
     */
    boolean isKept(int rule, What what, String called, Object thing, ReviewedAccess access) {
        ReviewEnding ending = ending(access);
        return ending == null
                || trail.lacks(
                        rule,
                        what,
                        called
                                + (ending.takenAway()
                                        ? " was taken away in the review {}"
                                        : " was not confirmed in the review {}"),
                        thing,
                        ending.review().id());
    }

    /** The same without a word. */
    boolean isKept(ReviewedAccess access) {
        return ending(access) == null;
    }

    private @Nullable ReviewEnding ending(ReviewedAccess access) {
        ReviewEnding ending = state.hasReviewed() ? state.endingOf(access) : null;
        return ending == null || instant.isBefore(ending.at()) ? null : ending;
    }

    /** What keeps the account from being alive; nothing does when it is. */
    Optional<Footing> lifeless() {
        if (!agencyIsOpen()) {
            return Optional.of(Footing.AGENCY_CLOSED);
        }
        if (!isBasic() && !accepted()) {
            return Optional.of(person.withdrawn() ? Footing.WITHDRAWN : Footing.NOT_ACCEPTED);
        }
        if (!active()) {
            return Optional.of(Footing.DEACTIVATED);
        }
        if (!beforeEnd() || !isKept()) {
            return Optional.of(Footing.ENDED);
        }
        return isBasic() || acceptedTerms() ? Optional.empty() : Optional.of(Footing.TERMS_OPEN);
    }

    /** When the account ends: that day's start in the agency's time zone. */
    @Nullable
    Instant end() {
        return person.endsOn() == null
                ? null
                : person.endsOn().atStartOfDay(state.zone()).toInstant();
    }

    /** Rules 11 and 15: the person's permission set has the switch. */
    boolean holds(int rule, Permission permission) {
        return permissions.contains(permission)
                ? trail.because(
                                rule,
                                person.permissionSetAssigned(),
                                "The permission set {} has {}",
                                person.permissionSetId(),
                                permission.wireName())
                        && (trail.isSilent() || switchedOn(rule, permission))
                : trail.lacks(
                        rule,
                        What.PERMISSION,
                        "The permission set {} lacks {}",
                        person.permissionSetId(),
                        permission.wireName());
    }

    /** A set of the agency's own has the switch because somebody gave it to the set. */
    private boolean switchedOn(int rule, Permission permission) {
        state.switchedOn(person.permissionSetId(), permission)
                .ifPresent(fact -> trail.because(
                        rule,
                        fact,
                        "{} was switched on in the permission set {}",
                        permission.wireName(),
                        person.permissionSetId()));
        return true;
    }

    /** A grant or share may carry an end; past it, it counts as absent (rule 1). */
    boolean before(@Nullable Instant end) {
        return end == null || instant.isBefore(end);
    }

    boolean missing(Resource resource) {
        return trail.lacks(19, What.THING_EXISTS, "There is no {}", resource, "");
    }
}

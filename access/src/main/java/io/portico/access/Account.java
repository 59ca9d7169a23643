package io.portico.access;

import io.portico.access.Missing.What;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.Footing;
import io.portico.messages.review.ReviewedAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who asks, of which state, at which instant: rule 1, which holds for everybody, and the switches the person holds. */
record Account(AccessState state, PersonAccess person, Set<Permission> permissions, Instant instant, Trail trail) {

    static Account of(AccessState state, PersonAccess person, Instant instant, Trail trail) {
        return new Account(state, person, PermissionSets.heldBy(state, person, instant), instant, trail);
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
        return person.basic() != null && trail.because(1, person.basic(), Saying.ADDED_WITHOUT_ACCOUNT, id(), "");
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
            return trail.lacks(1, What.ACCEPTED_TERMS, Saying.TERMS_NOT_ACCEPTED, id(), terms.version());
        }
        state.acceptance(id())
                .ifPresent(acceptance ->
                        trail.because(1, acceptance.accepted(), Saying.TERMS_ACCEPTED, id(), acceptance.version()));
        return true;
    }

    private boolean agencyIsOpen() {
        return state.open() || trail.lacks(1, What.AGENCY_OPEN, Saying.AGENCY_CLOSED, id(), "");
    }

    private boolean accepted() {
        return person.accepted() != null
                ? trail.because(1, person.accepted(), Saying.INVITATION_ACCEPTED, id(), "")
                : trail.lacks(1, What.ACCEPTED_INVITATION, Saying.INVITATION_NOT_ACCEPTED, id(), "");
    }

    private boolean active() {
        return person.deactivated() == null || trail.lacks(1, What.ACTIVE_ACCOUNT, Saying.DEACTIVATED, id(), "");
    }

    private boolean beforeEnd() {
        LocalDate day = person.endsOn();
        return day == null
                || instant.isBefore(startOf(day))
                || trail.lacks(1, What.ACTIVE_ACCOUNT, Saying.ACCOUNT_ENDED, id(), day);
    }

    /** People of the agency are in no review. */
    private boolean isKept() {
        return person.audience().isEmpty()
                || !state.hasReviewed()
                || isKept(1, What.ACTIVE_ACCOUNT, id(), ReviewedAccess.account(id()));
    }

    /**
     * Reviews end what they list, unless it is confirmed; past that it counts as absent.
     *
     * @param thing what ended
     */
    boolean isKept(int rule, What what, Object thing, ReviewedAccess access) {
        ReviewEnding ending = ending(access);
        return ending == null
                || trail.lacks(
                        rule,
                        what,
                        Saying.ofReview(access.kind(), ending.takenAway()),
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
        return person.endsOn() == null ? null : startOf(person.endsOn());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(state.zone()).toInstant();
    }

    /** Rules 11 and 15: the person's permission set has the switch; or, by rule 17, it was given to them for a time. */
    boolean holds(int rule, Permission permission) {
        AuditSeat seat = person.seat();
        if (permission == Permission.AUDIT_CONTENT && seat.endsAt() != null && !inSet(permission)) {
            return permissions.contains(permission)
                    ? trail.because(rule, seat.content(), Saying.CONTENT_GIVEN, id(), seat.endsAt())
                    : trail.lacks(rule, What.PERMISSION, Saying.CONTENT_OVER, id(), seat.endsAt());
        }
        if (seat.outside() && !permissions.contains(permission)) {
            return trail.lacks(rule, What.PERMISSION, Saying.ONLY_AUDITS, id(), permission);
        }
        return permissions.contains(permission)
                ? trail.because(
                                rule,
                                person.permissionSetAssigned(),
                                Saying.SET_HAS,
                                person.permissionSetId(),
                                permission)
                        && (trail.isSilent() || switchedOn(rule, permission))
                : trail.lacks(rule, What.PERMISSION, Saying.SET_LACKS, person.permissionSetId(), permission);
    }

    private boolean inSet(Permission permission) {
        return PermissionSets.heldBy(state, person).contains(permission);
    }

    /** A set of the agency's own has the switch because somebody gave it to the set. */
    private boolean switchedOn(int rule, Permission permission) {
        state.switchedOn(person.permissionSetId(), permission)
                .ifPresent(fact -> trail.because(rule, fact, Saying.SWITCHED_ON, permission, person.permissionSetId()));
        return true;
    }

    /** A grant or share may carry an end; past it, it counts as absent (rule 1). */
    boolean before(@Nullable Instant end) {
        return end == null || instant.isBefore(end);
    }

    boolean missing(Resource resource) {
        return trail.lacks(19, What.THING_EXISTS, Saying.NOT_THERE, resource, "");
    }
}

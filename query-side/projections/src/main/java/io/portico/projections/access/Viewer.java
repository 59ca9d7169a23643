package io.portico.projections.access;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Decision;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.access.Visible;
import io.portico.messages.Audience;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.messages.review.ReviewedAccess;
import io.portico.projections.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asks, with the access state of this moment: what every query handler begins with.
 *
 * @param kind what the asker is in the agency
 * @param work what lists sort and count by
 * @param throughOthersEyes whether somebody of the agency looks through the asker's eyes (access.md, rule 14)
 * @param withheld whether what threads, files and invoices say is not for whoever looks (access.md, rule 17)
 */
public record Viewer(
        String agencyId,
        UserId userId,
        PersonKind kind,
        AccessState state,
        WorkState work,
        Instant now,
        Horizons horizons,
        boolean throughOthersEyes,
        boolean withheld) {

    /** The first name of somebody who is not there, whose portal is looked at to try a permission set. */
    public static final String IMAGINED = "Guest";

    /** All that the asker sees. */
    public Visible visible() {
        return horizons.of(agencyId, userId, state, now);
    }

    /** Refuses unless the asker may see the thing; what may not be seen is not found. */
    public void demandSight(Resource resource) {
        demand(Action.VIEW, resource);
    }

    /** Refuses unless the asker may do this: not found when they may not even see the thing, else forbidden. */
    public void demand(Action action, Resource resource) {
        Decision decision = Policy.decide(state, userId, action, resource, now);
        if (!decision.allowed()) {
            throw new Rejected(decision.seen() ? Rejected.Code.FORBIDDEN : Rejected.Code.NOT_FOUND);
        }
    }

    public boolean may(Action action, Resource resource) {
        return Policy.allows(state, userId, action, resource, now);
    }

    /** Those among the people whom the asker may know of, in their order. */
    public Set<UserId> acquaintances(Collection<UserId> candidates) {
        return Policy.acquaintances(state, userId, visible(), candidates, now);
    }

    /** Whether the asker surely knows everybody of their own audience who sees the task. */
    public boolean knowsAllOn(TaskId taskId) {
        return Policy.knowsAllOn(state, userId, taskId, now);
    }

    public boolean sees(Resource resource) {
        return may(Action.VIEW, resource);
    }

    /** The asker's audience. Refuses people of the agency: the portal is not found for them. */
    public Audience audience() {
        return kind.audience().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    /** Refuses people outside: the agency's side is not found for them. */
    public Viewer inside() {
        if (kind.audience().isPresent()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return this;
    }

    /** What somebody has written, as far as it is for whoever looks. */
    public @Nullable String reads(@Nullable String words) {
        return words != null && withheld ? Texts.WITHHELD : words;
    }

    /** Whether a review has ended that access, which is therefore no more. */
    public boolean hasEnded(ReviewedAccess access) {
        return Policy.isEndedByReview(state, access, now);
    }

    /** What day it is in the agency's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, state.zone());
    }
}

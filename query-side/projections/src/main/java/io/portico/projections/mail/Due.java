package io.portico.projections.mail;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.ApprovalId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.person.Permission;
import io.portico.projections.audit.ResourceNames;
import io.portico.views.agency.MailLine;
import java.time.Instant;

/** Whether a mail may still go out, asked of the policy at the moment of sending. */
final class Due {

    private Due() {}

    /** An invitation that was accepted and never sent, as the founder's who signed up in person: there is nothing to show or do. */
    static boolean isSettledByItself(AccessState state, StoredMail mail) {
        return mail.round() > 0
                && (mail.state() == MailLine.State.WAITING || mail.state() == MailLine.State.WITHHELD)
                && state.person(mail.recipient())
                        .filter(person -> person.accepted() != null)
                        .isPresent();
    }

    static boolean mayBeSent(AccessState state, StoredMail mail, Instant now) {
        if (mail.notice() != null) {
            // How to come in must be told to those who have terms to accept, too.
            return Policy.enters(state, mail.recipient(), now)
                    && (!isAboutReview(mail) || waits(state, mail, now))
                    && (mail.notice() != AccountNotice.CHECKPOINT || audits(state, mail.recipient(), now));
        }
        if (mail.resource() != null) {
            return aboutAccess(state, mail, mail.resource(), now);
        }
        if (mail.round() > 0) {
            return state.open()
                    && state.person(mail.recipient())
                            .filter(person -> isOpen(person, mail.round()))
                            .isPresent();
        }
        ApprovalId approvalId = mail.approvalId();
        if (approvalId != null) {
            return aboutApproval(state, mail, approvalId, now);
        }
        return mail.taskId() != null
                && Policy.allows(state, mail.recipient(), Action.VIEW, about(mail.taskId(), mail), now);
    }

    /** The reply it tells of, or the task that was shared. */
    private static Resource about(TaskId task, StoredMail mail) {
        return mail.thread() == null
                ? new Resource.OfTask(task)
                : new Resource.OfPost(task, mail.thread(), mail.position());
    }

    /** Those who were asked hear of it while they may answer, who asked hears of the answer while it stands. */
    private static boolean aboutApproval(AccessState state, StoredMail mail, ApprovalId approvalId, Instant now) {
        boolean outside =
                state.person(mail.recipient()).flatMap(PersonAccess::audience).isPresent();
        Action action = outside ? Action.use(Permission.DELIVERABLES_APPROVE) : Action.VIEW;
        return state.approval(approvalId)
                        .filter(approval -> outside
                                ? approval.state() == ApprovalState.WAITING
                                : approval.state() == ApprovalState.APPROVED
                                        || approval.state() == ApprovalState.CHANGES_ASKED)
                        .isPresent()
                && Policy.allows(state, mail.recipient(), action, new Resource.OfApproval(approvalId), now);
    }

    private static boolean audits(AccessState state, UserId person, Instant now) {
        return Policy.allows(state, person, Action.use(Permission.AUDIT_VIEW), new Resource.WholeAgency(), now);
    }

    private static boolean isAboutReview(StoredMail mail) {
        return mail.notice() == AccountNotice.REVIEW_GIVEN || mail.notice() == AccountNotice.REVIEW_ENDS;
    }

    /** Whether the review still runs, is still the recipient's, and something in it waits for an answer. */
    private static boolean waits(AccessState state, StoredMail mail, Instant now) {
        String reviewId = mail.linkId();
        return reviewId != null
                && state.review(new ReviewId(reviewId))
                        .filter(review -> review.isRunning(state.zone(), now))
                        .filter(review -> review.reviewerId().equals(mail.recipient()))
                        .filter(review -> review.items().stream()
                                .anyMatch(item -> item.decision() == null
                                        && item.anew() == null
                                        && state.givenBy(item.access()) != null))
                        .isPresent();
    }

    /** Who asked hears of it when they see it; who may grant it, as long as somebody waits. */
    private static boolean aboutAccess(AccessState state, StoredMail mail, String resource, Instant now) {
        Resource thing = ResourceNames.read("resource", resource);
        UserId author = mail.author();
        boolean sees = Policy.allows(state, mail.recipient(), Action.VIEW, thing, now);
        return author == null
                ? sees
                : sees
                        && Policy.allows(
                                state,
                                mail.recipient(),
                                Action.use(Permission.ACCESS_GRANT),
                                new Resource.OfPerson(author),
                                now)
                        && !Policy.allows(state, author, Action.VIEW, thing, now);
    }

    private static boolean isOpen(PersonAccess person, int round) {
        return person.accepted() == null
                && !person.withdrawn()
                && person.deactivated() == null
                && person.round() == round;
    }
}

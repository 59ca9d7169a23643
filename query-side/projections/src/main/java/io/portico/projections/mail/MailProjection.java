package io.portico.projections.mail;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.ApprovalAccess;
import io.portico.access.BudgetAccess;
import io.portico.access.InvoiceAccess;
import io.portico.access.Policy;
import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.access.TaskAccess;
import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.accessrequest.AccessRequestDeclined;
import io.portico.messages.accessrequest.AccessRequestGranted;
import io.portico.messages.account.AccountEvent;
import io.portico.messages.account.DashboardLinkMade;
import io.portico.messages.account.DashboardLinksRevoked;
import io.portico.messages.account.EmailChangeAsked;
import io.portico.messages.account.EmailChanged;
import io.portico.messages.account.PasswordChanged;
import io.portico.messages.account.PasswordResetAsked;
import io.portico.messages.account.SecondFactorAdded;
import io.portico.messages.account.SecondFactorDemandChanged;
import io.portico.messages.account.SecondFactorRemoved;
import io.portico.messages.account.SignInFailed;
import io.portico.messages.account.SignedIn;
import io.portico.messages.approval.ApprovalAsked;
import io.portico.messages.approval.ApprovalEvent;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.approval.Approved;
import io.portico.messages.approval.ChangesAsked;
import io.portico.messages.checkpoint.CheckpointAnchorsSet;
import io.portico.messages.checkpoint.CheckpointEvent;
import io.portico.messages.checkpoint.CheckpointKeyBegun;
import io.portico.messages.checkpoint.CheckpointKeyChanged;
import io.portico.messages.checkpoint.CheckpointSigned;
import io.portico.messages.person.ClientInvited;
import io.portico.messages.person.EmployeeInvited;
import io.portico.messages.person.InvitationResent;
import io.portico.messages.person.PartnerInvited;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.post.NoteMentioned;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.review.ReviewCancelled;
import io.portico.messages.review.ReviewEvent;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewItemTakenAway;
import io.portico.messages.review.ReviewReassigned;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.task.TaskShared;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.audit.ResourceNames;
import io.portico.projections.people.ReadersOf;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * Puts mails into the outbox. Events that were in the ledger before this outbox began are told to nobody: when views are
 * built again, nobody gets old mails a second time.
 */
public final class MailProjection {

    /** The processor's name; its tokens are stored under it. */
    public static final String GROUP = "mail";

    static final Roll OUTBOX = new Roll(Place.AGENCY, "mails");
    static final String WAITING = "mails-waiting";

    /** How long before a review ends its reviewer is reminded. */
    private static final Duration REMINDED_BEFORE = Duration.ofDays(3);

    private static final int MAX_ANSWERING = 20;

    private final AccessFold states;
    private final OutboxStart start;

    public MailProjection(AccessFold states, OutboxStart start) {
        this.states = states;
        this.start = start;
    }

    @EventHandler
    void on(ClientInvited event, Happening happening) {
        invited(event.userId(), 1, happening);
    }

    @EventHandler
    void on(PartnerInvited event, Happening happening) {
        invited(event.userId(), 1, happening);
    }

    @EventHandler
    void on(EmployeeInvited event, Happening happening) {
        invited(event.userId(), 1, happening);
    }

    @EventHandler
    void on(InvitationResent event, Happening happening) {
        invited(event.userId(), event.round(), happening);
    }

    @EventHandler
    void on(ReplyPosted event, Happening happening) {
        if (start.isBefore(happening)) {
            ThreadName thread = ThreadName.of(event.audience());
            Map<String, StoredMail> mails = new LinkedHashMap<>();
            for (UserId recipient : recipients(event.taskId(), event.audience(), event.author(), happening)) {
                mails.put(
                        id(happening, recipient),
                        StoredMail.reply(
                                recipient,
                                event.taskId(),
                                thread,
                                event.postId(),
                                event.author(),
                                happening.position(),
                                happening.at()));
            }
            enter(mails, happening);
        }
    }

    @EventHandler
    void on(ApprovalEvent event, Happening happening) {
        if (!start.isBefore(happening)) {
            return;
        }
        AccessState state = states.atLeast(happening.agencyId(), happening.position());
        Optional<ApprovalAccess> approval = state.approval(event.approvalId());
        List<UserId> askedBy = approval.map(ApprovalAccess::askedBy).stream().toList();
        switch (event) {
            case ApprovalAsked e ->
                approval(
                        e,
                        approval.map(one -> ReadersOf.approvers(state, one, happening.at()))
                                .orElse(List.of()),
                        e.askedBy(),
                        happening);
            case Approved e -> approval(e, askedBy, e.approvedBy(), happening);
            case ChangesAsked e -> approval(e, askedBy, e.askedBy(), happening);
            case ApprovalWithdrawn _ -> {}
        }
    }

    private static void approval(ApprovalEvent event, List<UserId> recipients, UserId author, Happening happening) {
        Map<String, StoredMail> mails = new LinkedHashMap<>();
        for (UserId recipient : recipients) {
            mails.put(
                    id(happening, recipient),
                    StoredMail.approval(
                            recipient,
                            event.taskId(),
                            event.approvalId(),
                            author,
                            happening.position(),
                            happening.at()));
        }
        enter(mails, happening);
    }

    /** Who would not have been told of the reply is told that they are mentioned in it. */
    @EventHandler
    void on(ReplyMentioned event, Happening happening) {
        if (start.isBefore(happening)) {
            Set<UserId> told = recipients(event.taskId(), event.audience(), event.author(), happening);
            List<UserId> others = event.added().stream()
                    .filter(person -> !told.contains(person))
                    .toList();
            mention(event.taskId(), ThreadName.of(event.audience()), event.postId(), event.author(), others, happening);
        }
    }

    /** Notes are told to nobody but those who are mentioned in them. */
    @EventHandler
    void on(NoteMentioned event, Happening happening) {
        if (start.isBefore(happening)) {
            mention(event.taskId(), ThreadName.AGENCY, event.postId(), event.author(), event.added(), happening);
        }
    }

    private void mention(
            TaskId taskId, ThreadName thread, PostId postId, UserId author, List<UserId> people, Happening happening) {
        AccessState state = states.atLeast(happening.agencyId(), happening.position());
        Resource where = new Resource.OfThread(taskId, thread);
        Map<String, StoredMail> mails = new LinkedHashMap<>();
        for (UserId person : people) {
            if (!person.equals(author) && Policy.allows(state, person, Action.VIEW, where, happening.at())) {
                mails.put(
                        id(happening, person),
                        StoredMail.reply(person, taskId, thread, postId, author, happening.position(), happening.at())
                                .forMention());
            }
        }
        enter(mails, happening);
    }

    /** Who has no account learns of what is shared with them in no other way. */
    @EventHandler
    void on(TaskShared event, Happening happening) {
        if (start.isBefore(happening)
                && states.atLeast(happening.agencyId(), happening.position())
                        .person(event.userId())
                        .filter(person -> person.basic() != null)
                        .isPresent()) {
            StoredMail mail = StoredMail.shared(event.userId(), event.taskId(), happening.position(), happening.at());
            enter(Map.of(id(happening, event.userId()), mail), happening);
        }
    }

    @EventHandler
    void on(AccountEvent event, Happening happening) {
        if (!start.isBefore(happening)) {
            return;
        }
        switch (event) {
            case PasswordResetAsked e -> notice(e, AccountNotice.PASSWORD_RESET, e.resetId(), happening);
            case PasswordChanged e -> notice(e, AccountNotice.PASSWORD_CHANGED, null, happening);
            case SecondFactorAdded e -> notice(e, AccountNotice.SECOND_FACTOR_ADDED, null, happening);
            case SecondFactorRemoved e -> notice(e, AccountNotice.SECOND_FACTOR_REMOVED, null, happening);
            case SignedIn e -> {
                if (e.newDevice()) {
                    notice(e, AccountNotice.NEW_DEVICE, null, happening);
                }
            }
            case EmailChangeAsked e -> {
                StoredMail confirm = StoredMail.notice(
                                e.userId(),
                                AccountNotice.EMAIL_CONFIRM,
                                e.changeId(),
                                happening.position(),
                                happening.at())
                        .to(Texts.token(e.email()));
                enter(Map.of(id(happening, e.userId()) + "/new", confirm), happening);
                notice(e, AccountNotice.EMAIL_ASKED, null, happening);
            }
            case SignInFailed _,
                    SecondFactorDemandChanged _,
                    EmailChanged _,
                    DashboardLinkMade _,
                    DashboardLinksRevoked _ -> {}
        }
    }

    @EventHandler
    void on(ReviewEvent event, Happening happening) {
        switch (event) {
            case ReviewStarted e -> review(e.reviewId(), e.reviewerId(), happening);
            case ReviewReassigned e -> review(e.reviewId(), e.reviewerId(), happening);
            case ReviewItemConfirmed _, ReviewItemTakenAway _, ReviewCancelled _ -> {}
        }
    }

    /**
     * At once, and once more before it ends; whether that is still to be said is judged when it is due. The second is for
     * agencies that moved in meanwhile, too.
     */
    private void review(ReviewId reviewId, UserId reviewer, Happening happening) {
        StoredMail given = StoredMail.notice(
                reviewer, AccountNotice.REVIEW_GIVEN, reviewId.value(), happening.position(), happening.at());
        Map<String, StoredMail> mails = new LinkedHashMap<>();
        boolean isNew = start.isBefore(happening);
        if (isNew) {
            mails.put(id(happening, reviewer), given);
        }
        AccessState state = states.atLeast(happening.agencyId(), happening.position());
        state.review(reviewId)
                .map(review -> review.endsAt(state.zone()).minus(REMINDED_BEFORE))
                .filter(due -> isNew ? due.isAfter(happening.at()) : start.isStillDue(happening, due))
                .ifPresent(due -> mails.put(
                        id(happening, reviewer) + "/reminder",
                        StoredMail.notice(
                                        reviewer,
                                        AccountNotice.REVIEW_ENDS,
                                        reviewId.value(),
                                        happening.position(),
                                        happening.at())
                                .notBefore(due)));
        enter(mails, happening);
    }

    /** One a day at most, of what was signed then: mail is kept for long, and nobody wants more of it. */
    @EventHandler
    void on(CheckpointEvent event, Happening happening) {
        AnchoredByMail known = happening
                .look(Place.AUDIT, AnchoredByMail.ID, AnchoredByMail.class)
                .orElse(AnchoredByMail.NONE);
        switch (event) {
            case CheckpointAnchorsSet e ->
                happening.create(Place.AUDIT, AnchoredByMail.ID, new AnchoredByMail(e.people(), known.last()));
            case CheckpointSigned e -> {
                if (known.isTime(happening.at())) {
                    happening.create(
                            Place.AUDIT, AnchoredByMail.ID, new AnchoredByMail(known.people(), happening.at()));
                    checkpoint(known.people(), e.note(), happening);
                }
            }
            case CheckpointKeyBegun _, CheckpointKeyChanged _ -> {}
        }
    }

    private void checkpoint(List<UserId> people, String note, Happening happening) {
        if (start.isBefore(happening)) {
            Map<String, StoredMail> mails = new LinkedHashMap<>();
            for (UserId recipient : people) {
                mails.put(
                        id(happening, recipient),
                        StoredMail.notice(
                                recipient, AccountNotice.CHECKPOINT, note, happening.position(), happening.at()));
            }
            enter(mails, happening);
        }
    }

    @EventHandler
    void on(AccessAsked event, Happening happening) {
        if (start.isBefore(happening)) {
            Map<String, StoredMail> mails = new LinkedHashMap<>();
            for (UserId recipient : answering(event, happening)) {
                mails.put(
                        id(happening, recipient),
                        StoredMail.asked(
                                recipient, event.userId(), event.resource(), happening.position(), happening.at()));
            }
            enter(mails, happening);
        }
    }

    @EventHandler
    void on(AccessRequestGranted event, Happening happening) {
        if (start.isBefore(happening)) {
            StoredMail mail =
                    StoredMail.granted(event.userId(), event.resource(), happening.position(), happening.at());
            enter(Map.of(id(happening, event.userId()), mail), happening);
        }
    }

    @EventHandler
    void on(AccessRequestDeclined event, Happening happening) {
        if (start.isBefore(happening)) {
            StoredMail mail =
                    StoredMail.declined(event.userId(), event.resource(), happening.position(), happening.at());
            enter(Map.of(id(happening, event.userId()), mail), happening);
        }
    }

    /** The project's manager, if they may grant; else some who may. Nobody hears of what never was. */
    private List<UserId> answering(AccessAsked event, Happening happening) {
        AccessState state = states.atLeast(happening.agencyId(), happening.position());
        Resource thing = ResourceNames.read("resource", event.resource());
        Optional<UserId> manager = managerOf(state, thing).filter(one -> mayAnswer(state, one, event, happening));
        return manager.map(List::of).orElseGet(() -> state.people().stream()
                .filter(one -> mayAnswer(state, one, event, happening))
                .filter(one -> Policy.allows(state, one, Action.VIEW, thing, happening.at()))
                .limit(MAX_ANSWERING)
                .toList());
    }

    private static boolean mayAnswer(AccessState state, UserId person, AccessAsked event, Happening happening) {
        return state.person(person)
                        .filter(one -> one.kind() == PersonKind.EMPLOYEE)
                        .isPresent()
                && Policy.allows(
                        state,
                        person,
                        Action.use(Permission.ACCESS_GRANT),
                        new Resource.OfPerson(event.userId()),
                        happening.at());
    }

    private static Optional<UserId> managerOf(AccessState state, Resource thing) {
        Optional<ProjectId> project =
                switch (thing) {
                    case Resource.OfProject one -> Optional.of(one.projectId());
                    case Resource.OfTask one -> state.task(one.taskId()).map(TaskAccess::projectId);
                    case Resource.OfBudget one -> state.budget(one.budgetId()).map(BudgetAccess::projectId);
                    case Resource.OfInvoice one ->
                        state.invoice(one.invoiceId()).map(InvoiceAccess::projectId);
                    default -> Optional.empty();
                };
        return project.flatMap(state::project).map(ProjectAccess::managerId);
    }

    private static void notice(AccountEvent event, AccountNotice notice, @Nullable String linkId, Happening happening) {
        StoredMail mail = StoredMail.notice(event.userId(), notice, linkId, happening.position(), happening.at());
        enter(Map.of(id(happening, event.userId()), mail), happening);
    }

    /** An old invitation stays to be looked at: its link may still count. */
    private void invited(UserId userId, int round, Happening happening) {
        StoredMail mail = StoredMail.invitation(userId, round, happening.position(), happening.at());
        boolean isNew = start.isBefore(happening);
        enter(Map.of(id(happening, userId), isNew ? mail : mail.withheld("older than this outbox")), happening);
    }

    /** Everybody outside who reads it; and of the agency, when it came from outside, those responsible. */
    private Set<UserId> recipients(TaskId taskId, Audience audience, UserId author, Happening happening) {
        AccessState state = states.atLeast(happening.agencyId(), happening.position());
        Set<UserId> recipients = new LinkedHashSet<>(ReadersOf.thread(state, taskId, audience, happening.at()));
        boolean fromOutside =
                state.person(author).flatMap(person -> person.audience()).isPresent();
        if (fromOutside) {
            state.task(taskId).ifPresent(task -> recipients.addAll(responsible(state, task)));
        }
        recipients.remove(author);
        return recipients;
    }

    private static List<UserId> responsible(AccessState state, TaskAccess task) {
        List<UserId> people = new ArrayList<>(task.assigneeIds());
        if (task.projectId() != null) {
            state.project(task.projectId()).map(ProjectAccess::managerId).ifPresent(people::add);
        }
        return people;
    }

    private static void enter(Map<String, StoredMail> mails, Happening happening) {
        if (mails.isEmpty()) {
            return;
        }
        mails.forEach((id, mail) -> {
            // A mail that is there already may have been sent: it is left alone.
            happening.keep(Place.AGENCY, id, mail);
            PostId about = mail.postId();
            if (about != null) {
                happening.change(
                        Place.AGENCY,
                        MailsOfPost.id(about),
                        MailsOfPost.class,
                        MailsOfPost::new,
                        mailsOf -> mailsOf.ids.add(id));
            }
            happening.keepShared(WAITING, happening.agencyId() + "/" + id, new WaitingMail(happening.agencyId(), id));
        });
        OUTBOX.enter(happening, List.copyOf(mails.keySet()));
    }

    private static String id(Happening happening, UserId recipient) {
        return "mail:" + happening.eventId() + "/" + recipient.value();
    }
}

package io.portico.access;

import io.portico.access.Resource.OfApproval;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfForm;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.Footing;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.viewas.TryOutBegun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one policy (access.md). Every method is a pure function. */
@SuppressWarnings("DoNotCallSuggester")
public final class Policy {

    /**
     * Of these rules. Raised when one of them is corrected in such a way that the same events give another answer: what was
     * answered before is then no lie.
     */
    public static final int VERSION = 1;

    private static final Action APPROVE = Action.use(Permission.DELIVERABLES_APPROVE);

    private Policy() {}

    /** May the subject do this with that thing at that instant, and why, or why not? */
    public static Decision decide(
            AccessState state, UserId subject, Action action, Resource resource, Instant instant) {
        Trail trail = Trail.speaking();
        boolean allowed = evaluate(state, subject, action, resource, instant, trail);
        boolean seen = action instanceof Action.View ? allowed : seen(state, subject, resource, instant);
        return new Decision(
                allowed, seen, allowed ? trail.reasons() : List.of(), allowed ? List.of() : trail.missing());
    }

    /** The same answer without its reasons, for hot paths: it is the same evaluation. */
    public static boolean allows(AccessState state, UserId subject, Action action, Resource resource, Instant instant) {
        return evaluate(state, subject, action, resource, instant, Trail.silent());
    }

    private static boolean evaluate(
            AccessState state, UserId subject, Action action, Resource resource, Instant instant, Trail trail) {
        return state.person(subject)
                .map(person -> Subject.of(state, person, instant, trail).may(action, resource))
                .orElseGet(() -> trail.lacks(1, Missing.What.ACCEPTED_INVITATION, Saying.NEVER_INVITED, subject, ""));
    }

    /** Whoever may sign in knows that the agency is there, so that what they may not do in it is forbidden. */
    private static boolean seen(AccessState state, UserId subject, Resource resource, Instant instant) {
        return resource instanceof WholeAgency
                ? alive(state, subject, instant)
                : allows(state, subject, Action.VIEW, resource, instant);
    }

    /** How much of the project an external user sees; those inside the agency who may see it are INSIDE. */
    public static ProjectSight sight(AccessState state, UserId subject, ProjectId projectId, Instant instant) {
        Optional<Subject> asking = silently(state, subject, instant);
        Optional<ProjectAccess> project = state.project(projectId);
        return asking.isPresent() && project.isPresent() ? asking.get().sight(project.get()) : ProjectSight.NONE;
    }

    /**
     * On what footing the person stands to each of the projects, in their order: {@code VIEW} of each, asked at once, and
     * why in one word. What the answers have in common, such as the person's account, is found out once.
     */
    public static List<Footing> footings(AccessState state, UserId subject, List<ProjectId> projects, Instant instant) {
        return silently(state, subject, instant)
                .map(asking -> asking.footings(projects))
                .orElseGet(() -> Collections.nCopies(projects.size(), Footing.UNKNOWN));
    }

    /** The people outside whom the brand may concern: who has it, could be given it, or is named in it; as they came. */
    public static List<UserId> concernedBy(AccessState state, BrandId brandId) {
        return Concerned.by(state, brandId);
    }

    /**
     * For a "no": the changes that would each help, in the order of what is missing. Only what the one who asks may
     * change is offered, so nothing to those without {@code access.grant}.
     */
    public static List<Cure> cures(
            AccessState state, UserId asking, UserId subject, Action action, Resource resource, Instant instant) {
        return new Cures(state, asking, subject, then -> decide(then, subject, action, resource, instant), instant)
                .all();
    }

    /** As above, where somebody may not sign in. */
    public static List<Cure> accountCures(AccessState state, UserId asking, UserId subject, Instant instant) {
        return new Cures(state, asking, subject, then -> account(then, subject, instant), instant).all();
    }

    /** Everything the person can see at that instant: projects and tasks, in the order they came. */
    public static Visible visible(AccessState state, UserId subject, Instant instant) {
        Optional<Subject> asking = silently(state, subject, instant);
        return asking.isPresent() ? asking.get().visible() : Visible.NOTHING;
    }

    /** Every document the person can see at that instant, in the order they came. */
    public static List<DocumentId> documents(AccessState state, UserId subject, Instant instant) {
        return silently(state, subject, instant).map(Subject::documents).orElseGet(List::of);
    }

    /** Every file the person can see at that instant, their own unposted ones among them, in the order they came. */
    public static List<FileId> files(AccessState state, UserId subject, Instant instant) {
        return silently(state, subject, instant).map(Subject::files).orElseGet(List::of);
    }

    /** Every budget the person can see at that instant, in the order they came. */
    public static List<BudgetId> budgets(AccessState state, UserId subject, Instant instant) {
        return silently(state, subject, instant).map(Subject::budgets).orElseGet(List::of);
    }

    /** Every invoice the person can see at that instant, in the order they came. */
    public static List<InvoiceId> invoices(AccessState state, UserId subject, Instant instant) {
        return silently(state, subject, instant).map(Subject::invoices).orElseGet(List::of);
    }

    /** Those among the candidates whom the person may see, in their order: {@code VIEW} of each, asked at once. */
    public static Set<UserId> acquaintances(
            AccessState state, UserId subject, Collection<UserId> candidates, Instant instant) {
        return silently(state, subject, instant)
                .map(asking -> asking.acquaintances(asking.visible(), candidates))
                .orElseGet(Set::of);
    }

    /**
     * As above, for who has at hand what {@link #visible} answered for that person, in that state and at that instant:
     * finding that out again would be most of the work.
     */
    public static Set<UserId> acquaintances(
            AccessState state, UserId subject, Visible visible, Collection<UserId> candidates, Instant instant) {
        return silently(state, subject, instant)
                .map(asking -> asking.acquaintances(visible, candidates))
                .orElseGet(Set::of);
    }

    /**
     * Whether somebody outside surely knows everybody of their own audience who sees the task. Their own standing decides
     * that and nothing else, so that the answer tells nothing of people they may not know of: from inside a project one
     * knows whoever is inside and whoever is named on a task one sees; from a share alone one does not.
     */
    public static boolean knowsAllOn(AccessState state, UserId subject, TaskId taskId, Instant instant) {
        return silently(state, subject, instant)
                .filter(asking -> asking instanceof ExternalUser outside && outside.knowsAllOn(taskId))
                .isPresent();
    }

    /** Every request for approval that waits for this person's answer at that instant, in the order they were asked. */
    public static List<ApprovalId> approvalsWaitingFor(AccessState state, UserId subject, Instant instant) {
        return silently(state, subject, instant)
                .map(asking -> state.waitingApprovals().stream()
                        .map(ApprovalAccess::approvalId)
                        .filter(approval -> asking.may(APPROVE, new OfApproval(approval)))
                        .toList())
                .orElseGet(List::of);
    }

    /** Every request form that somebody sees at that instant; outside, those they may fill in. In the order they were made. */
    public static List<RequestFormId> forms(AccessState state, UserId subject, Instant instant) {
        return silently(state, subject, instant)
                .map(asking -> state.forms().stream()
                        .filter(form -> asking.may(Action.VIEW, new OfForm(form)))
                        .toList())
                .orElseGet(List::of);
    }

    /** Every project in which somebody may create tasks at that instant, in the order they came. */
    public static List<ProjectId> projectsToCreateIn(AccessState state, UserId subject, Instant instant) {
        return silently(state, subject, instant)
                .map(asking -> state.projects().stream()
                        .filter(project -> asking.may(Action.use(Permission.TASKS_CREATE), new OfProject(project)))
                        .toList())
                .orElseGet(List::of);
    }

    /** Whether somebody is told by which form the task was asked for: the agency, and outside only who asked. */
    public static boolean seesOrigin(AccessState state, UserId subject, TaskId taskId, Instant instant) {
        return allows(state, subject, Action.VIEW, new OfTask(taskId), instant)
                && (state.person(subject)
                                .filter(person -> person.audience().isEmpty())
                                .isPresent()
                        || state.task(taskId)
                                .filter(task -> task.createdBy().equals(subject))
                                .isPresent());
    }

    /**
     * The request that stands: of the task, or of a file of it, that audience was asked and has not answered, or has
     * approved it. As long as one stands, they cannot be asked about the same once more.
     */
    public static Optional<ApprovalAccess> standingApproval(
            AccessState state, TaskId taskId, @Nullable FileId fileId, Audience audience) {
        return state.approvalsOf(taskId).stream()
                .filter(approval -> approval.isAbout(fileId) && approval.audience() == audience)
                .filter(approval -> approval.state().stands())
                .findFirst();
    }

    /** Those of the audience who would be asked for approval of the task, or of a file of it, in the order they came. */
    public static List<UserId> approvers(
            AccessState state, TaskId taskId, @Nullable FileId fileId, Audience audience, Instant instant) {
        return approvers(
                state, taskId, fileId, audience, state.inOrder(new Candidates(state).outside(taskId)), instant);
    }

    /** As above, among these people, in their order: who is asked about a file is one of those asked about its task. */
    public static List<UserId> approvers(
            AccessState state,
            TaskId taskId,
            @Nullable FileId fileId,
            Audience audience,
            List<UserId> among,
            Instant instant) {
        Resource thread = new OfThread(taskId, ThreadName.of(audience));
        Resource thing = fileId == null ? new OfTask(taskId) : new OfFile(fileId);
        return among.stream()
                .filter(person -> silently(state, person, instant)
                        .filter(asked -> asked instanceof ExternalUser)
                        .filter(asked -> asked.may(Action.VIEW, thread) && asked.may(APPROVE, thing))
                        .isPresent())
                .toList();
    }

    /**
     * Those among the candidates whom the author may mention in the thread, in their order: people who read it, and of
     * those whom somebody outside may know of by rule 10. To write there shows that one is there.
     *
     * @param writers who has written in the thread, each with the ledger position of their last post
     */
    public static Set<UserId> mentionable(
            AccessState state,
            UserId author,
            Resource.OfThread thread,
            Collection<UserId> candidates,
            Map<UserId, Long> writers,
            Instant instant) {
        return those(
                candidates,
                mentionable(state, author, () -> visible(state, author, instant), thread, writers, instant));
    }

    /**
     * As above, for who asks about one after the other and may have enough of them at some time. Not for several threads.
     *
     * @param visible what {@link #visible} answers for the author, in that state and at that instant
     */
    public static Predicate<UserId> mentionable(
            AccessState state,
            UserId author,
            Supplier<Visible> visible,
            Resource.OfThread thread,
            Map<UserId, Long> writers,
            Instant instant) {
        return new Mentioning(state, author, visible, thread, writers, instant)::allows;
    }

    private static Set<UserId> those(Collection<UserId> candidates, Predicate<UserId> allowed) {
        return candidates.stream().filter(allowed).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Those among the people mentioned in a thread of whom its reader may know by rule 10: nobody is made known to anybody
     * by being mentioned.
     *
     * @param writers who has written in the thread, each with the ledger position of their last post
     */
    public static Set<UserId> recognisable(
            AccessState state,
            UserId reader,
            Resource.OfThread thread,
            Collection<UserId> mentioned,
            Map<UserId, Long> writers,
            Instant instant) {
        return those(
                mentioned,
                new Mentioning(state, reader, () -> visible(state, reader, instant), thread, writers, instant)
                        ::recognises);
    }

    /** External users of the audience who are inside the project, in the order they came. */
    public static List<UserId> insiders(AccessState state, ProjectId projectId, Audience audience, Instant instant) {
        Optional<ProjectAccess> project = state.project(projectId);
        if (project.isEmpty()) {
            return List.of();
        }
        return state.inOrder(state.peopleWith(project.get().brandId())).stream()
                .filter(person -> silently(state, person, instant)
                        .filter(subject -> subject instanceof ExternalUser outside
                                && outside.audience() == audience
                                && outside.isInside(project.get()))
                        .isPresent())
                .toList();
    }

    /** Every thing the person can see, each with its reasons: projects, tasks, documents, files, budgets, invoices. */
    public static List<Seen> seenBy(AccessState state, UserId subject, Instant instant) {
        return why(state, subject, thingsSeenBy(state, subject, instant), instant);
    }

    /** Every thing the person can see, without the reasons: projects, tasks, documents, files, budgets, invoices. */
    public static List<Resource> thingsSeenBy(AccessState state, UserId subject, Instant instant) {
        Visible visible = visible(state, subject, instant);
        List<Resource> things = new ArrayList<>();
        visible.projects().keySet().forEach(id -> things.add(new OfProject(id)));
        visible.tasks().forEach(id -> things.add(new OfTask(id)));
        documents(state, subject, instant).forEach(id -> things.add(new OfDocument(id)));
        files(state, subject, instant).forEach(id -> things.add(new OfFile(id)));
        budgets(state, subject, instant).forEach(id -> things.add(new OfBudget(id)));
        invoices(state, subject, instant).forEach(id -> things.add(new OfInvoice(id)));
        return things;
    }

    /** Why the person sees each of these. */
    public static List<Seen> why(AccessState state, UserId subject, List<Resource> things, Instant instant) {
        return things.stream()
                .map(thing -> new Seen(
                        thing,
                        decide(state, subject, Action.VIEW, thing, instant).reasons()))
                .toList();
    }

    /**
     * A few among all people, found quickly and in the order they came: everybody who can see the thing is among them, and
     * others, too. It decides nothing.
     */
    public static List<UserId> candidates(AccessState state, Resource resource) {
        return new Candidates(state).of(resource);
    }

    /** Every person who can see the thing, each with the reasons, in the order they came. */
    public static Map<UserId, List<Reason>> whoSees(AccessState state, Resource resource, Instant instant) {
        Map<UserId, List<Reason>> who = new LinkedHashMap<>();
        for (UserId person : candidates(state, resource)) {
            Decision decision = decide(state, person, Action.VIEW, resource, instant);
            if (decision.allowed()) {
                who.put(person, decision.reasons());
            }
        }
        return Collections.unmodifiableMap(who);
    }

    /** Whether the account may sign in at that instant: it is alive, but for terms it may have to accept first. */
    public static boolean enters(AccessState state, UserId subject, Instant instant) {
        return state.person(subject)
                .map(person ->
                        Account.of(state, person, instant, Trail.silent()).enters())
                .orElse(false);
    }

    /** Whether terms count for the person that they have not accepted. */
    public static boolean owesTerms(AccessState state, UserId subject) {
        return state.person(subject)
                .filter(person -> !Terms.acceptedBy(state, person))
                .isPresent();
    }

    /** Whether the agency is theirs, to take along and to delete. */
    public static boolean owns(AccessState state, UserId subject, Instant instant) {
        return alive(state, subject, instant)
                && state.person(subject)
                        .filter(person -> person.permissionSetId().equals(PermissionSets.OWNERS))
                        .isPresent();
    }

    /** Whether the account may do anything at all at that instant (access.md, rule 1). */
    public static boolean alive(AccessState state, UserId subject, Instant instant) {
        return state.person(subject)
                .map(person ->
                        Account.of(state, person, instant, Trail.silent()).alive())
                .orElse(false);
    }

    /** The roots of all access that people outside have, as a review of that scope lists them, person by person. */
    public static List<ReviewedAccess> outsideAccess(AccessState state, ReviewScope scope, Instant instant) {
        return new OutsideAccess(state, scope, instant).all();
    }

    /**
     * Those of these roots, of all brands, that carry an end of their own: accounts, grants, shares and grants of budgets,
     * the first to end first. What a review will end if nobody confirms it says the review.
     */
    public static List<Ending> endingAccess(AccessState state, Instant instant) {
        return new OutsideAccess(state, ReviewScope.EVERYTHING, instant).ending();
    }

    /** Of those who audit and whose accounts stand, accepted or not: what ends, the first to end first. */
    public static List<SeatEnding> endingSeats(AccessState state, Instant instant) {
        return new AuditSeats(state, instant).ending();
    }

    /** The first instant after that one at which time alone takes access from somebody; empty when it takes none any more. */
    public static Optional<Instant> nextEnd(AccessState state, Instant instant) {
        Stream<Instant> accounts = state.members().stream()
                .flatMap(id -> state.person(id).stream())
                .map(person ->
                        Account.of(state, person, instant, Trail.silent()).end())
                .filter(Objects::nonNull)
                .filter(end -> end.isAfter(instant));
        return Stream.of(
                        endingAccess(state, instant).stream().map(Ending::at),
                        endingSeats(state, instant).stream().map(SeatEnding::at),
                        accounts,
                        state.nextReviewEnd(instant).stream())
                .flatMap(ends -> ends)
                .min(Comparator.naturalOrder());
    }

    /**
     * The roots of access that lie in one project and have not ended: grants on it, shares of its tasks and grants of its
     * budgets, each in the order they were given. What is silenced is among them.
     */
    public static List<ReviewedAccess> rootsIn(AccessState state, ProjectId projectId, Instant instant) {
        return new ProjectRoots(state, projectId, instant).all();
    }

    /** Whether a review ended that access: it lists it, and it was taken away or is past its day unconfirmed. */
    public static boolean isEndedByReview(AccessState state, ReviewedAccess access, Instant instant) {
        ReviewEnding ending = state.hasReviewed() ? state.endingOf(access) : null;
        return ending != null && !instant.isBefore(ending.at());
    }

    /** The same with its reasons: why somebody may sign in, or what keeps them out. */
    public static Decision account(AccessState state, UserId subject, Instant instant) {
        Trail trail = Trail.speaking();
        boolean alive = state.person(subject)
                .map(person -> person.basic() != null
                        ? trail.lacks(1, Missing.What.FULL_ACCOUNT, Saying.NO_ACCOUNT, subject, "")
                        : Account.of(state, person, instant, trail).enters())
                .orElseGet(() -> trail.lacks(1, Missing.What.ACCEPTED_INVITATION, Saying.NEVER_INVITED, subject, ""));
        return new Decision(alive, alive, alive ? trail.reasons() : List.of(), alive ? List.of() : trail.missing());
    }

    /**
     * The switches that the person's permission set gives them for good; none when the set is of a base that is not the
     * person's. Only these can be passed on: what was given for a time is not among them.
     */
    public static Set<Permission> lastingPermissions(AccessState state, UserId subject) {
        return state.person(subject)
                .map(person -> PermissionSets.heldBy(state, person))
                .orElseGet(Set::of);
    }

    /** All switches that the person has at that instant, alive or not. */
    public static Set<Permission> permissions(AccessState state, UserId subject, Instant instant) {
        return state.person(subject)
                .map(person -> PermissionSets.heldBy(state, person, instant))
                .orElseGet(Set::of);
    }

    /** Whether somebody audits and does nothing else, alive or not, or comes from outside to do so (access.md, rule 17). */
    public static boolean isAuditor(AccessState state, UserId subject) {
        return state.person(subject)
                .filter(person -> person.kind() == PersonKind.EMPLOYEE)
                .filter(person ->
                        person.seat().outside() || AuditSeat.isOfAuditors(PermissionSets.heldBy(state, person)))
                .isPresent();
    }

    /** Whether whoever has the set audits and does nothing that somebody from outside may not do. */
    public static boolean isForOutsideAuditors(PermissionSetTerms set) {
        return AuditSeat.isOfAuditors(set.permissions())
                && AuditSeat.OUTSIDE.of(set.permissions()).equals(set.permissions());
    }

    /** Until when an auditor may read what threads, files and invoices say, and by which event; empty when they may not. */
    public static Optional<AuditSeat> openSeat(AccessState state, UserId subject, Instant instant) {
        return state.person(subject)
                .filter(person -> person.kind() == PersonKind.EMPLOYEE)
                .filter(person -> person.seat().opensAt(instant, PermissionSets.heldBy(state, person)))
                .map(PersonAccess::seat);
    }

    /** The switches of a permission set and its base; empty when there is no such set. */
    public static Optional<PermissionSetTerms> permissionSet(AccessState state, PermissionSetId id) {
        return PermissionSets.find(state, id);
    }

    /** All permission sets there are to choose from: for clients, partners, employees; in each the built-in ones first. */
    public static List<PermissionSetTerms> permissionSets(AccessState state) {
        return PermissionSets.all(state);
    }

    /** Whether the viewer may look through the person's eyes, and with what they then ask (access.md, rule 14). */
    public static Optional<Eyes> eyesOf(AccessState state, UserId viewer, UserId person, Instant instant) {
        return Eyes.of(state, viewer, person, instant);
    }

    /** As above, for a look at a past instant. */
    public static Optional<Eyes> pastEyesOf(
            AccessState state, UserId viewer, UserId person, Instant at, Instant instant) {
        return Eyes.past(state, viewer, person, at, instant);
    }

    /** As above, for a permission set that would be tried. */
    public static Optional<Eyes> eyesOf(AccessState state, TryOutBegun begun, Instant instant) {
        return Eyes.of(state, Viewings.viewing(begun), instant);
    }

    /** As above, for the person through whose eyes the viewer has begun to look and looks still at that instant. */
    public static Optional<Eyes> eyes(AccessState state, UserId viewer, Instant instant) {
        return state.viewing(viewer)
                .filter(viewing -> instant.isBefore(viewing.until()))
                .flatMap(viewing -> Eyes.of(state, viewing, instant));
    }

    /** Whether the set came with Portico; such a set is neither edited nor deleted. */
    public static boolean isBuiltIn(PermissionSetId id) {
        return PermissionSets.builtIn(id).isPresent();
    }

    /** Everybody who has the set now, alive or not, in the order they came. */
    public static List<UserId> holders(AccessState state, PermissionSetId id) {
        return state.people().stream()
                .filter(person -> state.person(person)
                        .filter(known -> known.permissionSetId().equals(id))
                        .isPresent())
                .toList();
    }

    /**
     * What would change for whom if these events happened next (access.md: "What changes if I save this grant?"). Nothing
     * is saved. The events need positions after the state's.
     *
     * @param limit the most gains and the most losses that are listed
     */
    public static Preview preview(AccessState state, List<Recorded> changes, Instant instant, int limit) {
        return new Comparison(state, changes, instant, limit).preview();
    }

    /**
     * What the standing rules say to events that would happen next: a change may show nobody what a rule forbids, unless
     * the person saw it before although the rule stood. Time alone never breaks a rule, for all that comes by itself are
     * ends. The events need positions after the state's.
     */
    public static Ruling ruling(AccessState state, List<Recorded> changes, Instant instant) {
        return RuleCheck.ruling(state, changes, instant);
    }

    /** What people see, or would once they accept, although a rule of these terms forbids it, person by person. */
    public static List<Preview.Line> breaches(AccessState state, RuleTerms terms, Instant instant) {
        return new RuleCheck(state, instant).broken(terms);
    }

    private static Optional<Subject> silently(AccessState state, UserId subject, Instant instant) {
        return state.person(subject).map(person -> Subject.of(state, person, instant, Trail.silent()));
    }

    /** A permission set. */
    public record PermissionSetTerms(PermissionSetId id, String name, PersonKind base, Set<Permission> permissions) {}
}

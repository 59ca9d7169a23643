package io.portico.access.oracle;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.ApprovalAccess;
import io.portico.access.Cure;
import io.portico.access.Decision;
import io.portico.access.DocumentAccess;
import io.portico.access.Eyes;
import io.portico.access.FileAccess;
import io.portico.access.FormAccess;
import io.portico.access.Policy;
import io.portico.access.Reason;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Resource.OfApproval;
import io.portico.access.Resource.OfBrand;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfForm;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfPerson;
import io.portico.access.Resource.OfPost;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.access.Seen;
import io.portico.access.Visible;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.Footing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds the policy against the naive reading: at one moment of a history, for every person and every thing. */
public final class Agreement {

    private static final Permission[] SWITCHES = Permission.values();

    private final AccessState state;
    private final History history;
    private final Instant instant;
    private final NaiveReading naive;
    private final Random random;
    private final Set<List<Object>> facts = new HashSet<>();

    public Agreement(AccessState state, History history, Instant instant, Random random) {
        this.state = state;
        this.history = history;
        this.instant = instant;
        this.naive = new NaiveReading(history.ledger(), instant);
        this.random = random;
        for (Recorded recorded : history.ledger()) {
            facts.add(List.of(recorded.name(), recorded.at(), recorded.by()));
        }
    }

    /** Every question there is. */
    public void everything() {
        same("people", naive.people(), state.people());
        same("projects", naive.projects(), state.projects());
        same("tasks", naive.tasks(), state.tasks());
        same("documents", naive.documents(), state.documents());
        same("budgets", naive.budgets(), state.budgets());
        same("invoices", naive.invoices(), state.invoices());
        naive.projects().forEach(p -> same("tasks of " + p, naive.tasksOf(p), state.tasksOf(p)));
        for (TaskId t : naive.tasks()) {
            same("subtasks of " + t, naive.subtasksOf(t), state.subtasksOf(t));
            same(
                    "outside content of " + t,
                    naive.outsideContent(t),
                    state.task(t).orElseThrow().outsideContent());
        }
        known();
        lists();
        approvers();
        mentions();
        List<Resource> things = things();
        for (Resource thing : things) {
            Set<UserId> seers = new HashSet<>();
            for (UserId u : askers()) {
                boolean sees = naive.maySee(u, thing);
                if (sees && naive.people().contains(u)) {
                    seers.add(u);
                }
                view(u, thing, sees);
                use(u, SWITCHES[random.nextInt(SWITCHES.length)], thing, sees);
                if (thing instanceof OfTask(TaskId t)) {
                    same(
                            u + " is told where " + t + " came from",
                            naive.seesOrigin(u, t),
                            Policy.seesOrigin(state, u, t, instant));
                    same(
                            u + " surely knows everybody on " + t,
                            naive.knowsAllOn(u, t),
                            Policy.knowsAllOn(state, u, t, instant));
                }
            }
            same(
                    "who sees " + thing,
                    seers,
                    Policy.whoSees(state, thing, instant).keySet());
        }
    }

    /** What the state tells of each thing itself, and in which order it lists them. */
    private void known() {
        same("forms", naive.forms(), state.forms());
        same("approvals that wait", naive.waitingApprovals(), ids(state.waitingApprovals()));
        for (FileId f : naive.files()) {
            same("what is known of " + f, naive.about(f), about(state.file(f).orElseThrow()));
        }
        for (DocumentId d : naive.documents()) {
            same(
                    "what is known of " + d,
                    naive.about(d),
                    about(state.document(d).orElseThrow()));
        }
        for (ApprovalId a : naive.approvals()) {
            same(
                    "what is known of " + a,
                    naive.about(a),
                    about(state.approval(a).orElseThrow()));
        }
        for (RequestFormId f : naive.forms()) {
            same("what is known of " + f, naive.about(f), about(state.form(f).orElseThrow()));
            same("tasks asked by " + f, naive.tasksAskedBy(f), state.tasksAskedBy(f));
        }
        for (ProjectId p : naive.projects()) {
            same("documents of " + p, naive.documentsOf(p), state.documentsOf(p));
            for (Audience audience : Audience.values()) {
                same(
                        "those of " + audience + " inside " + p,
                        naive.insiders(p, audience),
                        Policy.insiders(state, p, audience, instant));
            }
        }
        for (TaskId t : naive.tasks()) {
            same("files of " + t, naive.filesOf(t), state.filesOf(t));
            same(
                    "approvals of " + t,
                    naive.approvals().stream().filter(a -> naive.isOf(a, t)).toList(),
                    ids(state.approvalsOf(t)));
        }
        for (UserId u : askers()) {
            same("loose files of " + u, naive.looseFilesOf(u), state.unpostedBy(u));
            same("approvals asked by " + u, naive.approvalsAskedBy(u), ids(state.approvalsAskedBy(u)));
        }
    }

    private static List<ApprovalId> ids(List<ApprovalAccess> approvals) {
        return approvals.stream().map(ApprovalAccess::approvalId).toList();
    }

    private static List<@Nullable Object> about(FileAccess file) {
        return Arrays.asList(
                file.uploadedBy(),
                file.taskId(),
                file.thread(),
                file.postId(),
                file.documentId(),
                file.attachedAtPosition(),
                file.uploaded().position());
    }

    private static List<@Nullable Object> about(DocumentAccess document) {
        return Arrays.asList(
                document.projectId(),
                document.fileId(),
                document.writtenBy(),
                document.openTo(),
                document.added().position(),
                document.written().position(),
                document.opened().position());
    }

    private static List<@Nullable Object> about(ApprovalAccess approval) {
        return Arrays.asList(
                approval.taskId(),
                approval.audience(),
                approval.fileId(),
                approval.askedBy(),
                approval.state(),
                approval.asked().position(),
                approval.settled() == null ? null : approval.settled().position());
    }

    private static List<@Nullable Object> about(FormAccess form) {
        return Arrays.asList(
                form.state(),
                form.projectId(),
                form.demandsFiles(),
                form.made().position(),
                form.stands().position());
    }

    /** Whom each person may mention in some thread, where some of them have written. */
    private void mentions() {
        if (naive.tasks().isEmpty()) {
            return;
        }
        TaskId t = naive.tasks().get(random.nextInt(naive.tasks().size()));
        ThreadName thread = ThreadName.values()[random.nextInt(ThreadName.values().length)];
        List<UserId> people = askers();
        Map<UserId, Long> writers = new HashMap<>();
        history.posts().stream()
                .filter(post -> post.taskId().equals(t) && post.thread() == thread)
                .forEach(post -> writers.put(people.get(random.nextInt(people.size())), post.position()));
        for (UserId u : askers()) {
            same(
                    "whom " + u + " may mention in " + thread + " of " + t,
                    people.stream()
                            .filter(whom -> naive.mayMention(u, whom, t, thread, writers))
                            .toList(),
                    List.copyOf(Policy.mentionable(state, u, new OfThread(t, thread), people, writers, instant)));
            same(
                    "whom " + u + " may mention in " + thread + " of " + t + ", of those who come into question",
                    people.stream()
                            .filter(whom -> naive.mayMention(u, whom, t, thread, writers))
                            .toList(),
                    Policy.candidates(state, new OfThread(t, thread)).stream()
                            .filter(Policy.mentionable(
                                    state,
                                    u,
                                    () -> Policy.visible(state, u, instant),
                                    new OfThread(t, thread),
                                    writers,
                                    instant))
                            .toList());
            same(
                    "whom " + u + " may know who are mentioned in " + thread + " of " + t,
                    people.stream()
                            .filter(whom -> naive.mayRecognise(u, whom, t, thread, writers))
                            .toList(),
                    List.copyOf(Policy.recognisable(state, u, new OfThread(t, thread), people, writers, instant)));
        }
    }

    /** What each person sees in lists. */
    public void lists() {
        for (UserId u : askers()) {
            same("alive " + u, naive.alive(u), Policy.alive(state, u, instant));
            same("enters " + u, naive.comesIn(u), Policy.enters(state, u, instant));
            account(u);
            Visible visible = Policy.visible(state, u, instant);
            same(
                    "projects of " + u,
                    List.copyOf(naive.listedProjects(u).entrySet()),
                    List.copyOf(visible.projects().entrySet()));
            same("tasks of " + u, List.copyOf(naive.listedTasks(u)), List.copyOf(visible.tasks()));
            same("documents of " + u, naive.listedDocuments(u), Policy.documents(state, u, instant));
            same("files of " + u, naive.listedFiles(u), Policy.files(state, u, instant));
            same("budgets of " + u, naive.listedBudgets(u), Policy.budgets(state, u, instant));
            same(
                    "approvals that wait for " + u,
                    naive.approvalsWaitingFor(u),
                    Policy.approvalsWaitingFor(state, u, instant));
            same(
                    "forms of " + u,
                    naive.forms().stream().filter(f -> naive.seesForm(u, f)).toList(),
                    Policy.forms(state, u, instant));
            same(
                    "projects in which " + u + " may create tasks",
                    naive.projectsToCreateIn(u),
                    Policy.projectsToCreateIn(state, u, instant));
            same("invoices of " + u, naive.listedInvoices(u), Policy.invoices(state, u, instant));
            same(
                    "all that is seen by " + u,
                    listed(u),
                    Policy.seenBy(state, u, instant).stream()
                            .map(Seen::resource)
                            .toList());
            for (ProjectId p : naive.projects()) {
                same("sight of " + p + " by " + u, naive.sight(u, p), Policy.sight(state, u, p, instant));
            }
            footings(u);
            eyes(u);
            same("switches of " + u, naive.switches(u), Policy.permissions(state, u, instant));
            if (random.nextInt(8) == 0) {
                until(u, visible);
            }
        }
    }

    /** Who would be asked about a task or a file, whichever thread that is in. */
    private void approvers() {
        List<FileId> files = new ArrayList<>(naive.files());
        for (TaskId t : naive.tasks()) {
            FileId file = files.isEmpty() || random.nextBoolean() ? null : files.get(random.nextInt(files.size()));
            for (Audience audience : Audience.values()) {
                same(
                        "who is asked to approve " + file + " of " + t,
                        naive.approvers(t, file, ThreadName.of(audience)),
                        Policy.approvers(state, t, file, audience, instant));
                List<UserId> asked = Policy.approvers(state, t, null, audience, instant);
                same(
                        "who is asked to approve " + file + " among those asked about " + t,
                        naive.approvers(t, file, ThreadName.of(audience)),
                        Policy.approvers(state, t, file, audience, asked, instant));
            }
        }
    }

    /** Why somebody may sign in, or what keeps them out and what would help. */
    private void account(UserId u) {
        Decision account = Policy.account(state, u, instant);
        same("may " + u + " sign in", naive.comesIn(u), account.allowed());
        explained(account, u + " signs in");
        if (!account.allowed() && random.nextInt(16) == 0) {
            List<UserId> askers = askers();
            UserId asking = askers.get(random.nextInt(askers.size()));
            for (Cure cure : Policy.accountCures(state, asking, u, instant)) {
                same(
                        "after " + cure.change() + ", may " + u + " sign in",
                        naive.after(cure.change()).comesIn(u),
                        cure.enough());
            }
        }
    }

    /** All projects at once, one that never was among them. */
    private void footings(UserId u) {
        List<ProjectId> projects = new ArrayList<>(naive.projects());
        projects.add(new ProjectId("no-project"));
        List<Footing> footings = Policy.footings(state, u, projects, instant);
        for (int i = 0; i < projects.size(); i++) {
            ProjectId p = projects.get(i);
            same("footing of " + u + " in " + p, naive.footing(u, p), footings.get(i));
            same(
                    "footing of " + u + " in " + p + " says whether they see it",
                    Policy.allows(state, u, Action.VIEW, new OfProject(p), instant),
                    footings.get(i).sees());
        }
    }

    /** Whatever is said to cure a "no" does, and whatever is said not to be enough is not. */
    private void cures(UserId u, Action action, Resource thing) {
        List<UserId> askers = askers();
        UserId asking = askers.get(random.nextInt(askers.size()));
        List<Cure> cures = Policy.cures(state, asking, u, action, thing, instant);
        if (!naive.mayUse(asking, Permission.ACCESS_GRANT, new OfPerson(u))) {
            same("cures that " + asking + " may not make", List.of(), cures);
        }
        for (Cure cure : cures) {
            NaiveReading then = naive.after(cure.change());
            boolean allowed =
                    switch (action) {
                        case Action.View() -> then.maySee(u, thing);
                        case Action.Use(Permission permission) -> then.mayUse(u, permission, thing);
                    };
            same("after " + cure.change() + ", may " + u + " " + action + " " + thing, allowed, cure.enough());
        }
    }

    /** Who looks through another's eyes sees what that person sees, or would see. */
    private void eyes(UserId viewer) {
        Optional<Eyes> eyes = Policy.eyes(state, viewer, instant);
        UserId person = naive.looksThrough(viewer);
        same("through whose eyes " + viewer + " looks", Optional.ofNullable(person), eyes.map(Eyes::personId));
        if (person == null) {
            return;
        }
        NaiveReading through = naive.through(viewer);
        Eyes seen = eyes.orElseThrow();
        boolean there = naive.people().contains(person);
        same("as if accepted: " + person, there && !naive.hasAccepted(person), seen.asIfAccepted());
        same(
                "switches through the eyes of " + person,
                through.switches(person),
                Policy.permissions(seen.state(), person, instant));
        Visible visible = Policy.visible(seen.state(), person, instant);
        same(
                "projects through the eyes of " + person,
                List.copyOf(through.listedProjects(person).entrySet()),
                List.copyOf(visible.projects().entrySet()));
        same(
                "tasks through the eyes of " + person,
                List.copyOf(through.listedTasks(person)),
                List.copyOf(visible.tasks()));
        same(
                "documents through the eyes of " + person,
                through.listedDocuments(person),
                Policy.documents(seen.state(), person, instant));
        same(
                "files through the eyes of " + person,
                through.listedFiles(person),
                Policy.files(seen.state(), person, instant));
    }

    private List<Resource> listed(UserId u) {
        return Stream.of(
                        naive.listedProjects(u).keySet().stream().map(OfProject::new),
                        naive.listedTasks(u).stream().map(OfTask::new),
                        naive.listedDocuments(u).stream().map(OfDocument::new),
                        naive.listedFiles(u).stream().map(OfFile::new),
                        naive.listedBudgets(u).stream().map(OfBudget::new),
                        naive.listedInvoices(u).stream().map(OfInvoice::new))
                .<Resource>flatMap(things -> things)
                .toList();
    }

    /** Until then, time alone changes nothing. */
    private void until(UserId u, Visible visible) {
        Instant until = visible.until();
        if (until != null && !until.isAfter(instant)) {
            throw new AssertionError("The answer to " + u + " ended before it was given: " + until);
        }
        Instant last = until == null ? instant.plusSeconds(2_000_000) : until.minusNanos(1);
        NaiveReading later = new NaiveReading(history.ledger(), last);
        same("projects until " + last + " of " + u, later.listedProjects(u), visible.projects());
        same("tasks until " + last + " of " + u, later.listedTasks(u), visible.tasks());
        same("documents until " + last + " of " + u, later.listedDocuments(u), Policy.documents(state, u, instant));
    }

    private void view(UserId u, Resource thing, boolean sees) {
        Decision decision = Policy.decide(state, u, Action.VIEW, thing, instant);
        same(u + " sees " + thing, sees, decision.allowed());
        same("seen by " + u + ": " + thing, sees, decision.seen());
        same("allowed " + u + " to see " + thing, sees, Policy.allows(state, u, Action.VIEW, thing, instant));
        explained(decision, u + " view " + thing);
        if (!sees && random.nextInt(64) == 0) {
            cures(u, Action.VIEW, thing);
        }
    }

    private void use(UserId u, Permission permission, Resource thing, boolean sees) {
        Action action = Action.use(permission);
        boolean may = naive.mayUse(u, permission, thing);
        Decision decision = Policy.decide(state, u, action, thing, instant);
        same(u + " may " + permission + " on " + thing, may, decision.allowed());
        same(
                "seen by " + u + ", who wants to " + permission + ": " + thing,
                thing instanceof WholeAgency ? naive.alive(u) : sees,
                decision.seen());
        same("allowed " + u + " to " + permission + thing, may, Policy.allows(state, u, action, thing, instant));
        explained(decision, u + " " + permission + " " + thing);
        if (!may && random.nextInt(64) == 0) {
            cures(u, action, thing);
        }
    }

    /** A yes names events that are in the ledger, a no names what is missing, and neither names the other's. */
    private void explained(Decision decision, String question) {
        same(
                question + " gives reasons",
                decision.allowed(),
                !decision.reasons().isEmpty());
        same(
                question + " misses nothing",
                decision.allowed(),
                decision.missing().isEmpty());
        for (Reason reason : decision.reasons()) {
            if (!facts.contains(List.of(
                    Objects.requireNonNull(reason.event()),
                    Objects.requireNonNull(reason.at()),
                    Objects.requireNonNull(reason.by())))) {
                throw new AssertionError(question + " rests on what never happened: " + reason);
            }
        }
    }

    private List<UserId> askers() {
        List<UserId> askers = new ArrayList<>(naive.people());
        askers.add(new UserId("nobody"));
        return askers;
    }

    private List<Resource> things() {
        List<Resource> things = new ArrayList<>();
        things.add(new WholeAgency());
        askers().forEach(u -> things.add(new OfPerson(u)));
        naive.brands().forEach(b -> things.add(new OfBrand(b)));
        naive.projects().forEach(p -> things.add(new OfProject(p)));
        things.add(new OfProject(new ProjectId("no-project")));
        for (TaskId t : naive.tasks()) {
            things.add(new OfTask(t));
            for (ThreadName thread : ThreadName.values()) {
                things.add(new OfThread(t, thread));
            }
        }
        things.add(new OfTask(new TaskId("no-task")));
        history.posts().forEach(post -> things.add(new OfPost(post.taskId(), post.thread(), post.position())));
        naive.files().forEach(f -> things.add(new OfFile(f)));
        naive.documents().forEach(d -> things.add(new OfDocument(d)));
        things.add(new OfDocument(new DocumentId("no-document")));
        naive.approvals().forEach(a -> things.add(new OfApproval(a)));
        things.add(new OfApproval(new ApprovalId("no-approval")));
        naive.forms().forEach(f -> things.add(new OfForm(f)));
        things.add(new OfForm(new RequestFormId("no-form")));
        naive.budgets().forEach(b -> things.add(new OfBudget(b)));
        things.add(new OfBudget(new BudgetId("no-budget")));
        naive.invoices().forEach(i -> things.add(new OfInvoice(i)));
        things.add(new OfInvoice(new InvoiceId("no-invoice")));
        return things;
    }

    private void same(String question, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(
                    question + " at " + instant + ": the rules say " + expected + ", the policy " + actual);
        }
    }
}

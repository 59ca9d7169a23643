package io.portico.app.proofs;

import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Chronicle.Posted;
import io.portico.messages.ApprovalId;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.post.Mentions;
import io.portico.messages.task.TaskStatus;
import io.portico.tenancy.Actor;
import io.portico.views.FileLine;
import io.portico.views.FindFile;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.PostLine;
import io.portico.views.Query;
import io.portico.views.billing.InvoiceStatus;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindPortalBudget;
import io.portico.views.portal.FindPortalBudgets;
import io.portico.views.portal.FindPortalDocument;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalForm;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalReaders;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.PortalApproval;
import io.portico.views.portal.PortalApprovals;
import io.portico.views.portal.PortalBudget;
import io.portico.views.portal.PortalBudgetItem;
import io.portico.views.portal.PortalDocumentSummary;
import io.portico.views.portal.PortalDocuments;
import io.portico.views.portal.PortalFile;
import io.portico.views.portal.PortalFiles;
import io.portico.views.portal.PortalForm;
import io.portico.views.portal.PortalFormDetails;
import io.portico.views.portal.PortalFormPlace;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalInvoiceSummary;
import io.portico.views.portal.PortalMentionable;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalReaders;
import io.portico.views.portal.PortalTask;
import io.portico.views.portal.PortalTaskLine;
import io.portico.views.portal.PortalTaskSort;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds all that the portal answers one person against the naive reading of the rules, at one moment. */
final class PortalReading {

    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, null);
    private static final int HOME_TASKS = 20;
    private static final int OFFERED = 8;

    private final RunningHouse house;
    private final Chronicle chronicle;
    private final NaiveReading naive;
    private final UserId reader;

    PortalReading(RunningHouse house, Chronicle chronicle, NaiveReading naive, UserId reader) {
        this.house = house;
        this.chronicle = chronicle;
        this.naive = naive;
        this.reader = reader;
    }

    /** Lists and counts. */
    void lists() {
        if (!naive.alive(reader)) {
            same("home", null, ask(new FindPortalHome()));
            same("projects", null, ask(new FindPortalProjects(ALL)));
            same("tasks", null, ask(FindPortalTasks.in(null, ALL)));
            same("files", null, ask(new FindPortalFiles(null, null, ALL)));
            same("approvals", null, ask(new FindWaitingApprovals()));
            same("forms", null, ask(new FindPortalForms()));
            same("budgets", null, ask(new FindPortalBudgets(ALL)));
            same("invoices", null, ask(new FindPortalInvoices(ALL)));
            return;
        }
        Map<ProjectId, ProjectSight> projects = naive.listedProjects(reader);
        Set<TaskId> tasks = naive.listedTasks(reader);
        Map<ProjectId, Boolean> listed = new HashMap<>();
        for (PortalProject project : got(new FindPortalProjects(ALL)).items()) {
            listed.put(project.id(), project.inside());
            line(project);
        }
        Map<ProjectId, Boolean> expected = new HashMap<>();
        projects.forEach((id, sight) -> expected.put(id, sight == ProjectSight.INSIDE));
        same("projects", expected, listed);

        List<PortalTaskLine> lines = got(FindPortalTasks.in(null, ALL)).items();
        same(
                "tasks",
                tasks,
                new HashSet<>(lines.stream().map(PortalTaskLine::id).toList()));
        same("each task once", tasks.size(), lines.size());
        for (PortalTaskLine line : lines) {
            TaskId parent = line.parentTaskId();
            same("parent of " + line.id() + " is seen", true, parent == null || tasks.contains(parent));
            same("unread in " + line.id(), unread(line.id()).size(), line.unread());
            same("mentions in " + line.id(), mentions(line.id()), line.mentions());
        }
        Set<TaskId> done = new HashSet<>();
        got(new FindPortalTasks(null, Set.of(TaskStatus.DONE), Set.of(), null, true, PortalTaskSort.DEADLINE, ALL))
                .items()
                .forEach(line -> done.add(line.id()));
        same(
                "tasks done",
                new HashSet<>(tasks.stream().filter(chronicle::isDone).toList()),
                done);

        Set<FileId> files = new HashSet<>(naive.listedFiles(reader));
        files.retainAll(chronicle.attachedFiles());
        same(
                "files",
                files,
                new HashSet<>(got(new FindPortalFiles(null, null, ALL)).items().stream()
                        .map(PortalFile::id)
                        .toList()));

        Set<FileId> taskByTask = new HashSet<>();
        for (TaskId task : tasks) {
            List<PortalFile> ofTask = got(new FindPortalFiles(null, task, ALL)).items();
            for (PortalFile file : ofTask) {
                // Of one name in one thread; by the list, which holds what the reader may see and nothing else.
                List<PortalFile> series = ofTask.reversed().stream()
                        .filter(other -> other.name().equals(file.name()))
                        .toList();
                same("version of " + file.id(), series.indexOf(file) + 1, file.version());
                same("newest: " + file.id(), file.version() == series.size(), file.newest());
                same("task of " + file.id(), task, file.taskId());
                same(
                        "who brought " + file.id(),
                        naive.uploaderOf(file.id()),
                        file.by().id());
                same("approval of " + file.id(), naive.approvalOf(reader, file.id()), file.approval());
                taskByTask.add(file.id());
            }
        }
        same("files, task by task", files, taskByTask);

        same("approvals", naive.approvalsWaitingFor(reader), approvals(got(new FindWaitingApprovals())));
        forms();
        billing();
        PortalHome home = got(new FindPortalHome());
        same("number of projects", projects.size(), home.projects());
        same("a usual place", !naive.projectsToCreateIn(reader).isEmpty(), home.usualPlace() != null);
        if (home.usualPlace() != null) {
            same(
                    "the usual place",
                    ProjectSight.INSIDE,
                    projects.get(home.usualPlace().id()));
        }
        long ongoing = tasks.stream().filter(task -> !chronicle.isDone(task)).count();
        same(
                "number of tasks at home",
                (int) Math.min(HOME_TASKS, ongoing),
                home.tasks().size());
        home.tasks().forEach(line -> {
            same("at home " + line.id(), true, tasks.contains(line.id()));
            same("unread at home in " + line.id(), unread(line.id()).size(), line.unread());
        });
    }

    private void billing() {
        List<PortalBudget> budgets = got(new FindPortalBudgets(ALL)).items();
        same(
                "budgets",
                naive.listedBudgets(reader).reversed(),
                budgets.stream().map(PortalBudget::id).toList());
        for (PortalBudget budget : budgets) {
            ProjectId project = budget.projectId();
            boolean told = project == null || naive.sight(reader, project) != ProjectSight.NONE;
            same("project of " + budget.id(), true, told && (project == null) == (budget.projectTitle() == null));
            same(
                    "items of " + budget.id(),
                    chronicle.itemsOf(budget.id()),
                    budget.items().stream().map(PortalBudgetItem::id).collect(Collectors.toSet()));
            for (PortalBudgetItem item : budget.items()) {
                same("figures of " + item.id(), chronicle.amountOf(item.id()), item.amount());
            }
        }
        List<PortalInvoiceSummary> invoices = got(new FindPortalInvoices(ALL)).items();
        same(
                "invoices",
                naive.listedInvoices(reader).reversed(),
                invoices.stream().map(PortalInvoiceSummary::id).toList());
        for (PortalInvoiceSummary invoice : invoices) {
            same("not a draft " + invoice.id(), false, invoice.status() == InvoiceStatus.DRAFT);
        }
    }

    private void billingPages() {
        for (BudgetId id : naive.budgets()) {
            same("page of " + id, naive.seesBudget(reader, id), ask(new FindPortalBudget(id)) != null);
        }
        for (InvoiceId id : naive.invoices()) {
            same("page of " + id, naive.seesInvoice(reader, id), ask(new FindPortalInvoice(id)) != null);
        }
    }

    /** Every page there is, also those that nobody links to. */
    void pages() {
        billingPages();
        for (ProjectId id : naive.projects()) {
            PortalProject page = ask(new FindPortalProject(id));
            same("page of " + id, naive.sight(reader, id) != ProjectSight.NONE, page != null);
            if (page != null) {
                line(page);
            }
            documents(id);
            boolean there = ask(FindPortalTasks.in(id, ALL)) != null;
            same("tasks of " + id, naive.sight(reader, id) != ProjectSight.NONE, there);
            files(id);
        }
        for (TaskId id : naive.tasks()) {
            boolean seen = naive.seesTask(reader, id);
            PortalTask page = ask(new FindPortalTask(id));
            same("page of " + id, seen, page != null);
            if (page != null) {
                same("unread in " + id, unread(id).size(), page.unread());
                same("mentions in " + id, mentions(id), page.mentions());
                people(page);
            }
            readers(id);
            posts(id);
            approvals(id, seen);
            mentionable(id);
        }
        for (DocumentId id : naive.documents()) {
            same("page of " + id, naive.seesDocument(reader, id), ask(new FindPortalDocument(id)) != null);
        }
        for (FileId id : chronicle.files()) {
            Resource file = new Resource.OfFile(id);
            boolean seen = naive.maySee(reader, file);
            boolean taken = naive.mayUse(reader, Permission.FILES_DOWNLOAD, file);
            FileLine line = ask(new FindFile(id), seen && !taken ? Rejected.Code.FORBIDDEN : Rejected.Code.NOT_FOUND);
            same("file " + id, taken, line != null);
        }
    }

    /** Those of the project that are seen, each once, and nothing where the project is not seen. */
    private void documents(ProjectId id) {
        PortalDocuments found = ask(new FindPortalDocuments(id));
        same("documents of " + id, naive.sight(reader, id) != ProjectSight.NONE, found != null);
        if (found != null) {
            List<DocumentId> listed =
                    found.items().stream().map(PortalDocumentSummary::id).toList();
            Set<DocumentId> expected = new HashSet<>(naive.listedDocuments(reader));
            expected.removeIf(document -> !naive.isIn(document, id));
            same("documents of " + id, expected, new HashSet<>(listed));
            same("each document of " + id + " once", expected.size(), listed.size());
            found.items().stream()
                    .flatMap(document -> Stream.ofNullable(document.file()))
                    .forEach(file -> same("file of a document " + file.id(), true, naive.seesFile(reader, file.id())));
        }
    }

    /** Which forms are offered, and whose projects one may choose from. */
    private void forms() {
        List<RequestFormId> all = naive.forms().stream().distinct().toList();
        same(
                "forms",
                new HashSet<>(all.stream()
                        .filter(form -> naive.seesForm(reader, form))
                        .toList()),
                new HashSet<>(got(new FindPortalForms()).items().stream()
                        .map(PortalForm::id)
                        .toList()));
        for (RequestFormId form : all) {
            PortalFormDetails found = ask(new FindPortalForm(form));
            same("form " + form, naive.seesForm(reader, form), found != null);
            if (found != null && found.projectId() == null) {
                same(
                        "projects to choose in " + form,
                        new HashSet<>(naive.projectsToCreateIn(reader)),
                        new HashSet<>(found.projects().stream()
                                .map(PortalFormPlace::id)
                                .toList()));
            }
        }
    }

    private void approvals(TaskId id, boolean seen) {
        List<ApprovalId> expected = naive.approvals().stream()
                .filter(approval -> naive.isOf(approval, id) && naive.seesApproval(reader, approval))
                .toList();
        PortalApprovals found = ask(new FindPortalApprovals(id));
        same("approvals of " + id, seen ? expected.reversed() : null, found == null ? null : approvals(found));
    }

    private static List<ApprovalId> approvals(PortalApprovals approvals) {
        return approvals.items().stream().map(PortalApproval::id).toList();
    }

    private void posts(TaskId id) {
        ThreadName thread = chronicle.threadOf(reader);
        @Nullable List<PostId> expected = null;
        if (naive.maySee(reader, new Resource.OfThread(id, thread))) {
            expected = new ArrayList<>();
            for (Posted post : chronicle.posts()) {
                if (post.taskId().equals(id)
                        && post.thread() == thread
                        && naive.seesPost(reader, id, thread, post.position())) {
                    expected.add(post.postId());
                }
            }
        }
        var forwards = ask(new FindPortalPosts(id, ALL, false));
        same("posts of " + id, expected, forwards == null ? null : ids(forwards.items()));
        var backwards = ask(new FindPortalPosts(id, ALL, true));
        same("posts of " + id + " from the end", expected, backwards == null ? null : ids(backwards.items()));
        if (forwards != null) {
            same("nothing before the first post of " + id, null, forwards.previous());
            List<PostId> unread = unread(id);
            same("new in " + id, unread.isEmpty() ? null : unread.getFirst(), forwards.unreadFrom());
            for (PostLine post : forwards.items()) {
                post.files()
                        .forEach(file -> same("file of a post " + file.id(), true, naive.seesFile(reader, file.id())));
                String text = post.text();
                if (text != null) {
                    Set<UserId> known = new HashSet<>(chronicle.mentionedIn(post.id()));
                    known.removeIf(
                            person -> !naive.mayRecognise(reader, person, id, thread, chronicle.writers(id, thread)));
                    same("ids in " + post.id(), known, Mentions.people(text));
                }
            }
        }
    }

    /** Everybody of the task whom the reader may know of, and nobody else; the project and the parent by the same rules. */
    private void people(PortalTask page) {
        TaskId id = page.id();
        same("assignees of " + id, known(naive.assigneesOf(id)), ids(page.assignees(), id));
        UserId creator = naive.creatorOf(id);
        PersonName createdBy = page.createdBy();
        same("creator of " + id, knows(creator) ? creator : null, createdBy == null ? null : createdBy.id());
        Map<UserId, Long> writers = chronicle.writers(id, chronicle.threadOf(reader));
        same("colleagues on " + id, naive.knownWith(reader, id, writers), ids(page.colleagues(), id));
        ProjectId project = naive.project(id);
        same("project of " + id, project, page.projectId());
        same("whether the project of " + id + " is named", project != null, page.projectTitle() != null);
        TaskId parent = naive.parent(id);
        same("parent of " + id, parent != null && naive.seesTask(reader, parent) ? parent : null, page.parentTaskId());
    }

    /** Who else reads along is named as far as the reader may know of them, and never said to be all unless it is. */
    private void readers(TaskId id) {
        ThreadName thread = chronicle.threadOf(reader);
        PortalReaders found = ask(new FindPortalReaders(id));
        boolean reads = naive.maySee(reader, new Resource.OfThread(id, thread));
        same("whether readers of " + id + " are told", reads, found != null);
        if (found != null) {
            Set<UserId> all = naive.readersWith(reader, id);
            Set<UserId> expected = naive.knownWith(reader, id, chronicle.writers(id, thread));
            expected.retainAll(all);
            same("readers of " + id, expected, ids(found.items(), id));
            same("whether those are surely all of " + id, naive.knowsAllOn(reader, id), found.everybody());
            same("nobody unnamed reads " + id, true, !found.everybody() || expected.equals(all));
        }
    }

    private boolean knows(UserId person) {
        return naive.maySee(reader, new Resource.OfPerson(person));
    }

    private Set<UserId> known(Set<UserId> people) {
        Set<UserId> known = new HashSet<>(people);
        known.removeIf(person -> !knows(person));
        return known;
    }

    /** Those of the list, each of whom is in it once. */
    private Set<UserId> ids(List<PersonName> people, Object of) {
        Set<UserId> ids = new HashSet<>();
        people.forEach(person -> same(person + " of " + of + " once", true, ids.add(person.id())));
        return ids;
    }

    /** Those of the project's tasks, and nothing where the project is not seen. */
    private void files(ProjectId id) {
        PortalFiles found = ask(new FindPortalFiles(id, null, ALL));
        Set<FileId> expected = null;
        if (naive.sight(reader, id) != ProjectSight.NONE) {
            expected = new HashSet<>();
            for (FileId file : naive.listedFiles(reader)) {
                TaskId task = naive.taskOf(file);
                if (task != null && id.equals(naive.project(task))) {
                    expected.add(file);
                }
            }
        }
        same(
                "files of " + id,
                expected,
                found == null
                        ? null
                        : new HashSet<>(
                                found.items().stream().map(PortalFile::id).toList()));
    }

    /** Who has no account has no mark that could move, so nothing is unread. */
    private List<Posted> unreadPosts(TaskId task) {
        ThreadName thread = chronicle.threadOf(reader);
        return naive.basic(reader)
                ? List.of()
                : chronicle.unread(reader, task, thread).stream()
                        .filter(post -> naive.seesPost(reader, task, thread, post.position()))
                        .toList();
    }

    private List<PostId> unread(TaskId task) {
        return unreadPosts(task).stream().map(Posted::postId).toList();
    }

    private int mentions(TaskId task) {
        return (int) unreadPosts(task).stream()
                .filter(post -> chronicle.mentions(post, reader))
                .count();
    }

    /** Whoever is offered may be mentioned, and as many as are shown at all are offered. */
    private void mentionable(TaskId task) {
        ThreadName thread = chronicle.threadOf(reader);
        Set<UserId> expected = null;
        if (naive.maySee(reader, new Resource.OfThread(task, thread))) {
            expected = new HashSet<>();
            for (UserId person : naive.people()) {
                boolean may = naive.mayMention(reader, person, task, thread, chronicle.writers(task, thread));
                if (may && !person.equals(reader)) {
                    expected.add(person);
                }
            }
        }
        PortalMentionable offered = ask(new FindPortalMentionable(task, null));
        same("whether anybody may be mentioned in " + task, expected != null, offered != null);
        if (offered != null && expected != null) {
            same(
                    "number offered in " + task,
                    Math.min(OFFERED, expected.size()),
                    offered.items().size());
            for (PersonName person : offered.items()) {
                same("may mention " + person.id(), true, expected.contains(person.id()));
            }
        }
    }

    private static List<PostId> ids(List<PostLine> lines) {
        return lines.stream().map(PostLine::id).toList();
    }

    /** Rule 5: who is not inside sees title, brand, manager and nothing else. */
    private void line(PortalProject project) {
        boolean inside = naive.sight(reader, project.id()) == ProjectSight.INSIDE;
        same("inside " + project.id(), inside, project.inside());
        UserId manager = naive.managerOf(project.id());
        PersonName named = project.manager();
        same(
                "manager of " + project.id(),
                manager != null && knows(manager) ? manager : null,
                named == null ? null : named.id());
        if (!inside) {
            List<Object> rest = new ArrayList<>();
            Collections.addAll(
                    rest,
                    project.description(),
                    project.team(),
                    project.colleagues(),
                    project.status(),
                    project.startsOn(),
                    project.endsOn(),
                    project.progress(),
                    project.invoiced());
            same("rest of " + project.id(), true, rest.stream().allMatch(Objects::isNull));
            return;
        }
        List<TaskId> seen = naive.tasksOf(project.id()).stream()
                .filter(task -> naive.seesTask(reader, task))
                .toList();
        long done = seen.stream().filter(chronicle::isDone).count();
        same(
                "progress of " + project.id(),
                seen.isEmpty() || !chronicle.isProgressShown(project.id())
                        ? null
                        : Math.round(100f * done / seen.size()),
                project.progress());
        same("invoiced of " + project.id(), chronicle.invoicedOf(project.id()), project.invoiced());
        same("team of " + project.id(), known(naive.teamOf(project.id())), people(project.id(), project.team()));
        same(
                "colleagues in " + project.id(),
                known(naive.insidersWith(reader, project.id())),
                people(project.id(), project.colleagues()));
    }

    private Set<UserId> people(ProjectId project, @Nullable List<PersonName> people) {
        return ids(Objects.requireNonNull(people), project);
    }

    private <R> R got(Query<R> query) {
        R answer = ask(query);
        if (answer == null) {
            throw new AssertionError(reader + " is refused " + query);
        }
        return answer;
    }

    private <R> @Nullable R ask(Query<R> query) {
        return ask(query, Rejected.Code.NOT_FOUND);
    }

    private <R> @Nullable R ask(Query<R> query, Rejected.Code refusal) {
        try {
            Actor asker = naive.basic(reader) ? Actor.reader(reader.value()) : Actor.person(reader.value());
            return house.ask(chronicle.agencyId(), asker, query);
        } catch (Rejected rejected) {
            same("refusal of " + query, refusal, rejected.code());
            return null;
        }
    }

    private void same(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError(
                    what + " for " + reader + ": the rules say " + expected + ", the portal " + actual);
        }
    }
}

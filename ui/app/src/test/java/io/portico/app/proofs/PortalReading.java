package io.portico.app.proofs;

import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Chronicle.Posted;
import io.portico.messages.ApprovalId;
import io.portico.messages.BudgetId;
import io.portico.messages.FileId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
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
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.FindPortalMentionable;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.PortalApproval;
import io.portico.views.portal.PortalApprovals;
import io.portico.views.portal.PortalBudget;
import io.portico.views.portal.PortalBudgetItem;
import io.portico.views.portal.PortalFile;
import io.portico.views.portal.PortalHome;
import io.portico.views.portal.PortalInvoiceSummary;
import io.portico.views.portal.PortalMentionable;
import io.portico.views.portal.PortalProject;
import io.portico.views.portal.PortalTask;
import io.portico.views.portal.PortalTaskLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
            same("tasks", null, ask(new FindPortalTasks(null, null, ALL)));
            same("files", null, ask(new FindPortalFiles(null, null, ALL)));
            same("approvals", null, ask(new FindWaitingApprovals()));
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

        List<PortalTaskLine> lines = got(new FindPortalTasks(null, null, ALL)).items();
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
        got(new FindPortalTasks(null, TaskStatus.DONE, ALL)).items().forEach(line -> done.add(line.id()));
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
            for (PortalFile file : got(new FindPortalFiles(null, task, ALL)).items()) {
                same("task of " + file.id(), task, file.taskId());
                taskByTask.add(file.id());
            }
        }
        same("files, task by task", files, taskByTask);

        same("approvals", naive.approvalsWaitingFor(reader), approvals(got(new FindWaitingApprovals())));
        billing();
        PortalHome home = got(new FindPortalHome());
        same("number of projects", projects.size(), home.projects());
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
            boolean there = ask(new FindPortalTasks(id, null, ALL)) != null;
            same("tasks of " + id, naive.sight(reader, id) != ProjectSight.NONE, there);
        }
        for (TaskId id : naive.tasks()) {
            boolean seen = naive.seesTask(reader, id);
            PortalTask page = ask(new FindPortalTask(id));
            same("page of " + id, seen, page != null);
            if (page != null) {
                same("unread in " + id, unread(id).size(), page.unread());
                same("mentions in " + id, mentions(id), page.mentions());
            }
            posts(id);
            approvals(id, seen);
            mentionable(id);
        }
        for (FileId id : chronicle.files()) {
            Resource file = new Resource.OfFile(id);
            boolean seen = naive.maySee(reader, file);
            boolean taken = naive.mayUse(reader, Permission.FILES_DOWNLOAD, file);
            FileLine line = ask(new FindFile(id), seen && !taken ? Rejected.Code.FORBIDDEN : Rejected.Code.NOT_FOUND);
            same("file " + id, taken, line != null);
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
            }
        }
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
                    project.progress());
            same("rest of " + project.id(), true, rest.stream().allMatch(Objects::isNull));
            return;
        }
        List<TaskId> seen = naive.tasksOf(project.id()).stream()
                .filter(task -> naive.seesTask(reader, task))
                .toList();
        long done = seen.stream().filter(chronicle::isDone).count();
        same(
                "progress of " + project.id(),
                seen.isEmpty() ? null : Math.round(100f * done / seen.size()),
                project.progress());
        List<UserId> people = new ArrayList<>();
        Objects.requireNonNull(project.colleagues()).forEach(person -> people.add(person.id()));
        Objects.requireNonNull(project.team()).forEach(person -> people.add(person.id()));
        for (UserId person : people) {
            same("knows " + person, true, naive.maySee(reader, new Resource.OfPerson(person)));
        }
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

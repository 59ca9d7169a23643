package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.ProjectSight;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Chronicle.Posted;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.Where;
import io.portico.views.PageRequest;
import io.portico.views.PersonName;
import io.portico.views.agency.FindPostedFiles;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindProjects;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.FindThread;
import io.portico.views.agency.FindUnreadTasks;
import io.portico.views.agency.PostedFile;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.ProjectSeers;
import io.portico.views.agency.SeenLine;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import io.portico.views.agency.ThreadPosts;
import io.portico.views.agency.UnreadTasks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what the agency is told of its work against the naive reading of the rules, at one moment. */
record AgencyReading(RunningHouse house, Chronicle chronicle, NaiveReading naive, UserId reader) {

    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, null);

    void threads() {
        List<TaskId> unreadIn = new ArrayList<>();
        for (TaskDetails task : house.ask(chronicle.agencyId(), reader, new FindTasks(null, null, ALL))
                .items()) {
            if (task.unread().values().stream().anyMatch(count -> count > 0)) {
                unreadIn.add(task.id());
            }
            for (ThreadName name : ThreadName.values()) {
                List<Posted> posts = chronicle.unread(reader, task.id(), name);
                List<PostId> unread = posts.stream().map(Posted::postId).toList();
                long mentions = posts.stream()
                        .filter(post -> chronicle.mentions(post, reader))
                        .count();
                assertThat(task.mentions()).as("mentions in %s", task.id()).containsEntry(name, (int) mentions);
                assertThat(task.unread()).as("unread in %s", task.id()).containsEntry(name, unread.size());
                ThreadPosts thread = thread(task.id(), name);
                assertThat(thread.unreadFrom())
                        .as("new in %s of %s", name, task.id())
                        .isEqualTo(unread.isEmpty() ? null : unread.getFirst());
                Map<UserId, PostId> seenBy = new HashMap<>();
                for (SeenLine line : thread.seenBy()) {
                    seenBy.put(line.person().id(), line.upTo());
                }
                assertThat(seenBy).as("who has seen %s of %s", name, task.id()).isEqualTo(seen(task.id(), name));
            }
        }
        UnreadTasks listed = house.ask(chronicle.agencyId(), reader, new FindUnreadTasks(UnreadTasks.MOST));
        assertThat(listed.items())
                .as("the tasks in which something is unread")
                .extracting(TaskDetails::id)
                .containsExactlyInAnyOrderElementsOf(unreadIn);
    }

    /** How far the projects are invoiced, and who outside sees them: to those whose switches let them know of it. */
    void projects() {
        Set<Permission> switches = naive.switches(reader);
        if (!naive.alive(reader)
                || Collections.disjoint(switches, Set.of(Permission.WORK_VIEW, Permission.AUDIT_CONTENT))) {
            return;
        }
        boolean bills = switches.contains(Permission.BILLING_VIEW);
        boolean access = !Collections.disjoint(switches, Set.of(Permission.ACCESS_GRANT, Permission.AUDIT_VIEW));
        List<ProjectDetails> listed =
                house.ask(chronicle.agencyId(), reader, new FindProjects(ALL)).items();
        assertThat(listed).extracting(ProjectDetails::id).containsExactlyInAnyOrderElementsOf(naive.projects());
        for (ProjectDetails project : listed) {
            assertThat(project.invoiced())
                    .as("invoiced of %s to %s", project.id(), reader)
                    .isEqualTo(bills ? chronicle.invoicedOf(project.id()) : null);
            ProjectSeers outside = project.outside();
            assertThat(outside == null ? null : new HashSet<>(people(outside)))
                    .as("who outside sees %s, to %s", project.id(), reader)
                    .isEqualTo(access ? outside(project.id()) : null);
            assertThat(house.ask(chronicle.agencyId(), reader, new FindProject(project.id())))
                    .isEqualTo(project);
        }
    }

    private static List<UserId> people(ProjectSeers outside) {
        List<UserId> people = outside.first().stream().map(PersonName::id).toList();
        assertThat(people).hasSize(Math.min(outside.count(), ProjectSeers.MOST));
        return people;
    }

    private Set<UserId> outside(ProjectId project) {
        return chronicle.guests().keySet().stream()
                .filter(guest -> naive.sight(guest, project) != ProjectSight.NONE)
                .collect(Collectors.toSet());
    }

    /** What became of each file that was to be approved. */
    void files() {
        List<PostedFile> files = house.ask(chronicle.agencyId(), reader, new FindPostedFiles(null, null, ALL))
                .items();
        for (PostedFile file : files) {
            assertThat(file.approval()).as("approval of %s", file.id()).isEqualTo(naive.approvalOf(reader, file.id()));
            List<PostedFile> series = files.reversed().stream()
                    .filter(other -> other.taskId().equals(file.taskId())
                            && other.thread() == file.thread()
                            && other.name().equals(file.name()))
                    .toList();
            int number = series.indexOf(file) + 1;
            assertThat(file.version()).as("version of %s", file.id()).isEqualTo(number);
            assertThat(file.newest()).as("newest: %s", file.id()).isEqualTo(number == series.size());
        }
    }

    /** Tasks stand in every list by hand as cards would lie on a table, each with what is unread of it anywhere else. */
    void order() {
        List<TaskId> table = onTheTable();
        Map<TaskId, TaskDetails> pages = new HashMap<>();
        table.forEach(task -> pages.put(task, house.ask(chronicle.agencyId(), reader, new FindTask(task))));
        List<TaskDetails> all = asked(Map.of());
        assertThat(all).extracting(TaskDetails::id).isEqualTo(table);
        assertThat(all).allSatisfy(row -> assertThat(row).isEqualTo(pages.get(row.id())));
        for (TaskStatus status : TaskStatus.values()) {
            List<TaskDetails> column = asked(Map.of(TaskParameters.STATUS, status.name()));
            assertThat(column)
                    .as("the column %s", status)
                    .isEqualTo(table.stream()
                            .map(pages::get)
                            .filter(task -> task.status() == status)
                            .toList());
        }
    }

    private List<TaskDetails> asked(Map<String, String> parameters) {
        List<TaskDetails> found = new ArrayList<>();
        String next = null;
        do {
            Tasks page = house.ask(
                    chronicle.agencyId(),
                    reader,
                    new FindTasks(
                            TaskParameters.filter(parameters::get),
                            TaskGrouping.NONE,
                            TaskSort.BY_HAND,
                            new PageRequest(7, next)));
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        return found;
    }

    /** What is new is laid before everything else, and whatever is moved is taken away and laid beside its neighbour. */
    private List<TaskId> onTheTable() {
        List<TaskId> table = new ArrayList<>();
        for (Recorded recorded : chronicle.ledger()) {
            switch (recorded.event()) {
                case TaskAdded e -> table.addFirst(e.taskId());
                case PortalTaskCreated e -> table.addFirst(e.taskId());
                case TaskTakenBack e -> table.remove(e.taskId());
                case TaskPlaced e -> {
                    table.remove(e.taskId());
                    table.add(table.indexOf(e.neighbour()) + (e.where() == Where.AFTER ? 1 : 0), e.taskId());
                }
                default -> {
                    // The cards stay where they are.
                }
            }
        }
        return table;
    }

    private ThreadPosts thread(TaskId task, ThreadName name) {
        try {
            return house.ask(chronicle.agencyId(), reader, new FindThread(task, name, ALL, true));
        } catch (Rejected no) {
            throw new AssertionError(name + " of " + task + " was refused", no);
        }
    }

    /** Those that have read it and may read it still. */
    private Map<UserId, PostId> seen(TaskId task, ThreadName name) {
        Map<UserId, PostId> seen = new HashMap<>();
        chronicle.marks(task, name).forEach((person, upTo) -> {
            if (naive.maySee(person, new Resource.OfThread(task, name))) {
                seen.put(person, upTo);
            }
        });
        return seen;
    }
}

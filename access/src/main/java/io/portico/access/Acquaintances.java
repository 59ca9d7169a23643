package io.portico.access;

import static io.portico.messages.person.Permission.REPLIES_READ;

import io.portico.access.Meetings.Meeting;
import io.portico.access.Missing.What;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rule 10: which other people an external user sees, as name and role. */
final class Acquaintances {

    private final ExternalUser user;
    private final ExternalUser silently;
    private final Visible visible;
    private final Meetings responsible;
    private final Meetings authors;

    /** What is seen is listed without a word; the trail tells of the one thing that two people meet on. */
    Acquaintances(ExternalUser user) {
        this(user, silently(user).visible());
    }

    /** @param visible all that the user sees */
    Acquaintances(ExternalUser user, Visible visible) {
        this.user = user;
        this.silently = silently(user);
        this.visible = visible;
        this.responsible = new Meetings(Stream.concat(
                visible.projects().entrySet().stream().flatMap(seen -> running(seen.getKey(), seen.getValue())),
                visible.tasks().stream().flatMap(this::assigned)));
        this.authors = new Meetings(authors());
    }

    private static ExternalUser silently(ExternalUser user) {
        Account account = user.account();
        return new ExternalUser(
                Account.of(account.state(), account.person(), account.instant(), Trail.silent()), user.audience());
    }

    boolean include(UserId other) {
        Account account = user.account();
        if (other.equals(account.id())) {
            return account.trail().because(10, account.person().sent(), Saying.THEMSELVES, other, "");
        }
        PersonAccess person = account.state().person(other).orElse(null);
        if (person == null) {
            return account.missing(new Resource.OfPerson(other));
        }
        Trail.Mark mark = account.trail().mark();
        boolean related =
                (person.audience().isPresent() ? isColleague(person) : isResponsible(person)) || meets(authors, other);
        return (related && account.trail().settle(mark))
                || account.trail().lacks(10, What.EXTERNAL_SIGHT, Saying.NOTHING_SHARED, account.id(), other);
    }

    /** The agency's people: manager and team of projects one is inside, manager of a line, assignees of tasks. */
    private boolean isResponsible(PersonAccess person) {
        return user.seesTeam() && meets(responsible, person.userId());
    }

    private Stream<Meeting> running(ProjectId id, ProjectSight sight) {
        ProjectAccess project = user.project(id).orElseThrow();
        Stream<UserId> team = sight == ProjectSight.INSIDE ? project.teamIds().stream() : Stream.empty();
        return Stream.concat(Stream.of(project.managerId()), team)
                .map(other -> new Meeting(other, project.added(), Saying.RUNS_PROJECT, id));
    }

    private Stream<Meeting> assigned(TaskId id) {
        TaskAccess task = user.task(id).orElseThrow();
        return task.assigneeIds().stream().map(other -> new Meeting(other, task.added(), Saying.ASSIGNED, id));
    }

    /** External users of the same audience, inside the same project or named on a task one sees. */
    private boolean isColleague(PersonAccess person) {
        Account account = user.account();
        if (person.kind() != account.person().kind() || !user.seesColleagues()) {
            return false;
        }
        ExternalUser other = new ExternalUser(
                Account.of(account.state(), person, account.instant(), Trail.silent()), user.audience());
        return other.account().alive() && (isInsideSameProject(other) || isNamedOnSameTask(other));
    }

    private boolean isInsideSameProject(ExternalUser other) {
        for (Map.Entry<ProjectId, ProjectSight> entry : visible.projects().entrySet()) {
            ProjectAccess project = user.project(entry.getKey()).orElseThrow();
            if (entry.getValue() == ProjectSight.INSIDE && other.inside(project)) {
                return met(
                        project.opened(), Saying.INSIDE_PROJECT, other.account().id(), project.projectId());
            }
        }
        return false;
    }

    private boolean isNamedOnSameTask(ExternalUser other) {
        for (TaskAccess task : other.namedTasks()) {
            if (visible.tasks().contains(task.taskId()) && isNamedOn(other, task)) {
                return met(task.added(), Saying.NAMED_ON_TASK, other.account().id(), task.taskId());
            }
        }
        return false;
    }

    private static boolean isNamedOn(ExternalUser other, TaskAccess task) {
        return other.isOn(task) && (other.isShared(task) || other.created(task));
    }

    /**
     * Whoever uploaded a file or wrote a document one sees. The state holds no posts: the author of a reply is part of it, and seen by
     * whoever may view that post.
     */
    private Stream<Meeting> authors() {
        return Stream.concat(
                Stream.of(silently)
                        .map(ExternalUser::documents)
                        .flatMap(List::stream)
                        .flatMap(this::writing),
                tasksWithFiles().flatMap(this::uploading));
    }

    private Stream<Meeting> writing(DocumentId id) {
        DocumentAccess document = user.state().document(id).orElseThrow();
        return Stream.concat(
                Stream.of(new Meeting(document.writtenBy(), document.written(), Saying.DOCUMENT_WRITTEN, id)),
                Stream.ofNullable(document.fileId())
                        .flatMap(file -> user.state().file(file).stream())
                        .map(this::uploaded));
    }

    private Stream<TaskId> tasksWithFiles() {
        return user.account().permissions().contains(REPLIES_READ) ? visible.tasks().stream() : Stream.empty();
    }

    private Stream<Meeting> uploading(TaskId task) {
        return user.state().filesOf(task).stream()
                .map(id -> uploaded(user.state().file(id).orElseThrow()));
    }

    private Meeting uploaded(FileAccess file) {
        return new Meeting(
                file.uploadedBy(), file.uploaded(), Saying.FILE_UPLOADED, file.fileId(), () -> silently.seesFile(file));
    }

    private boolean meets(Meetings meetings, UserId other) {
        Meeting meeting = meetings.with(other);
        return meeting != null && met(meeting.fact(), meeting.saying(), other, meeting.thing());
    }

    private boolean met(Fact fact, Saying saying, Object first, Object second) {
        return user.account().trail().because(10, fact, saying, first, second);
    }
}

package io.portico.access;

import static io.portico.messages.person.Permission.REPLIES_READ;

import io.portico.access.Missing.What;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import java.util.Map;

/** Rule 10: which other people an external user sees, as name and role. */
final class Acquaintances {

    private final ExternalUser user;
    private final ExternalUser silently;
    private final Visible visible;

    /** What is seen is listed without a word; the trail tells of the one thing that two people meet on. */
    Acquaintances(ExternalUser user) {
        this(user, silently(user).visible());
    }

    /** @param visible all that the user sees */
    Acquaintances(ExternalUser user, Visible visible) {
        this.user = user;
        this.silently = silently(user);
        this.visible = visible;
    }

    private static ExternalUser silently(ExternalUser user) {
        Account account = user.account();
        return new ExternalUser(
                Account.of(account.state(), account.person(), account.instant(), Trail.silent()), user.audience());
    }

    boolean include(UserId other) {
        Account account = user.account();
        if (other.equals(account.id())) {
            return account.trail().because(10, account.person().sent(), "{} is the person asked about", other, "");
        }
        PersonAccess person = account.state().person(other).orElse(null);
        if (person == null) {
            return account.missing(new Resource.OfPerson(other));
        }
        Trail.Mark mark = account.trail().mark();
        boolean related =
                (person.audience().isPresent() ? isColleague(person) : isResponsible(person)) || isAuthor(other);
        return (related && account.trail().settle(mark))
                || account.trail()
                        .lacks(10, What.EXTERNAL_SIGHT, "{} sees nothing that {} has to do with", account.id(), other);
    }

    /** The agency's people: manager and team of projects one is inside, manager of a line, assignees of tasks. */
    private boolean isResponsible(PersonAccess person) {
        return user.seesTeam() && (runsProject(person.userId()) || isAssigned(person.userId()));
    }

    private boolean runsProject(UserId other) {
        for (Map.Entry<ProjectId, ProjectSight> entry : visible.projects().entrySet()) {
            ProjectAccess project = user.project(entry.getKey()).orElseThrow();
            boolean inTeam =
                    entry.getValue() == ProjectSight.INSIDE && project.teamIds().contains(other);
            if (inTeam || project.managerId().equals(other)) {
                return met(project.added(), "{} is responsible for project {}", other, project.projectId());
            }
        }
        return false;
    }

    private boolean isAssigned(UserId other) {
        for (TaskId id : visible.tasks()) {
            TaskAccess task = user.task(id).orElseThrow();
            if (task.assigneeIds().contains(other)) {
                return met(task.added(), "{} is assigned to task {}", other, id);
            }
        }
        return false;
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
                        project.opened(),
                        "{} is inside project {}",
                        other.account().id(),
                        project.projectId());
            }
        }
        return false;
    }

    private boolean isNamedOnSameTask(ExternalUser other) {
        for (TaskAccess task : other.namedTasks()) {
            if (visible.tasks().contains(task.taskId()) && isNamedOn(other, task)) {
                return met(
                        task.added(), "{} is named on task {}", other.account().id(), task.taskId());
            }
        }
        return false;
    }

    private static boolean isNamedOn(ExternalUser other, TaskAccess task) {
        return other.isOn(task) && (other.isShared(task) || other.created(task));
    }

    /**
     * Whoever uploaded a file one sees. The state holds no posts: the author of a reply is part of it, and seen by
     * whoever may view that post.
     */
    private boolean isAuthor(UserId other) {
        if (!user.account().permissions().contains(REPLIES_READ)) {
            return false;
        }
        for (TaskId task : visible.tasks()) {
            for (FileId id : user.state().filesOf(task)) {
                FileAccess file = user.state().file(id).orElseThrow();
                if (file.uploadedBy().equals(other) && silently.seesFile(file)) {
                    return met(file.uploaded(), "{} uploaded file {}", other, id);
                }
            }
        }
        return false;
    }

    private boolean met(Fact fact, String text, Object first, Object second) {
        return user.account().trail().because(10, fact, text, first, second);
    }
}

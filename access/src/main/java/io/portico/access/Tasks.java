package io.portico.access;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.project.History;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskEvent;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.TaskUnshared;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The part of the access state that comes from tasks.
 *
 * @param ofProject a project's tasks, in the order they came to it
 * @param sharedWith the tasks a person was named on, whether or not the share has ended by time
 * @param createdOutside the tasks an external user created
 * @param askedBy the tasks that were asked for by a request form
 */
record Tasks(
        PMap<TaskId, TaskAccess> byId,
        PVector<TaskId> inOrder,
        PMap<ProjectId, PVector<TaskId>> ofProject,
        PMap<UserId, PSet<TaskId>> sharedWith,
        PMap<UserId, PSet<TaskId>> createdOutside,
        PMap<TaskId, PSet<TaskId>> subtasks,
        PMap<RequestFormId, PVector<TaskId>> askedBy)
        implements Parts.Part {

    static final Tasks NONE = new Tasks(
            HashTreePMap.empty(),
            TreePVector.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty(),
            HashTreePMap.empty());

    Tasks with(TaskEvent event, Fact fact) {
        TaskAccess task = byId.get(event.taskId());
        if (task == null) {
            // Only its first event makes a task; whatever else names one that never came changes nothing.
            return switch (event) {
                case TaskAdded e -> added(e, fact);
                case PortalTaskCreated e -> created(e, fact);
                case FormFilledIn e -> this;
                case TaskEdited e -> this;
                case TaskMoved e -> this;
                case TaskNested e -> this;
                case TaskPlaced e -> this;
                case TaskReviewed e -> this;
                case TaskBudgeted e -> this;
                case TaskOpened e -> this;
                case TaskShared e -> this;
                case TaskUnshared e -> this;
                case OutsideContentBegun e -> this;
                case TaskTakenBack e -> this;
            };
        }
        return switch (event) {
            case TaskAdded e -> this;
            case PortalTaskCreated e -> this;
            case FormFilledIn e -> changed(task.withAssignees(e.assigneeIds())).asked(e.formId(), e.taskId());
            case TaskEdited e -> changed(task.withAssignees(e.assigneeIds()));
            case TaskMoved e -> moved(task, e, fact);
            case TaskNested e -> nested(task, e.parentTaskId());
            case TaskPlaced e -> this;
            case TaskReviewed e -> this;
            case TaskBudgeted e -> this;
            case TaskOpened e -> changed(task.opened(AudienceSets.of(e.audiences()), fact));
            case TaskShared e -> {
                TaskAccess.Share share = new TaskAccess.Share(e.endsAt(), e.history(), fact);
                yield changed(task.withShares(task.shares().plus(e.userId(), share)))
                        .shared(Index.plus(sharedWith, e.userId(), task.taskId()));
            }
            case TaskUnshared e ->
                changed(task.withShares(task.shares().minus(e.userId())))
                        .shared(Index.minus(sharedWith, e.userId(), task.taskId()));
            case OutsideContentBegun e -> outsideContent(e.taskId());
            case TaskTakenBack e -> without(task);
        };
    }

    /** A post or file in an outside thread keeps the task with its brand, whichever event tells of it first. */
    Tasks outsideContent(TaskId taskId) {
        TaskAccess task = byId.get(taskId);
        return task == null || task.outsideContent() ? this : changed(task.withOutsideContent());
    }

    private Tasks added(TaskAdded e, Fact fact) {
        return placed(new TaskAccess(
                e.taskId(),
                e.projectId(),
                e.parentTaskId(),
                e.createdBy(),
                e.assigneeIds(),
                AudienceSets.of(e.openTo()),
                fact,
                HashTreePMap.empty(),
                false,
                fact));
    }

    /** Rule 13: shared with its creator and open to exactly their audience. */
    private Tasks created(PortalTaskCreated e, Fact fact) {
        Set<Audience> openTo = AudienceSets.of(Set.of(e.audience()));
        TaskAccess.Share share = new TaskAccess.Share(null, History.ALL, fact);
        Tasks placed = placed(new TaskAccess(
                e.taskId(),
                e.projectId(),
                null,
                e.createdBy(),
                Set.of(),
                openTo,
                fact,
                HashTreePMap.singleton(e.createdBy(), share),
                false,
                fact));
        return new Tasks(
                placed.byId,
                placed.inOrder,
                placed.ofProject,
                Index.plus(sharedWith, e.createdBy(), e.taskId()),
                Index.plus(createdOutside, e.createdBy(), e.taskId()),
                placed.subtasks,
                askedBy);
    }

    private Tasks placed(TaskAccess task) {
        return new Tasks(
                byId.plus(task.taskId(), task),
                inOrder.plus(task.taskId()),
                task.projectId() == null ? ofProject : Index.append(ofProject, task.projectId(), task.taskId()),
                sharedWith,
                createdOutside,
                plusSubtask(subtasks, task.parentTaskId(), task.taskId()),
                askedBy);
    }

    private Tasks moved(TaskAccess task, TaskMoved e, Fact fact) {
        TaskId id = task.taskId();
        PMap<ProjectId, PVector<TaskId>> left =
                task.projectId() == null ? ofProject : Index.remove(ofProject, task.projectId(), id);
        return new Tasks(
                byId.plus(id, task.moved(e.projectId(), e.parentTaskId(), fact)),
                inOrder,
                Index.append(left, e.projectId(), id),
                sharedWith,
                createdOutside,
                under(task, e.parentTaskId()),
                askedBy);
    }

    /** Part of another one now, or of none: whom it is open to is not touched by that. */
    private Tasks nested(TaskAccess task, @Nullable TaskId parent) {
        return new Tasks(
                byId.plus(task.taskId(), task.nested(parent)),
                inOrder,
                ofProject,
                sharedWith,
                createdOutside,
                under(task, parent),
                askedBy);
    }

    private PMap<TaskId, PSet<TaskId>> under(TaskAccess task, @Nullable TaskId parent) {
        PMap<TaskId, PSet<TaskId>> orphaned =
                task.parentTaskId() == null ? subtasks : Index.minus(subtasks, task.parentTaskId(), task.taskId());
        return plusSubtask(orphaned, parent, task.taskId());
    }

    /** As if it had never been made. What was a part of it stands by itself; only decisions know that there is none. */
    private Tasks without(TaskAccess task) {
        TaskId id = task.taskId();
        PMap<UserId, PSet<TaskId>> stillShared = sharedWith;
        for (UserId guest : task.shares().keySet()) {
            stillShared = Index.minus(stillShared, guest, id);
        }
        return new Tasks(
                byId.minus(id),
                Index.without(inOrder, id),
                task.projectId() == null ? ofProject : Index.remove(ofProject, task.projectId(), id),
                stillShared,
                Index.minus(createdOutside, task.createdBy(), id),
                task.parentTaskId() == null ? subtasks : Index.minus(subtasks, task.parentTaskId(), id),
                askedBy);
    }

    private Tasks changed(TaskAccess task) {
        return new Tasks(
                byId.plus(task.taskId(), task), inOrder, ofProject, sharedWith, createdOutside, subtasks, askedBy);
    }

    private Tasks asked(RequestFormId formId, TaskId taskId) {
        return new Tasks(
                byId, inOrder, ofProject, sharedWith, createdOutside, subtasks, Index.append(askedBy, formId, taskId));
    }

    private Tasks shared(PMap<UserId, PSet<TaskId>> now) {
        return new Tasks(byId, inOrder, ofProject, now, createdOutside, subtasks, askedBy);
    }

    private static PMap<TaskId, PSet<TaskId>> plusSubtask(
            PMap<TaskId, PSet<TaskId>> subtasks, @Nullable TaskId parent, TaskId task) {
        return parent == null ? subtasks : Index.plus(subtasks, parent, task);
    }
}

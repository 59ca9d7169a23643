package io.portico.decisions.task;

import static io.portico.decisions.Deeds.apply;

import io.portico.access.Moves;
import io.portico.access.PersonAccess;
import io.portico.access.ProjectAccess;
import io.portico.access.Resource;
import io.portico.access.ThreadFacts;
import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.Versions;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.FormFilledIn;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.OutsideContentBegun;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.ReviewTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskChange;
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
import io.portico.messages.task.UnshareTask;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.SourceId;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** A task. It knows whether people outside wrote to it or were named on it, so that no move takes their words along. */
@org.axonframework.spring.stereotype.Aggregate(
        type = "task",
        commandTargetResolver = "storedTargets",
        cache = "aggregateCache")
public final class Task {

    @AggregateIdentifier
    String key;

    private TaskId taskId;
    private @Nullable ProjectId projectId;
    private @Nullable TaskId parentTaskId;
    private @Nullable BudgetItemId budgetItemId;
    private Content content;
    private Set<Audience> openTo = Set.of();
    private final Set<UserId> shared = new HashSet<>();
    private boolean outsideContent;
    private boolean awaitsReview;
    /** 1 when added, one more with each edit; what views show as the task's version. */
    private long version;
    /** Whether anything has happened to it since it was made. */
    private boolean worked;

    @SuppressWarnings("NullAway.Init")
    Task() {}

    /** A task that was asked for by a request form, in the same unit of work. */
    @SuppressWarnings("NullAway.Init")
    public Task(String key, PortalTaskCreated created, FormFilledIn filledIn) {
        this.key = key;
        apply(created);
        apply(filledIn);
    }

    /**
     * As another tool had it: locked, whatever its project or parent say, until somebody opens it. That it may be made,
     * and where, is decided by the import.
     */
    public static Task imported(AddTask made, Hearing hearing) {
        Task task = new Task();
        task.key = hearing.newKey(made.taskId());
        apply(added(made, Set.of(), hearing));
        return task;
    }

    private static TaskAdded added(AddTask made, Set<Audience> openTo, Hearing hearing) {
        return new TaskAdded(
                made.taskId(),
                made.projectId(),
                made.parentTaskId(),
                made.name(),
                made.description(),
                made.status(),
                made.priority(),
                made.startsOn(),
                made.deadline(),
                made.assigneeIds(),
                openTo,
                hearing.person());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(AddTask command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.taskId());
        hearing.demandInAgency(Permission.WORK_EDIT);
        ProjectAccess project = Places.target(hearing, command.projectId());
        Set<Audience> startsOpenTo = project.newTasksOpenTo();
        if (command.parentTaskId() != null) {
            startsOpenTo = Places.parent(hearing, command.parentTaskId(), command.projectId())
                    .openTo();
        }
        hearing.demandInsiders(command.assigneeIds());
        demandItem(hearing, command.budgetItemId(), command.projectId());
        apply(added(command, startsOpenTo, hearing));
        if (command.budgetItemId() != null) {
            apply(new TaskBudgeted(command.taskId(), command.budgetItemId()));
        }
        if (command.parentTaskId() != null) {
            // The parent's place was part of the judgement, and it may be moving.
            hearing.moveAccess();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(CreatePortalTask command, Judge judge) {
        Hearing hearing = judge.hear();
        key = hearing.newKey(command.taskId());
        UserId creator = hearing.person();
        Audience audience = hearing.known(creator).audience().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        apply(new PortalTaskCreated(
                command.taskId(),
                PortalPlace.find(hearing, command.projectId()),
                command.name(),
                command.description(),
                command.status(),
                command.priority(),
                command.deadline(),
                creator,
                audience));
    }

    @CommandHandler
    void decide(EditTask command, Judge judge) {
        Hearing hearing = judge.hear();
        if (Content.isStatusOnly(command) && hearing.isGuest()) {
            hearing.demand(Permission.TASKS_STATUS, itself());
        } else {
            hearing.demand(Permission.WORK_EDIT, itself());
        }
        Content after = content.with(command);
        if (command.assigneeIds() != null) {
            hearing.demandInsiders(command.assigneeIds());
        }
        Versions.demand(command.expectedVersion(), version);
        if (!after.asksForTheSame(content, hearing.texts())) {
            Deliverable.task(taskId).demandUnlocked(hearing);
        }
        if (!after.same(content, hearing.texts())) {
            apply(after.edited(taskId));
        }
    }

    @CommandHandler
    void decide(EditTasks command, Judge judge) {
        Hearing hearing = judge.hear();
        Judge here = judge.within(hearing);
        List<TaskChange> edits = command.edits();
        for (int i = 0; i < edits.size(); i++) {
            TaskChange change = edits.get(i);
            TaskId changed = change.edit().taskId();
            try {
                if (changed.equals(taskId)) {
                    become(change, here);
                } else {
                    hearing.load(Task.class, changed).execute(task -> task.become(change, here));
                }
            } catch (Rejected rejected) {
                throw rejected.of("edits[" + i + "]");
            } catch (BadInput bad) {
                throw new BadInput("edits[" + i + "]." + bad.field(), bad.code());
            } catch (AggregateNotFoundException nothing) {
                throw new Rejected(Rejected.Code.NOT_FOUND).of("edits[" + i + "]");
            }
        }
    }

    private void become(TaskChange change, Judge here) {
        decide(change.edit(), here);
        Change<BudgetItemId> item = change.budgetItemId();
        if (item != null) {
            decide(new BudgetTask(taskId, item.value()), here);
        } else if (change.reviewed()) {
            decide(new ReviewTask(taskId), here);
        }
    }

    @CommandHandler
    public void decide(MoveTask command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        ProjectAccess target = Places.target(hearing, command.projectId());
        if (command.projectId().equals(projectId)) {
            return;
        }
        boolean together = Moves.staysTogether(hearing.state(), Places.task(hearing, taskId), target.brandId());
        demandMovable(together);
        List<Aggregate<Task>> along = Moves.along(hearing.state(), taskId).stream()
                .map(subtask -> hearing.load(Task.class, subtask))
                .toList();
        along.forEach(subtask -> subtask.execute(task -> task.demandMovable(together)));
        hearing.change(new TaskMoved(taskId, command.projectId(), null));
        along.forEach(subtask -> subtask.execute(task -> task.moveAlong(hearing, command.projectId())));
    }

    private void demandMovable(boolean together) {
        if (!together && (outsideContent || !shared.isEmpty())) {
            throw new Rejected(Rejected.Code.HAS_OUTSIDE_CONTENT);
        }
    }

    private void moveAlong(Hearing hearing, ProjectId target) {
        hearing.change(new TaskMoved(taskId, target, parentTaskId));
    }

    @CommandHandler
    void decide(NestTask command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        TaskId parent = command.parentTaskId();
        if (Objects.equals(parentTaskId, parent)) {
            return;
        }
        if (parent != null) {
            Places.parent(hearing, parent, projectId);
            Places.demandNotWithin(hearing, taskId, parent);
        }
        apply(new TaskNested(taskId, parent));
        if (parent != null) {
            // Where both stand was part of the judgement, and the other one may be moving.
            hearing.moveAccess();
        }
    }

    @CommandHandler
    void decide(PlaceTask command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        hearing.demand(Permission.WORK_EDIT, new Resource.OfTask(command.neighbour()));
        if (!command.neighbour().equals(taskId)) {
            apply(new TaskPlaced(taskId, command.where(), command.neighbour()));
        }
    }

    @CommandHandler
    void decide(ReviewTask command, Judge judge) {
        judge.hear().demand(Permission.WORK_EDIT, itself());
        if (awaitsReview) {
            apply(new TaskReviewed(taskId));
        }
    }

    @CommandHandler
    void decide(BudgetTask command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.WORK_EDIT, itself());
        demandItem(hearing, command.itemId(), projectId);
        if (!Objects.equals(budgetItemId, command.itemId())) {
            apply(new TaskBudgeted(taskId, command.itemId()));
        }
        if (awaitsReview) {
            apply(new TaskReviewed(taskId));
        }
    }

    /** A task belongs to items of its own project's budgets. */
    private static void demandItem(Hearing hearing, @Nullable BudgetItemId item, @Nullable ProjectId projectId) {
        if (item != null
                && hearing.state()
                        .budgetOf(item)
                        .filter(budget -> budget.projectId().equals(projectId))
                        .isEmpty()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
    }

    @CommandHandler
    public void decide(OpenTask command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        if (!openTo.equals(command.audiences())) {
            hearing.change(new TaskOpened(taskId, command.audiences()));
        }
    }

    @CommandHandler
    public void decide(ShareTask command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        PersonAccess guest = hearing.guest(command.userId());
        if (projectId == null) {
            throw new Rejected(Rejected.Code.TASK_HAS_NO_PROJECT);
        }
        hearing.demandBrand(guest, Places.target(hearing, projectId).brandId());
        hearing.demandAhead(command.endsAt());
        hearing.change(new TaskShared(taskId, command.userId(), command.reason(), command.endsAt(), command.history()));
    }

    @CommandHandler
    public void decide(UnshareTask command, Judge judge) {
        Hearing hearing = judge.hear();
        hearing.demand(Permission.ACCESS_GRANT, itself());
        hearing.known(command.userId());
        if (shared.contains(command.userId())) {
            hearing.change(new TaskUnshared(taskId, command.userId()));
        }
    }

    /**
     * Notes that a post people outside may read is being added. If the task has moved since the post was judged, the
     * post must be judged again: its readers may be others now.
     */
    public void beginOutsideContent(@Nullable ProjectId judgedIn) {
        if (!Objects.equals(projectId, judgedIn)) {
            throw new ConcurrencyException("the task moved while a post to it was judged");
        }
        if (!outsideContent) {
            apply(new OutsideContentBegun(taskId));
        }
    }

    /**
     * Takes the task back as if it had never been made, unless somebody has worked on it since: edited it, opened, shared,
     * moved or budgeted it, written to it, or made something a part of it.
     *
     * @param notes how many posts were made together with it
     * @return whether it is gone
     */
    public boolean takeBack(Hearing hearing, ThreadFacts threads, int notes) {
        boolean untouched = !worked && hearing.state().subtasksOf(taskId).isEmpty() && threads.posts(taskId) <= notes;
        if (untouched) {
            hearing.change(new TaskTakenBack(taskId));
        }
        return untouched;
    }

    private Resource itself() {
        return new Resource.OfTask(taskId);
    }

    @EventSourcingHandler
    void evolve(TaskEvent event, @SourceId String key) {
        this.key = key;
        // Whoever puts cards in order has not worked on them.
        worked |= taskId != null && !(event instanceof TaskPlaced);
        switch (event) {
            case TaskAdded e -> {
                taskId = e.taskId();
                projectId = e.projectId();
                parentTaskId = e.parentTaskId();
                content = Content.of(e);
                openTo = e.openTo();
                version = 1;
            }
            case PortalTaskCreated e -> {
                taskId = e.taskId();
                projectId = e.projectId();
                content = Content.of(e);
                openTo = Set.of(e.audience());
                shared.add(e.createdBy());
                awaitsReview = true;
                version = 1;
            }
            case FormFilledIn e -> content = content.assigned(e.assigneeIds());
            case TaskEdited e -> {
                content = Content.of(e);
                version++;
            }
            case TaskMoved e -> {
                projectId = e.projectId();
                parentTaskId = e.parentTaskId();
                openTo = Set.of();
                budgetItemId = null;
            }
            case TaskNested e -> parentTaskId = e.parentTaskId();
            case TaskPlaced _ -> {}
            case TaskReviewed _ -> awaitsReview = false;
            case TaskBudgeted e -> budgetItemId = e.itemId();
            case TaskOpened e -> openTo = e.audiences();
            case TaskShared e -> shared.add(e.userId());
            case TaskUnshared e -> shared.remove(e.userId());
            case OutsideContentBegun _ -> outsideContent = true;
            case TaskTakenBack _ -> {}
        }
    }
}

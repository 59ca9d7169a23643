package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.BudgetTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ReviewTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskChange;
import io.portico.messages.task.TaskCommand;
import io.portico.messages.task.TaskDescriptionChange;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.UnshareTask;
import io.portico.messages.task.Where;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.Tasks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Tasks, whom they are open to, and with whom they are shared. */
@Controller
final class TaskDoors {

    private final Gateway gateway;
    private final Steps steps;

    TaskDoors(Gateway gateway) {
        this.gateway = gateway;
        this.steps = new Steps(gateway);
    }

    @PostMapping("/api/v1/tasks")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer add(@Body NewTask body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(adding(new TaskId(id), body)), (id, receipt) -> Answer.made("/tasks", id, receipt));
    }

    @GetMapping("/api/v1/tasks")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer list(HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        Function<String, @Nullable String> asked = name -> parameters.text(name, TaskParameters.MAX_LENGTH);
        return Answer.of(gateway.ask(
                new FindTasks(
                        TaskParameters.filter(asked),
                        TaskParameters.grouping(asked),
                        TaskParameters.sort(asked),
                        parameters.page()),
                Tasks.class));
    }

    @GetMapping("/api/v1/tasks/{id}")
    @Door(
            value = Side.AGENCY,
            needs = {Permission.WORK_VIEW, Permission.AUDIT_CONTENT})
    Answer one(@PathVariable String id) {
        TaskDetails task = found(PathIds.of(TaskId::new, id));
        return Answer.versioned(task, task.version());
    }

    @PatchMapping("/api/v1/tasks/{id}")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body TaskEdit body) {
        TaskId taskId = PathIds.of(TaskId::new, id);
        Long expected = Versions.expected(ifMatch);
        EditTask edit = editing(taskId, expected, body);
        ProjectId projectId = body.projectId();
        Change<BudgetItemId> item = body.budgetItemId();
        Change<TaskId> parent = body.parentTaskId();
        if (projectId == null && item == null && parent == null) {
            return Answer.done(gateway.send(edit));
        }
        // A move is refused more easily than an edit, so it goes first; the version is judged before either.
        if (expected != null && found(taskId).version() != expected) {
            throw new Rejected(Rejected.Code.STALE_VERSION);
        }
        List<TaskCommand> commands = new ArrayList<>();
        if (projectId != null) {
            commands.add(new MoveTask(taskId, projectId));
        }
        if (parent != null) {
            commands.add(new NestTask(taskId, parent.value()));
        }
        if (item != null) {
            commands.add(new BudgetTask(taskId, item.value()));
        }
        commands.add(editing(taskId, null, body));
        return Answer.done(steps.send(commands));
    }

    @PostMapping("/api/v1/tasks/edits")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer editSeveral(@Body TaskEdits body, Attempt attempt) {
        EditTasks command = new EditTasks(body.edits().stream()
                .map(edit -> new TaskChange(
                        new EditTask(
                                edit.taskId(),
                                edit.expectedVersion() == null
                                        ? null
                                        : edit.expectedVersion().longValue(),
                                Texts.optional(edit.name()),
                                null,
                                edit.status(),
                                edit.priority(),
                                edit.startsOn(),
                                edit.deadline(),
                                edit.assigneeIds()),
                        edit.budgetItemId(),
                        Objects.requireNonNullElse(edit.reviewed(), false)))
                .toList());
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    @PostMapping("/api/v1/tasks/{id}/review")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer review(@PathVariable String id, Attempt attempt) {
        ReviewTask command = new ReviewTask(PathIds.of(TaskId::new, id));
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    @PutMapping("/api/v1/tasks/{id}/place")
    @Door(value = Side.AGENCY, needs = Permission.WORK_EDIT)
    Answer place(@PathVariable String id, @Body Place body) {
        return Answer.done(gateway.send(new PlaceTask(PathIds.of(TaskId::new, id), body.where(), body.neighbourId())));
    }

    @PutMapping("/api/v1/tasks/{id}/open-to")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer openTo(@PathVariable String id, @Body OpenTo body) {
        return Answer.done(gateway.send(new OpenTask(PathIds.of(TaskId::new, id), body.audiences())));
    }

    @PutMapping("/api/v1/tasks/{id}/shares/{userId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer share(@PathVariable String id, @PathVariable String userId, @Body(optional = true) Terms body) {
        return Answer.done(gateway.send(new ShareTask(
                PathIds.of(TaskId::new, id),
                PathIds.of(UserId::new, userId),
                Texts.optional(body.reason()),
                body.endsAt(),
                Objects.requireNonNullElse(body.history(), History.ALL))));
    }

    @DeleteMapping("/api/v1/tasks/{id}/shares/{userId}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer unshare(@PathVariable String id, @PathVariable String userId) {
        return Answer.done(gateway.send(new UnshareTask(PathIds.of(TaskId::new, id), PathIds.of(UserId::new, userId))));
    }

    private TaskDetails found(TaskId id) {
        return gateway.ask(new FindTask(id), TaskDetails.class);
    }

    private static AddTask adding(TaskId id, NewTask body) {
        return new AddTask(
                id,
                body.projectId(),
                body.parentTaskId(),
                confidential(body.name()),
                Texts.optional(body.description()),
                Objects.requireNonNullElse(body.status(), TaskStatus.TO_DO),
                Objects.requireNonNullElse(body.priority(), Priority.NORMAL),
                body.startsOn(),
                body.deadline(),
                Objects.requireNonNullElse(body.assigneeIds(), Set.of()),
                body.budgetItemId());
    }

    private static EditTask editing(TaskId id, @Nullable Long expected, TaskEdit body) {
        Change<String> description = body.description();
        return new EditTask(
                id,
                expected,
                Texts.optional(body.name()),
                description == null ? null : new TaskDescriptionChange(id, Texts.optional(description.value())),
                body.status(),
                body.priority(),
                body.startsOn(),
                body.deadline(),
                body.assigneeIds());
    }

    record NewTask(
            ProjectId projectId,
            String name,
            @Nullable String description,
            @Nullable TaskStatus status,
            @Nullable Priority priority,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate deadline,
            @Nullable Set<UserId> assigneeIds,
            @Nullable BudgetItemId budgetItemId,
            @Nullable TaskId parentTaskId) {}

    record Place(Where where, TaskId neighbourId) {}

    record TaskEdits(List<OneOfTaskEdits> edits) {}

    @Edits
    record OneOfTaskEdits(
            TaskId taskId,
            @Nullable Integer expectedVersion,
            @Nullable String name,
            @Nullable TaskStatus status,
            @Nullable Priority priority,
            @Nullable Change<LocalDate> startsOn,
            @Nullable Change<LocalDate> deadline,
            @Nullable Set<UserId> assigneeIds,
            @Nullable Change<BudgetItemId> budgetItemId,
            @Nullable Boolean reviewed) {}

    @Edits
    record TaskEdit(
            @Nullable ProjectId projectId,
            @Nullable String name,
            @Nullable Change<String> description,
            @Nullable TaskStatus status,
            @Nullable Priority priority,
            @Nullable Change<LocalDate> startsOn,
            @Nullable Change<LocalDate> deadline,
            @Nullable Set<UserId> assigneeIds,
            @Nullable Change<BudgetItemId> budgetItemId,
            @Nullable Change<TaskId> parentTaskId) {}
}

package io.portico.decisions.task;

import io.portico.decisions.Texts;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All of a task that can be edited. */
record Content(
        Confidential name,
        @Nullable Confidential description,
        TaskStatus status,
        Priority priority,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate deadline,
        Set<UserId> assigneeIds) {

    static Content of(TaskAdded e) {
        return new Content(
                e.name(), e.description(), e.status(), e.priority(), e.startsOn(), e.deadline(), e.assigneeIds());
    }

    static Content of(PortalTaskCreated e) {
        return new Content(e.name(), e.description(), e.status(), e.priority(), null, e.deadline(), Set.of());
    }

    static Content of(TaskEdited e) {
        return new Content(
                e.name(), e.description(), e.status(), e.priority(), e.startsOn(), e.deadline(), e.assigneeIds());
    }

    Content assigned(Set<UserId> people) {
        return new Content(name, description, status, priority, startsOn, deadline, people);
    }

    Content with(EditTask edit) {
        Content after = new Content(
                edit.name() == null ? name : edit.name(),
                edit.description() == null ? description : edit.description().value(),
                edit.status() == null ? status : edit.status(),
                edit.priority() == null ? priority : edit.priority(),
                Change.apply(edit.startsOn(), startsOn),
                Change.apply(edit.deadline(), deadline),
                edit.assigneeIds() == null ? assigneeIds : edit.assigneeIds());
        Check.order("deadline", after.startsOn, after.deadline);
        return after;
    }

    /** Whether the edit names nothing but the status. */
    static boolean isStatusOnly(EditTask edit) {
        return edit.name() == null
                && edit.description() == null
                && edit.priority() == null
                && edit.startsOn() == null
                && edit.deadline() == null
                && edit.assigneeIds() == null;
    }

    /** What is approved when a task is: what is to be done, and by when. How the work goes is no part of it. */
    boolean asksForTheSame(Content other, Texts texts) {
        return texts.same(name, other.name)
                && texts.same(description, other.description)
                && Objects.equals(deadline, other.deadline);
    }

    boolean same(Content other, Texts texts) {
        return asksForTheSame(other, texts)
                && status == other.status
                && priority == other.priority
                && Objects.equals(startsOn, other.startsOn)
                && assigneeIds.equals(other.assigneeIds);
    }

    TaskEdited edited(TaskId taskId) {
        return new TaskEdited(taskId, name, description, status, priority, startsOn, deadline, assigneeIds);
    }
}

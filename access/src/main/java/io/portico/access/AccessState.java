package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that the policy knows of one agency: nothing but a fold over its access events. Immutable. */
public interface AccessState {

    /** The state before the first event. */
    @SuppressWarnings("DoNotCallSuggester")
    static AccessState empty() {
        throw new UnsupportedOperationException();
    }

    /** The state after one more event. */
    AccessState with(Recorded recorded);

    /** The ledger position of the last event folded in; -1 when there was none. */
    long position();

    /** How often access was changed: the number of the last {@code AccessMoved}. */
    long moves();

    /** Whether the agency exists and is neither suspended nor deleted. */
    boolean open();

    /** The agency's time zone; days begin there. */
    ZoneId zone();

    Optional<PersonAccess> person(UserId userId);

    Optional<CompanyId> companyOf(BrandId brandId);

    boolean hasCompany(CompanyId companyId);

    Optional<ProjectAccess> project(ProjectId projectId);

    Optional<TaskAccess> task(TaskId taskId);

    Optional<FileAccess> file(FileId fileId);

    /** All people and programs, in the order they came. */
    List<UserId> people();

    /** All projects, in the order they came. */
    List<ProjectId> projects();

    /** All tasks, in the order they came. */
    List<TaskId> tasks();

    /** The project's tasks, in the order they came. */
    List<TaskId> tasksOf(ProjectId projectId);

    /** The task's direct subtasks. */
    Set<TaskId> subtasksOf(TaskId taskId);
}

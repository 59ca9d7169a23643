package io.portico.views.portal;

import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tasks the reader sees.
 *
 * @param projectId only of this project
 * @param statuses only in these; in any for none
 * @param priorities only of these; of any for none
 * @param text words that all stand in the task's name, whatever their case and accents
 * @param subtasks whether those are among them that are part of another task the reader sees
 */
public record FindPortalTasks(
        @Nullable ProjectId projectId,
        Set<TaskStatus> statuses,
        Set<Priority> priorities,
        @Nullable String text,
        boolean subtasks,
        PortalTaskSort sort,
        PageRequest page)
        implements PortalQuery<PortalTasks> {

    /** The longest text, in characters. */
    public static final int MAX_TEXT = 200;

    public FindPortalTasks {
        statuses = Set.copyOf(statuses);
        priorities = Set.copyOf(priorities);
        text = Check.optionalText("text", text, MAX_TEXT);
    }

    /** All of them or those of a project, the newest first. */
    public static FindPortalTasks in(@Nullable ProjectId projectId, PageRequest page) {
        return new FindPortalTasks(projectId, Set.of(), Set.of(), null, true, PortalTaskSort.NEWEST, page);
    }

    /** Another page of the same list. */
    public FindPortalTasks at(PageRequest other) {
        return new FindPortalTasks(projectId, statuses, priorities, text, subtasks, sort, other);
    }

    @Override
    public Class<PortalTasks> answers() {
        return PortalTasks.class;
    }

    @Override
    public Shown shows(PortalTasks answer) {
        return PortalTaskLine.shown(answer.items());
    }
}

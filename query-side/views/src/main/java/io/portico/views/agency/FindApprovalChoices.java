package io.portico.views.agency;

import io.portico.messages.TaskId;
import io.portico.views.Query;

/** What of a task can be sent for approval, and who would be asked. What waits or is approved is not offered again. */
public record FindApprovalChoices(TaskId taskId) implements Query<ApprovalChoices> {

    /** The most files that are offered for each audience: the newest. */
    public static final int MAX_FILES = 100;

    @Override
    public Class<ApprovalChoices> answers() {
        return ApprovalChoices.class;
    }
}

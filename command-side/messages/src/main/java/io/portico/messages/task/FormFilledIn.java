package io.portico.messages.task;

import io.portico.messages.RequestFormId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.util.Set;
import org.axonframework.serialization.Revision;

/**
 * The task was asked for by a request form; it comes with the task's creation.
 *
 * @param formVersion the version of the form that was filled in
 * @param formTitle what the form was called then
 * @param assigneeIds who the form assigns to its tasks
 */
@StoredAs("form-filled-in")
@Revision("1")
public record FormFilledIn(
        TaskId taskId,
        RequestFormId formId,
        int formVersion,
        @SealedBy("taskId") Confidential formTitle,
        Set<UserId> assigneeIds)
        implements TaskEvent {}

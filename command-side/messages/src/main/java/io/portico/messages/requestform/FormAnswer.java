package io.portico.messages.requestform;

import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to one field.
 *
 * @param taskId the task that is asked for, whose key seals the text
 * @param text for all kinds that are typed: a day as {@code 2026-11-22}, a number as {@code -12.5}
 * @param choiceIds for kinds that are chosen
 * @param fileIds for files: uploaded by whoever answers, and not yet posted
 */
public record FormAnswer(
        TaskId taskId,
        String fieldId,
        @SealedBy("taskId") @Nullable Confidential text,
        List<String> choiceIds,
        List<FileId> fileIds) {

    FormAnswer of(TaskId task) {
        return new FormAnswer(task, fieldId, text, List.copyOf(choiceIds), List.copyOf(fileIds));
    }
}

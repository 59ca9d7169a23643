package io.portico.messages.requestform;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a request form, which creates a task from the portal (access.md, rule 13); files become a post of its first
 * thread. Needs the form to be seen, that is to be published and {@code tasks.create} where its tasks go.
 *
 * @param version the version that was filled in; another one is refused, for its questions may be others
 * @param taskId the task that is created
 * @param postId the post that carries the files, if there are any
 * @param projectId where the task goes; only, and then always, when the form leaves that to whoever fills it in
 */
public record FillInRequestForm(
        @TargetAggregateIdentifier RequestFormId formId,
        int version,
        TaskId taskId,
        PostId postId,
        @Nullable ProjectId projectId,
        List<FormAnswer> answers)
        implements RequestFormCommand {
    public FillInRequestForm {
        Check.present("id", formId);
        Check.present("taskId", taskId);
        Check.present("postId", postId);
        if (answers.size() > FormSheet.MAX_FIELDS) {
            throw new BadInput("answers", BadInput.Code.TOO_MANY);
        }
        Set<String> answered = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!answered.add(answers.get(i).fieldId())) {
                throw new BadInput("answers[" + i + "].fieldId", BadInput.Code.INVALID_ID);
            }
        }
        answers = answers.stream().map(answer -> answer.of(taskId)).toList();
    }
}

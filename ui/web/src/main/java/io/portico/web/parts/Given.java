package io.portico.web.parts;

import io.portico.messages.BadInput;
import io.portico.messages.TaskId;
import io.portico.messages.requestform.AnswerCheck;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormAnswer;
import io.portico.messages.sealing.Confidential;
import io.portico.views.FormOption;
import io.portico.views.FormQuestion;
import io.portico.web.parts.ReadyFiles.Ready;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody has answered to one field of a request form so far. */
record Given(@Nullable String text, List<String> choiceIds, List<Ready> files) {

    static Given text(@Nullable String text) {
        return new Given(text == null || text.isBlank() ? null : text.strip(), List.of(), List.of());
    }

    static Given chosen(List<String> choiceIds) {
        return new Given(null, choiceIds, List.of());
    }

    static Given files(List<Ready> files) {
        return new Given(null, List.of(), List.copyOf(files));
    }

    boolean isNothing() {
        return text == null && choiceIds.isEmpty() && files.isEmpty();
    }

    /** What is wrong with it as an answer to that. */
    Optional<BadInput.Code> problem(FormQuestion question) {
        AnswerCheck check = new AnswerCheck(question.kind(), question.required());
        if (question.kind().hasChoices()) {
            return check.ofChoices(
                    choiceIds, question.choices().stream().map(FormOption::id).toList());
        }
        return question.kind() == FieldKind.FILE ? check.ofFiles(files.size()) : check.ofText(text);
    }

    FormAnswer answer(TaskId task, FormQuestion question) {
        return new FormAnswer(
                task,
                question.id(),
                text == null ? null : Confidential.of(text),
                choiceIds,
                files.stream().map(Ready::id).toList());
    }
}

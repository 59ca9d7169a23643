package io.portico.web.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.UserId;
import io.portico.messages.requestform.FormChoice;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.Priority;
import io.portico.views.FormQuestion;
import io.portico.views.agency.RequestFormDetails;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request form says, as it stands in its editor. */
record FormDraft(
        String title,
        String introduction,
        @Nullable ProjectId projectId,
        Priority priority,
        Set<UserId> assigneeIds,
        List<FormQuestion> fields) {

    static FormDraft of(RequestFormDetails form) {
        return new FormDraft(
                form.title(),
                form.introduction() == null ? "" : form.introduction(),
                form.projectId(),
                form.priority(),
                Set.copyOf(form.assigneeIds()),
                form.fields());
    }

    FormSheet sheet(RequestFormId id) {
        return new FormSheet(
                id,
                Confidential.of(title),
                introduction.isBlank() ? null : Confidential.of(introduction),
                projectId,
                priority,
                assigneeIds,
                fields.stream().map(question -> field(id, question)).toList());
    }

    private static FormField field(RequestFormId id, FormQuestion question) {
        String help = question.help();
        return new FormField(
                id,
                question.id(),
                question.kind(),
                Confidential.of(question.label()),
                help == null ? null : Confidential.of(help),
                question.required(),
                question.choices().stream()
                        .map(choice -> new FormChoice(id, choice.id(), Confidential.of(choice.text())))
                        .toList());
    }
}

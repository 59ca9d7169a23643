package io.portico.projections.forms;

import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.UserId;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.task.Priority;
import io.portico.projections.Texts;
import io.portico.views.FormQuestion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a request form as stored; texts are tokens. How it stands is the access state's to say. */
public record StoredForm(
        int version,
        String title,
        @Nullable String introduction,
        @Nullable ProjectId projectId,
        Priority priority,
        List<UserId> assigneeIds,
        List<StoredQuestion> fields,
        UserId editedBy,
        Instant editedAt) {

    static StoredForm of(FormSheet sheet, int version, UserId by, Instant at) {
        return new StoredForm(
                version,
                Texts.token(sheet.title()),
                Texts.tokenIfAny(sheet.introduction()),
                sheet.projectId(),
                sheet.priority(),
                sheet.assigneeIds().stream()
                        .sorted(Comparator.comparing(UserId::value))
                        .toList(),
                sheet.fields().stream().map(StoredQuestion::of).toList(),
                by,
                at);
    }

    /** The id of the document that holds that version. */
    public static String id(RequestFormId formId, int version) {
        return formId.named() + "/" + version;
    }

    /** What is asked, in the clear. */
    public List<FormQuestion> questions(Texts texts) {
        return fields.stream().map(field -> field.shown(texts)).toList();
    }
}

package io.portico.messages.requestform;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import io.portico.messages.task.Priority;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a request form says, and what becomes of the answers.
 *
 * @param formId whose key seals the texts
 * @param introduction what is said above the fields
 * @param projectId where its tasks go; null when whoever fills it in picks among the projects they may create tasks in
 * @param priority of the tasks
 * @param assigneeIds who of the agency is assigned to the tasks
 */
public record FormSheet(
        RequestFormId formId,
        @SealedBy("formId") Confidential title,
        @SealedBy("formId") @Nullable Confidential introduction,
        @Nullable ProjectId projectId,
        Priority priority,
        Set<UserId> assigneeIds,
        List<FormField> fields) {

    /** The longest title: a task's name holds it together with an answer. */
    public static final int MAX_TITLE = 120;

    public static final int MAX_INTRODUCTION = 2_000;
    public static final int MAX_FIELDS = 40;
    public static final int MAX_LABEL = 200;
    public static final int MAX_HELP = 500;
    public static final int MAX_CHOICES = 50;

    /** Whether nobody can fill it in who may not upload files. */
    public boolean demandsFiles() {
        return fields.stream().anyMatch(field -> field.required() && field.kind() == FieldKind.FILE);
    }

    /** The sheet as a command carries it: the form's own throughout, complete, within the limits, no id twice. */
    FormSheet checkedOf(RequestFormId formId) {
        Check.present("priority", priority);
        if (fields.isEmpty()) {
            throw new BadInput("fields", BadInput.Code.REQUIRED);
        }
        if (fields.size() > MAX_FIELDS) {
            throw new BadInput("fields", BadInput.Code.TOO_MANY);
        }
        Set<String> ids = new HashSet<>();
        List<FormField> checked = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            checked.add(checked(formId, "fields[" + i + "]", fields.get(i), ids));
        }
        return new FormSheet(
                formId,
                Check.text("title", title, MAX_TITLE),
                Check.optionalText("introduction", introduction, MAX_INTRODUCTION),
                projectId,
                priority,
                Check.set("assigneeIds", assigneeIds),
                List.copyOf(checked));
    }

    private static FormField checked(RequestFormId formId, String path, FormField field, Set<String> ids) {
        own(path + ".id", field.id(), ids);
        FieldKind kind = Check.present(path + ".kind", field.kind());
        String choices = path + ".choices";
        if (kind.hasChoices() == field.choices().isEmpty()) {
            throw new BadInput(choices, kind.hasChoices() ? BadInput.Code.REQUIRED : BadInput.Code.TOO_MANY);
        }
        if (field.choices().size() > MAX_CHOICES) {
            throw new BadInput(choices, BadInput.Code.TOO_MANY);
        }
        Set<String> choiceIds = new HashSet<>();
        List<FormChoice> checked = new ArrayList<>();
        for (int i = 0; i < field.choices().size(); i++) {
            FormChoice choice = field.choices().get(i);
            String at = choices + "[" + i + "]";
            own(at + ".id", choice.id(), choiceIds);
            checked.add(new FormChoice(formId, choice.id(), Check.text(at + ".text", choice.text(), MAX_LABEL)));
        }
        return new FormField(
                formId,
                field.id(),
                kind,
                Check.text(path + ".label", field.label(), MAX_LABEL),
                Check.optionalText(path + ".help", field.help(), MAX_HELP),
                field.required(),
                List.copyOf(checked));
    }

    private static void own(String path, String id, Set<String> known) {
        Check.id(path, id);
        if (!known.add(id)) {
            throw new BadInput(path, BadInput.Code.INVALID_ID);
        }
    }
}

package io.portico.access;

import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.requestform.FormState;
import org.jspecify.annotations.Nullable;

/**
 * What the access state knows of a request form.
 *
 * @param projectId where its tasks go; null when whoever fills it in picks
 * @param demandsFiles whether nobody can fill it in who may not upload files
 * @param made the event that made it
 * @param stands the event since which it stands like this
 */
public record FormAccess(
        RequestFormId formId,
        FormState state,
        @Nullable ProjectId projectId,
        boolean demandsFiles,
        Fact made,
        Fact stands) {

    FormAccess saying(@Nullable ProjectId target, boolean files) {
        return new FormAccess(formId, state, target, files, made, stands);
    }

    FormAccess standing(FormState now, Fact by) {
        return new FormAccess(formId, now, projectId, demandsFiles, made, by);
    }
}

package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.UserId;
import io.portico.messages.requestform.FormState;
import io.portico.messages.task.Priority;
import io.portico.views.FormQuestion;
import io.portico.views.PersonName;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request form as the agency sees it, in one version.
 *
 * @param version which version this is; the newest one's is the ETag
 * @param newestVersion the version that is filled in now
 * @param projectId where its tasks go; null when whoever fills it in picks
 * @param tasks how many tasks were asked for by it, in all versions
 * @param editedBy who made this version
 */
public record RequestFormDetails(
        RequestFormId id,
        FormState state,
        int version,
        int newestVersion,
        String title,
        @Nullable String introduction,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        Priority priority,
        List<UserId> assigneeIds,
        List<PersonName> assignees,
        List<FormQuestion> fields,
        int tasks,
        PersonName editedBy,
        Instant editedAt) {}

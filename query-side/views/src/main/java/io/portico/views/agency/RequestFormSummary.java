package io.portico.views.agency;

import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.messages.requestform.FormState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request form in the agency's list.
 *
 * @param projectId where its tasks go; null when whoever fills it in picks
 * @param fields how many there are
 * @param tasks how many tasks were asked for by it
 * @param lastAskedAt when the last of them was; null when none was
 * @param editedAt when it was made or last changed
 */
public record RequestFormSummary(
        RequestFormId id,
        String title,
        FormState state,
        int version,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        int fields,
        int tasks,
        @Nullable Instant lastAskedAt,
        Instant editedAt) {}

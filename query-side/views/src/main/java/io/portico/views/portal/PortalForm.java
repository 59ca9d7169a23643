package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import org.jspecify.annotations.Nullable;

/**
 * A request form that the reader may fill in.
 *
 * @param projectId where its tasks go; null when the reader picks
 */
public record PortalForm(
        RequestFormId id,
        String title,
        @Nullable String introduction,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle) {}

package io.portico.views.portal;

import io.portico.messages.ProjectId;
import io.portico.messages.RequestFormId;
import io.portico.views.FormQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request form to be filled in.
 *
 * @param version to be named with the answers
 * @param projectId where its task goes; null when the reader picks one of the projects
 * @param projects what there is to pick; empty when there is nothing to pick
 * @param maySendFiles whether the reader's answers to fields for files are taken
 */
public record PortalFormDetails(
        RequestFormId id,
        int version,
        String title,
        @Nullable String introduction,
        @Nullable ProjectId projectId,
        @Nullable String projectTitle,
        List<PortalFormPlace> projects,
        boolean maySendFiles,
        List<FormQuestion> fields) {}

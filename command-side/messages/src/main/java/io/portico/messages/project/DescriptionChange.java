package io.portico.messages.project;

import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.jspecify.annotations.Nullable;

/** A new description of a project, or null to take it away. */
public record DescriptionChange(
        ProjectId projectId,
        @SealedBy("projectId") @Nullable Confidential value) {
    public DescriptionChange {
        value = Check.optionalText("description", value, Check.MAX_TEXT);
    }
}

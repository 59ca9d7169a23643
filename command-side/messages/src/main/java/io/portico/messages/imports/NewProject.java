package io.portico.messages.imports;

import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;

/** A project that imported tasks belong to and that was not there before. Whoever imports is its manager. */
public record NewProject(
        ProjectId projectId,
        BrandId brandId,
        @SealedBy("projectId") Confidential title) {
    public NewProject {
        Check.present("projectId", projectId);
        Check.present("brandId", brandId);
        title = Check.text("title", title, Check.MAX_TITLE);
    }
}

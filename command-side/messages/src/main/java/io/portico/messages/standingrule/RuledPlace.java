package io.portico.messages.standingrule;

import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import org.jspecify.annotations.Nullable;

/** Where a standing rule holds: within one brand, within one project, or, with neither given, everywhere. */
public record RuledPlace(
        @Nullable BrandId brandId, @Nullable ProjectId projectId) {

    public static final RuledPlace EVERYWHERE = new RuledPlace(null, null);

    public static RuledPlace brand(BrandId brandId) {
        return new RuledPlace(brandId, null);
    }

    public static RuledPlace project(ProjectId projectId) {
        return new RuledPlace(null, projectId);
    }
}

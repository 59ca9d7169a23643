package io.portico.views.audit;

import io.portico.messages.Audience;
import io.portico.messages.CompanyId;
import io.portico.messages.project.Footing;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a matrix are wanted; what is null leaves all.
 *
 * @param like what the name holds, in any case
 * @param withoutCompany whether only those are wanted who belong to no company
 * @param footing which must stand in one of the row's cells
 */
public record MatrixFilter(
        @Nullable String like,
        @Nullable CompanyId companyId,
        boolean withoutCompany,
        @Nullable Audience audience,
        @Nullable Footing footing) {

    public static final MatrixFilter ALL = new MatrixFilter(null, null, false, null, null);
}

package io.portico.views.audit;

import io.portico.messages.BrandId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People outside against the projects of a brand.
 *
 * @param brand the brand's name
 * @param projects what the cells of each row are about, in the same order; the newest first
 * @param next the cursor to further people; null after the last
 * @param nextProjects the cursor to further projects; null after the last
 */
public record AccessMatrix(
        BrandId brandId,
        @Nullable String brand,
        List<MatrixProject> projects,
        List<MatrixRow> items,
        @Nullable String next,
        @Nullable String nextProjects) {}

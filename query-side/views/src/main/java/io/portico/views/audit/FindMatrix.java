package io.portico.views.audit;

import io.portico.messages.BrandId;
import io.portico.views.PageRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * On what footing do people outside stand to the projects of a brand? A row for everybody whom the brand may concern, the
 * newest first. For those who read access, whatever they see themselves.
 *
 * @param at the instant in question; null for now
 * @param projectsAfter the cursor to further projects; null for the first
 */
public record FindMatrix(
        BrandId brandId,
        @Nullable Instant at,
        MatrixFilter filter,
        PageRequest page,
        @Nullable String projectsAfter) implements AuditedQuery<AccessMatrix> {

    /** The most projects in one answer. */
    public static final int MAX_PROJECTS = 200;

    @Override
    public Class<AccessMatrix> answers() {
        return AccessMatrix.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.MATRIX;
    }

    @Override
    public List<String> subjects() {
        return List.of(brandId.named());
    }
}

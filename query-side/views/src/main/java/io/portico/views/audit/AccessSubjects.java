package io.portico.views.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of whom and what access can be asked about.
 *
 * @param next the cursor of the next page; null after the last
 */
public record AccessSubjects(
        List<AccessSubject> items, @Nullable String next) {}

package io.portico.views.audit;

import io.portico.messages.Audience;
import io.portico.messages.ProjectId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a matrix.
 *
 * @param openTo whom the project is open to; empty is the lock
 */
public record MatrixProject(ProjectId id, @Nullable String title, Set<Audience> openTo) {}

package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of tasks.
 *
 * @param groups the groups of the whole list in their order, with its first page if tasks are put together; else empty
 */
public record Tasks(List<TaskDetails> items, @Nullable String next, List<TaskGroup> groups) {}

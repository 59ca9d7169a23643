package io.portico.views.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of tasks. */
public record Tasks(List<TaskDetails> items, @Nullable String next) {}

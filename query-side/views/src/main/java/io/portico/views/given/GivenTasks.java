package io.portico.views.given;

import io.portico.messages.TaskId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of tasks that somebody began, the newest first.
 */
public record GivenTasks(List<TaskId> items, @Nullable String next) {}

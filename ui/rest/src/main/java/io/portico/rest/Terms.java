package io.portico.rest;

import io.portico.messages.project.History;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** On which terms somebody is named on a project or task. They take the place of the terms before. */
record Terms(
        @Nullable String reason,
        @Nullable Instant endsAt,
        @Nullable History history) {}

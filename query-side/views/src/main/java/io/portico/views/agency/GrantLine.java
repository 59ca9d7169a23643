package io.portico.views.agency;

import io.portico.messages.project.History;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An external user named on a project or task. */
public record GrantLine(
        PersonName person,
        @Nullable String reason,
        @Nullable Instant endsAt,
        History history,
        Instant at) {}

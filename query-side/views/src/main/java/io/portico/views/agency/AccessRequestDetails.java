package io.portico.views.agency;

import io.portico.messages.AccessRequestId;
import io.portico.messages.changes.PlannedChange;
import io.portico.views.PersonName;
import io.portico.views.audit.MissingLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody outside asked to see.
 *
 * @param resource {@code kind:id}
 * @param label what it is called
 * @param changes what would name the person on it; nothing when that would not help
 * @param missing what is missing besides, each with its cure where there is one; alone when there is no such thing
 */
public record AccessRequestDetails(
        AccessRequestId id,
        PersonName person,
        String resource,
        @Nullable String label,
        @Nullable String message,
        Instant at,
        AccessRequestState state,
        List<PlannedChange> changes,
        List<MissingLine> missing) {}

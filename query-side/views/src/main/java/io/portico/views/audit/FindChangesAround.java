package io.portico.views.audit;

import java.time.Instant;
import java.util.List;

/**
 * The changes nearest to an instant, of what somebody sees or of a thing and of who sees it: as {@link FindSightChanges} and
 * {@link FindThingChanges} tell them one after the other.
 *
 * @param about {@code kind:id}
 * @param instants how many there may be on either side of that instant
 */
public record FindChangesAround(String about, Instant at, int instants) implements AuditedQuery<ChangesAround> {
    @Override
    public Class<ChangesAround> answers() {
        return ChangesAround.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.SIGHT;
    }

    @Override
    public List<String> subjects() {
        return List.of(about);
    }
}

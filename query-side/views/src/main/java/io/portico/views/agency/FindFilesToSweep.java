package io.portico.views.agency;

import io.portico.messages.FileId;
import io.portico.views.Query;
import java.time.Instant;
import java.util.List;

/**
 * Which stored files nothing names, and which uploads nobody has posted; for Portico's own chores.
 *
 * @param stored files whose bytes there are
 * @param unpostedSince uploads older than this have had their time
 */
public record FindFilesToSweep(List<FileId> stored, Instant unpostedSince) implements Query<FilesToSweep> {
    @Override
    public Class<FilesToSweep> answers() {
        return FilesToSweep.class;
    }
}

package io.portico.projections.portal;

import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.projections.threads.StoredFile;
import java.time.Instant;

/** A file of a reply as kept for people outside; its name is sealed. */
record StoredPortalFile(String name, String mediaType, long sizeBytes, String sha256, TaskId taskId, Instant at) {

    StoredFile file(FileId id) {
        return new StoredFile(id, name, mediaType, sizeBytes, sha256);
    }
}

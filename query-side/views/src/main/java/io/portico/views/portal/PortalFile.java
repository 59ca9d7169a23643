package io.portico.views.portal;

import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import java.time.Instant;

/** A file with the task it belongs to. */
public record PortalFile(
        FileId id, String name, String mediaType, long sizeBytes, String sha256, TaskId taskId, Instant at) {}

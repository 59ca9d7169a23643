package io.portico.projections.portal;

import io.portico.messages.TaskId;
import java.time.Instant;

/** A file of a reply as kept for people outside; its name is sealed. */
record StoredPortalFile(String name, String mediaType, long sizeBytes, String sha256, TaskId taskId, Instant at) {}

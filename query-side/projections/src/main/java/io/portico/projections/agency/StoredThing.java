package io.portico.projections.agency;

import org.jspecify.annotations.Nullable;

/** What a thing of another tool was made, the last time it was. One of the two is there. */
record StoredThing(@Nullable String taskId, @Nullable String projectId) {}

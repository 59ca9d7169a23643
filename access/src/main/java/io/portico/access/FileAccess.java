package io.portico.access;

import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What the access state knows of a file. It belongs to a post of a task's thread, or to a document; before, it is its
 * uploader's alone.
 *
 * @param attachedAtPosition where in the ledger it came to what it belongs to; -1 before
 */
public record FileAccess(
        FileId fileId,
        UserId uploadedBy,
        @Nullable TaskId taskId,
        @Nullable ThreadName thread,
        @Nullable PostId postId,
        @Nullable DocumentId documentId,
        long attachedAtPosition,
        Fact uploaded) {

    /** Whether it belongs to nothing yet. */
    public boolean isLoose() {
        return taskId == null && documentId == null;
    }

    /** Whether it is still whose who handed it over: what became a document is the agency's. */
    public boolean isUploadersOwn() {
        return documentId == null;
    }
}

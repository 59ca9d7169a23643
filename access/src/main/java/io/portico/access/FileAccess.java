package io.portico.access;

import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import org.jspecify.annotations.Nullable;

/** What the access state knows of a file; a file without a task is its uploader's alone. */
public record FileAccess(
        FileId fileId,
        UserId uploadedBy,
        @Nullable TaskId taskId,
        @Nullable ThreadName thread,
        @Nullable PostId postId,
        long attachedAtPosition,
        Fact uploaded) {}

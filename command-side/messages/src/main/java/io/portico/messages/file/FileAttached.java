package io.portico.messages.file;

import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import org.axonframework.serialization.Revision;

/** The file belongs to a post from now on, and has the audience of its thread. */
@StoredAs("file-attached")
@Revision("1")
public record FileAttached(FileId fileId, PostId postId, TaskId taskId, ThreadName thread) implements FileEvent {}

package io.portico.messages.post;

import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A note was deleted; its text and files are gone, the fact remains. */
@StoredAs("note-deleted")
@Revision("1")
public record NoteDeleted(PostId postId, TaskId taskId, UserId deletedBy) implements NoteEvent {}

package io.portico.messages.post;

import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** A note has another text. */
@StoredAs("note-edited")
@Revision("1")
public record NoteEdited(
        PostId postId, TaskId taskId, @SealedBy("postId") Confidential text) implements NoteEvent {}

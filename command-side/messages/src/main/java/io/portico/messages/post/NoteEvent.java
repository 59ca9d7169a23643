package io.portico.messages.post;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;

/** What happens to notes. No view of people outside may handle this. */
public sealed interface NoteEvent permits NotePosted, NoteEdited, NoteMentioned, NoteDeleted {
    PostId postId();

    TaskId taskId();
}

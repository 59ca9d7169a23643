package io.portico.messages.post;

import io.portico.messages.PostId;
import io.portico.messages.StoredAs;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The note mentions these people and nobody else.
 *
 * @param people in the order of the text
 * @param added those of them whom it did not mention before
 */
@StoredAs("note-mentioned")
@Revision("1")
public record NoteMentioned(PostId postId, TaskId taskId, UserId author, List<UserId> people, List<UserId> added)
        implements NoteEvent {}

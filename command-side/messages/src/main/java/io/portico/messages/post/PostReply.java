package io.portico.messages.post;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Posts a reply into the thread of one audience. A text, files, or both.
 *
 * @param audience whose thread
 * @param fileIds uploaded by the author and not yet posted
 * @param holdSeconds for how long it is kept back, so that it can be taken back unseen; 0 sends it at once
 */
public record PostReply(
        @TargetAggregateIdentifier PostId postId,
        TaskId taskId,
        Audience audience,
        @SealedBy("postId") @Nullable Confidential text,
        List<FileId> fileIds,
        int holdSeconds)
        implements PostCommand {

    /** The longest that a reply is kept back. */
    public static final int MAX_HOLD_SECONDS = 60;

    public PostReply {
        Check.present("id", postId);
        Check.present("taskId", taskId);
        Check.present("thread", audience);
        text = PostNote.content(text, fileIds);
        fileIds = List.copyOf(fileIds);
        if (holdSeconds < 0 || holdSeconds > MAX_HOLD_SECONDS) {
            throw new BadInput("holdSeconds", BadInput.Code.OUT_OF_RANGE);
        }
    }

    /** A reply that goes out at once. */
    public PostReply(
            PostId postId, TaskId taskId, Audience audience, @Nullable Confidential text, List<FileId> fileIds) {
        this(postId, taskId, audience, text, fileIds, 0);
    }
}

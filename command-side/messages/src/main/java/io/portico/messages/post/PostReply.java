package io.portico.messages.post;

import io.portico.messages.Audience;
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
 */
public record PostReply(
        @TargetAggregateIdentifier PostId postId,
        TaskId taskId,
        Audience audience,
        @SealedBy("postId") @Nullable Confidential text,
        List<FileId> fileIds)
        implements PostCommand {
    public PostReply {
        Check.present("id", postId);
        Check.present("taskId", taskId);
        Check.present("thread", audience);
        text = PostNote.content(text, fileIds);
        fileIds = List.copyOf(fileIds);
    }
}

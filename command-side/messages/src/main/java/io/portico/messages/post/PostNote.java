package io.portico.messages.post;

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

/** Posts a note into the agency's own thread. A text, files, or both. */
public record PostNote(
        @TargetAggregateIdentifier PostId postId,
        TaskId taskId,
        @SealedBy("postId") @Nullable Confidential text,
        List<FileId> fileIds)
        implements PostCommand {
    public PostNote {
        Check.present("id", postId);
        Check.present("taskId", taskId);
        text = content(text, fileIds);
        fileIds = List.copyOf(fileIds);
    }

    static @Nullable Confidential content(@Nullable Confidential text, List<FileId> fileIds) {
        if (fileIds.size() > Check.MAX_FILES_PER_POST) {
            throw new BadInput("fileIds", BadInput.Code.TOO_MANY);
        }
        Mentions.demandFew(text);
        return fileIds.isEmpty()
                ? Check.text("text", text, Check.MAX_TEXT)
                : Check.optionalText("text", text, Check.MAX_TEXT);
    }
}

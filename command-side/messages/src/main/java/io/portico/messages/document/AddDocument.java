package io.portico.messages.document;

import io.portico.messages.Check;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Adds a page or a file to the documents of a project, for the agency alone until it is opened. Needs {@code work.edit}.
 *
 * @param title of a page; a file goes by its own name where none is given
 * @param text what the page says, in Markdown
 * @param fileId what the author uploaded and no post has; null for a page
 */
public record AddDocument(
        @TargetAggregateIdentifier DocumentId documentId,
        ProjectId projectId,
        @SealedBy("documentId") @Nullable Confidential title,
        @SealedBy("documentId") @Nullable Confidential text,
        @Nullable FileId fileId)
        implements DocumentCommand {
    public AddDocument {
        Check.present("id", documentId);
        Check.present("projectId", projectId);
        title = fileId == null
                ? Check.text("title", title, Check.MAX_TITLE)
                : Check.optionalText("title", title, Check.MAX_TITLE);
        text = Check.optionalText("text", text, Check.MAX_TEXT);
    }
}

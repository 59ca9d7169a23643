package io.portico.messages.document;

import io.portico.messages.Check;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a further version of a document; what is null stays as it is. Needs {@code work.edit}.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 * @param fileId the file's next version, which the editor uploaded; null leaves the file as it is
 */
public record EditDocument(
        @TargetAggregateIdentifier DocumentId documentId,
        @Nullable Long expectedVersion,
        @SealedBy("documentId") @Nullable Confidential title,
        @Nullable DocumentTextChange text,
        @Nullable FileId fileId)
        implements DocumentCommand {
    public EditDocument {
        Check.present("id", documentId);
        title = Check.optionalText("title", title, Check.MAX_TITLE);
    }
}

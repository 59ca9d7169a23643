package io.portico.messages.file;

import io.portico.messages.Check;
import io.portico.messages.FileId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records a file whose bytes are stored already. */
public record RecordUpload(
        @TargetAggregateIdentifier FileId fileId,
        @SealedBy("fileId") Confidential name,
        String mediaType,
        long sizeBytes,
        String sha256) {
    public RecordUpload {
        Check.present("id", fileId);
        name = Check.text("name", name, Check.MAX_NAME);
        mediaType = Check.text("mediaType", mediaType, Check.MAX_NAME);
    }
}

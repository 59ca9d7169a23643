package io.portico.messages.file;

import io.portico.messages.FileId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** A file was uploaded; it is its uploader's alone. */
@StoredAs("file-uploaded")
@Revision("1")
public record FileUploaded(
        FileId fileId,
        @SealedBy("fileId") Confidential name,
        String mediaType,
        long sizeBytes,
        String sha256,
        UserId uploadedBy)
        implements FileEvent {}

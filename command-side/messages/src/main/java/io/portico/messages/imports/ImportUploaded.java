package io.portico.messages.imports;

import io.portico.messages.ImportId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** Somebody brought a file of another tool. */
@StoredAs("import-uploaded")
@Revision("1")
public record ImportUploaded(
        ImportId importId,
        UserId uploadedBy,
        @SealedBy("importId") Confidential fileName,
        long sizeBytes,
        ImportFormat format,
        ImportSource source,
        String charset,
        int rows,
        @SealedBy("importId") Confidential mapping)
        implements ImportEvent {}

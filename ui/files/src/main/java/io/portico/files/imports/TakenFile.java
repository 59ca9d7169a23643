package io.portico.files.imports;

import io.portico.files.Received;
import io.portico.messages.ImportId;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.UploadImport;
import io.portico.messages.sealing.Confidential;

/**
 * A file that lies in the store and could be read; until a command records it, nobody can ask for it.
 *
 * @param mapping what becomes what, as the house proposes it
 */
public record TakenFile(
        Received received,
        ImportFormat format,
        ImportSource source,
        ImportCharset charset,
        int rows,
        Confidential mapping) {

    /** The command that records it. */
    public UploadImport recorded(ImportId id) {
        return new UploadImport(
                id,
                Confidential.of(received.name()),
                received.sizeBytes(),
                format,
                source,
                charset.name(),
                rows,
                mapping);
    }
}

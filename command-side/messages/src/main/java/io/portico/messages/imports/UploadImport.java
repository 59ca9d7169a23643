package io.portico.messages.imports;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ImportId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says that a file has been read and lies in the file store under the import's id. Writes no project and no task. Needs
 * {@code work.edit}.
 *
 * @param rows how many tasks it may become
 * @param mapping what becomes what, as the house proposes it; JSON
 */
public record UploadImport(
        @TargetAggregateIdentifier ImportId importId,
        @SealedBy("importId") Confidential fileName,
        long sizeBytes,
        ImportFormat format,
        ImportSource source,
        String charset,
        int rows,
        @SealedBy("importId") Confidential mapping)
        implements ImportCommand {

    public static final int MAX_MAPPING = 200_000;

    public UploadImport {
        Check.present("id", importId);
        fileName = Check.text("fileName", fileName, Check.MAX_NAME);
        Check.present("format", format);
        Check.present("source", source);
        charset = Check.text("charset", charset, Check.MAX_NAME);
        if (sizeBytes < 0 || rows < 0) {
            throw new BadInput("file", BadInput.Code.OUT_OF_RANGE);
        }
        mapping = Check.text("mapping", mapping, MAX_MAPPING);
    }
}

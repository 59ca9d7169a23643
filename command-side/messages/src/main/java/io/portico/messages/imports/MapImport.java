package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says otherwise what becomes what, before anything is written. Needs {@code work.edit}. */
public record MapImport(
        @TargetAggregateIdentifier ImportId importId,
        @SealedBy("importId") Confidential mapping) implements ImportCommand {
    public MapImport {
        Check.present("id", importId);
        mapping = Check.text("mapping", mapping, UploadImport.MAX_MAPPING);
    }
}

package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Throws away the bytes of a file whose import is over, should they have stayed. By the house alone. */
public record DropImportFile(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {
    public DropImportFile {
        Check.present("id", importId);
    }
}

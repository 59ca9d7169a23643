package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that every row has been gone through. By the house, in the name of whoever started the import. */
public record FinishImport(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {
    public FinishImport {
        Check.present("id", importId);
    }
}

package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Begins to take back what the import made and nobody has worked on since. Needs {@code work.edit}. */
public record UndoImport(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {
    public UndoImport {
        Check.present("id", importId);
    }
}

package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Stops an import after the rows that are under way. What was made stays. Needs {@code work.edit}. */
public record StopImport(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {
    public StopImport {
        Check.present("id", importId);
    }
}

package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes back some more of what the import made. By the house, in the name of whoever asked for it. */
public record TakeBackImport(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {
    public TakeBackImport {
        Check.present("id", importId);
    }
}

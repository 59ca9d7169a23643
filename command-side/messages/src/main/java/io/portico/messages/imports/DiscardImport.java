package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Throws away a file that nothing was made of. Needs {@code work.edit}. */
public record DiscardImport(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {
    public DiscardImport {
        Check.present("id", importId);
    }
}

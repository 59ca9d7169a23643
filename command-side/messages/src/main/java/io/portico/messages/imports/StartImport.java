package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Begins to import, or goes on where it was stopped; from now on in the name of whoever asks. Needs {@code work.edit}. */
public record StartImport(@TargetAggregateIdentifier ImportId importId) implements ImportCommand {
    public StartImport {
        Check.present("id", importId);
    }
}

package io.portico.messages.imports;

import io.portico.messages.Check;
import io.portico.messages.ImportId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Stops an import that cannot go on. By the house alone.
 *
 * @param because the code of the refusal or failure
 */
public record HaltImport(@TargetAggregateIdentifier ImportId importId, String because) implements ImportCommand {
    public HaltImport {
        Check.present("id", importId);
        because = Check.text("because", because, Check.MAX_NAME);
    }
}

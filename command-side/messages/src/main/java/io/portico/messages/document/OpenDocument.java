package io.portico.messages.document;

import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.DocumentId;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says which audiences a document is open to; none means that it is the agency's alone. Needs {@code access.grant}. */
public record OpenDocument(@TargetAggregateIdentifier DocumentId documentId, Set<Audience> audiences)
        implements DocumentCommand {
    public OpenDocument {
        Check.present("audiences", audiences);
        audiences = Check.set("audiences", audiences);
    }
}

package io.portico.messages.requestform;

import io.portico.messages.Check;
import io.portico.messages.RequestFormId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts a request form away: nobody fills it in, and it is listed apart. Needs {@code work.edit}. */
public record ArchiveRequestForm(@TargetAggregateIdentifier RequestFormId formId) implements RequestFormCommand {
    public ArchiveRequestForm {
        Check.present("id", formId);
    }
}

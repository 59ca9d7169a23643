package io.portico.messages.requestform;

import io.portico.messages.Check;
import io.portico.messages.RequestFormId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets nobody fill it in until it is published again. Needs {@code work.edit}. */
public record PauseRequestForm(@TargetAggregateIdentifier RequestFormId formId) implements RequestFormCommand {
    public PauseRequestForm {
        Check.present("id", formId);
    }
}

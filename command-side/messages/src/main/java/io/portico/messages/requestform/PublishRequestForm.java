package io.portico.messages.requestform;

import io.portico.messages.Check;
import io.portico.messages.RequestFormId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets people fill it in: those who may create tasks where its tasks go. An archived form comes back by it. Needs {@code work.edit}. */
public record PublishRequestForm(@TargetAggregateIdentifier RequestFormId formId) implements RequestFormCommand {
    public PublishRequestForm {
        Check.present("id", formId);
    }
}

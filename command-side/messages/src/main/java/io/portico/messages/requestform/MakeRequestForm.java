package io.portico.messages.requestform;

import io.portico.messages.Check;
import io.portico.messages.RequestFormId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes a request form, as a draft that nobody outside sees. Needs {@code work.edit}. */
public record MakeRequestForm(@TargetAggregateIdentifier RequestFormId formId, FormSheet sheet)
        implements RequestFormCommand {
    public MakeRequestForm {
        Check.present("id", formId);
        sheet = Check.present("sheet", sheet).checkedOf(formId);
    }
}

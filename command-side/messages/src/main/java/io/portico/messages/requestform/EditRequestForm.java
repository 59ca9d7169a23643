package io.portico.messages.requestform;

import io.portico.messages.Check;
import io.portico.messages.RequestFormId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request form new contents, which is its next version; what was answered before keeps the version it was given
 * to. Needs {@code work.edit}.
 *
 * @param expectedVersion the version the editor saw, or null to change whatever is there
 */
public record EditRequestForm(
        @TargetAggregateIdentifier RequestFormId formId,
        @Nullable Long expectedVersion,
        FormSheet sheet) implements RequestFormCommand {
    public EditRequestForm {
        Check.present("id", formId);
        sheet = Check.present("sheet", sheet).checkedOf(formId);
    }
}

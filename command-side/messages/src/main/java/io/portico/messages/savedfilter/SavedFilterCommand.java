package io.portico.messages.savedfilter;

import io.portico.messages.Id;
import io.portico.messages.Sole;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about a person's saved filters, by that person alone. */
public sealed interface SavedFilterCommand permits SaveFilter, ChangeFilter, ForgetFilter {
    UserId userId();

    @TargetAggregateIdentifier
    default Id savedFiltersId() {
        return Sole.SAVED_FILTERS.of(userId());
    }
}

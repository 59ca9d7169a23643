package io.portico.messages.savedfilter;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about a person's saved filters, by that person alone. */
public sealed interface SavedFilterCommand permits SaveFilter, ChangeFilter, ForgetFilter {
    UserId userId();

    @TargetAggregateIdentifier
    default SavedFiltersId savedFiltersId() {
        return new SavedFiltersId(userId().value());
    }
}

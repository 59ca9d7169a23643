package io.portico.messages.savedfilter;

import io.portico.messages.UserId;

/** What happens to a person's saved filters. */
public sealed interface SavedFilterEvent permits FilterSaved, FilterForgotten {
    UserId userId();
}

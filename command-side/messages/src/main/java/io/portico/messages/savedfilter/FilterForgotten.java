package io.portico.messages.savedfilter;

import io.portico.messages.FilterId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/** A person took a saved filter away. */
@StoredAs("filter-forgotten")
@Revision("1")
public record FilterForgotten(UserId userId, FilterId filterId) implements SavedFilterEvent {}

package io.portico.messages.savedfilter;

import io.portico.messages.FilterId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;

/** A person saved a filter of tasks; one of the same id is replaced. */
@StoredAs("filter-saved")
@Revision("1")
public record FilterSaved(
        UserId userId,
        FilterId filterId,
        @SealedBy("userId") Confidential name,
        @SealedBy("userId") Confidential query) implements SavedFilterEvent {}

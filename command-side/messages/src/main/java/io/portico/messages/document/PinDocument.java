package io.portico.messages.document;

import io.portico.messages.DocumentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Pins a document to the top of its project's list, or takes the pin out. Needs {@code work.edit}. */
public record PinDocument(@TargetAggregateIdentifier DocumentId documentId, boolean pinned)
        implements DocumentCommand {}

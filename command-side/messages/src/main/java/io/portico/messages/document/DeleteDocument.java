package io.portico.messages.document;

import io.portico.messages.DocumentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Deletes a document with all its versions: what it said is gone for good, that it was stays. Needs {@code work.edit}. */
public record DeleteDocument(@TargetAggregateIdentifier DocumentId documentId) implements DocumentCommand {}

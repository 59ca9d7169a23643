package io.portico.messages.document;

import io.portico.messages.DocumentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes unreadable what a deleted document said and carried; for the house, which makes up for an erasure that broke off. A
 * document that is not deleted is not found.
 */
public record EraseDeletedDocument(
        @TargetAggregateIdentifier DocumentId documentId) implements DocumentCommand {}

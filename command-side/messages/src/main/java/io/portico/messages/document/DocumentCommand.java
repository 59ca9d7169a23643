package io.portico.messages.document;

import io.portico.messages.DocumentId;

/** Commands about a project's documents. */
public sealed interface DocumentCommand
        permits AddDocument, EditDocument, OpenDocument, PinDocument, DeleteDocument, EraseDeletedDocument {

    /** The most documents of one project: a list of them is read as a whole. */
    int MAX_IN_PROJECT = 500;

    DocumentId documentId();
}

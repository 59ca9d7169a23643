package io.portico.messages.document;

import io.portico.messages.AccessEvent;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;

/** What happens to a document of a project. */
public sealed interface DocumentEvent extends AccessEvent
        permits DocumentAdded, DocumentEdited, DocumentOpened, DocumentPinned, DocumentUnpinned, DocumentDeleted {

    DocumentId documentId();

    ProjectId projectId();
}

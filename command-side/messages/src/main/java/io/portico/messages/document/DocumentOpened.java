package io.portico.messages.document;

import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** Which audiences the document is open to from now on; none is the agency alone. */
@StoredAs("document-opened")
@Revision("1")
public record DocumentOpened(DocumentId documentId, ProjectId projectId, Set<Audience> audiences)
        implements DocumentEvent {}

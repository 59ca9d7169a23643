package io.portico.access;

import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.ProjectId;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.messages.post.AttachedFile;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The part of the access state that comes from the documents of projects. A deleted one is not there any more.
 *
 * @param inOrder as they were added
 * @param ofProject in the order they were added
 */
record Documents(
        PMap<DocumentId, DocumentAccess> byId,
        PVector<DocumentId> inOrder,
        PMap<ProjectId, PVector<DocumentId>> ofProject)
        implements Parts.Part {

    static final Documents NONE = new Documents(HashTreePMap.empty(), TreePVector.empty(), HashTreePMap.empty());

    Documents with(DocumentEvent event, Fact fact) {
        DocumentAccess document = byId.get(event.documentId());
        if (document == null) {
            // Only being added makes one; whatever else names one that never came, or is gone, changes nothing.
            return event instanceof DocumentAdded added ? added(added, fact) : this;
        }
        return switch (event) {
            case DocumentAdded e -> this;
            case DocumentEdited e -> changed(document.edited(idOf(e.file()), e.editedBy(), fact));
            case DocumentOpened e -> changed(document.opened(AudienceSets.of(e.audiences()), fact));
            case DocumentPinned e -> this;
            case DocumentUnpinned e -> this;
            case DocumentDeleted e ->
                new Documents(
                        byId.minus(document.documentId()),
                        inOrder.minus(document.documentId()),
                        Index.remove(ofProject, document.projectId(), document.documentId()));
        };
    }

    private Documents added(DocumentAdded e, Fact fact) {
        DocumentAccess document = new DocumentAccess(
                e.documentId(), e.projectId(), idOf(e.file()), e.addedBy(), fact, Set.of(), fact, fact);
        return new Documents(
                byId.plus(e.documentId(), document),
                inOrder.plus(e.documentId()),
                Index.append(ofProject, e.projectId(), e.documentId()));
    }

    private Documents changed(DocumentAccess document) {
        return new Documents(byId.plus(document.documentId(), document), inOrder, ofProject);
    }

    private static @Nullable FileId idOf(@Nullable AttachedFile file) {
        return file == null ? null : file.fileId();
    }
}

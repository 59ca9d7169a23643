package io.portico.projections.documents;

import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.document.DocumentAdded;
import io.portico.messages.document.DocumentDeleted;
import io.portico.messages.document.DocumentEdited;
import io.portico.messages.document.DocumentEvent;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.document.DocumentPinned;
import io.portico.messages.document.DocumentUnpinned;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/**
 * Writes down documents: for the agency with all their versions, for an audience as they are now and only while they are
 * open to it.
 */
public final class DocumentProjection {

    @EventHandler
    void on(DocumentEvent event, Happening happening) {
        DocumentId id = event.documentId();
        switch (event) {
            case DocumentAdded e -> {
                StoredVersion first = StoredVersion.of(e.title(), e.text(), e.file(), e.addedBy(), happening.at());
                happening.create(Place.AGENCY, StoredVersion.id(id, 1), first);
                happening.create(Place.AGENCY, id.named(), new StoredDocument(first, e.addedBy(), happening.at()));
            }
            case DocumentEdited e -> {
                StoredVersion next = StoredVersion.of(e.title(), e.text(), e.file(), e.editedBy(), happening.at());
                change(happening, id, document -> {
                    document.becomes(next);
                    happening.create(Place.AGENCY, StoredVersion.id(id, document.version), next);
                });
            }
            case DocumentOpened e ->
                change(happening, id, document -> {
                    document.openTo = EnumSet.noneOf(Audience.class);
                    document.openTo.addAll(e.audiences());
                });
            case DocumentPinned _ -> change(happening, id, document -> document.pinnedAt = happening.position());
            case DocumentUnpinned _ -> change(happening, id, document -> document.pinnedAt = null);
            case DocumentDeleted _ -> delete(happening, id);
        }
        for (Audience audience : Audience.values()) {
            share(happening, id, audience);
        }
        happening.pulse(Place.AGENCY, id.named());
    }

    /** What is met again after the document was deleted has nothing left to change. */
    private static void change(Happening happening, DocumentId id, Consumer<StoredDocument> change) {
        if (stored(happening, id).isPresent()) {
            happening.change(Place.AGENCY, id.named(), StoredDocument.class, change);
        }
    }

    /** The document goes last: while it is there, its versions can be told. */
    private static void delete(Happening happening, DocumentId id) {
        stored(happening, id).ifPresent(document -> {
            for (long version = 1; version <= document.version; version++) {
                happening.remove(Place.AGENCY, StoredVersion.id(id, version));
            }
            happening.remove(Place.AGENCY, id.named());
        });
    }

    /** The audience has it as the agency has it now, or does not have it. */
    private static void share(Happening happening, DocumentId id, Audience audience) {
        Place place = Place.of(audience);
        Optional<SharedDocument> shared = stored(happening, id)
                .filter(document -> document.openTo.contains(audience))
                .map(StoredDocument::shared);
        if (shared.isPresent()) {
            happening.replace(place, id.named(), SharedDocument.class, shared.get());
            happening.pulse(place, id.named());
        } else if (happening.look(place, id.named(), SharedDocument.class).isPresent()) {
            happening.remove(place, id.named());
        }
    }

    private static Optional<StoredDocument> stored(Happening happening, DocumentId id) {
        return happening.look(Place.AGENCY, id.named(), StoredDocument.class);
    }
}

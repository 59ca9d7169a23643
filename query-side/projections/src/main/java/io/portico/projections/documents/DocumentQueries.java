package io.portico.projections.documents;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.DocumentAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.DocumentId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.agency.DocumentDetails;
import io.portico.views.agency.DocumentSummary;
import io.portico.views.agency.DocumentVersion;
import io.portico.views.agency.DocumentVersionSummary;
import io.portico.views.agency.DocumentVersions;
import io.portico.views.agency.Documents;
import io.portico.views.agency.FindDocument;
import io.portico.views.agency.FindDocumentVersion;
import io.portico.views.agency.FindDocumentVersions;
import io.portico.views.agency.FindDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what the agency asks about documents. */
public final class DocumentQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;
    private final Cursors cursors;

    public DocumentQueries(Viewers viewers, ViewStore store, Texts texts, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
        this.cursors = cursors;
    }

    @QueryHandler
    Documents answer(FindDocuments query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfProject(query.projectId()));
        List<DocumentAccess> seen = viewer.state().documentsOf(query.projectId()).stream()
                .filter(id -> viewer.sees(new Resource.OfDocument(id)))
                .flatMap(id -> viewer.state().document(id).stream())
                .toList();
        Map<String, StoredDocument> stored = store.find(
                Place.AGENCY,
                seen.stream().map(document -> document.documentId().named()).toList(),
                StoredDocument.class);
        Names names = people.names(stored.values().stream()
                .map(document -> document.present.editedBy())
                .distinct()
                .toList());
        // What was deleted a moment ago may be gone from here before the access state knows.
        return new Documents(seen.stream()
                .flatMap(document -> Stream.ofNullable(
                                stored.get(document.documentId().named()))
                        .map(body -> new Row(document, body)))
                .sorted(DocumentOrder.by(row -> row.stored.pinnedAt, row -> row.stored.present))
                .map(row -> summary(row, names))
                .toList());
    }

    private record Row(DocumentAccess access, StoredDocument stored) {}

    private DocumentSummary summary(Row row, Names names) {
        StoredVersion present = row.stored.present;
        return new DocumentSummary(
                row.access.documentId(),
                Shown.kind(present),
                texts.show(present.title()),
                Shown.file(present, texts),
                row.access.openTo(),
                row.stored.pinnedAt != null,
                names.of(present.editedBy()),
                present.editedAt());
    }

    @QueryHandler
    DocumentDetails answer(FindDocument query) {
        Viewer viewer = viewers.current().inside();
        StoredDocument stored = stored(viewer, query.documentId());
        DocumentAccess access = viewer.state().document(query.documentId()).orElseThrow();
        List<UserId> readers = readers(viewer.state(), query.documentId(), viewer.now());
        StoredVersion present = stored.present;
        Names names = people.names(Stream.concat(Stream.of(stored.addedBy, present.editedBy()), readers.stream())
                .distinct()
                .toList());
        return new DocumentDetails(
                query.documentId(),
                access.projectId(),
                Shown.projectTitle(store, Place.AGENCY, access.projectId(), texts),
                Shown.kind(present),
                texts.show(present.title()),
                texts.showIfAny(present.text()),
                Shown.file(present, texts),
                access.openTo(),
                names.of(readers),
                stored.pinnedAt != null,
                stored.version,
                names.of(stored.addedBy),
                stored.addedAt,
                names.of(present.editedBy()),
                present.editedAt());
    }

    /** Everybody outside who sees it, in the order they came. */
    private static List<UserId> readers(AccessState state, DocumentId id, Instant now) {
        return state.people().stream()
                .filter(person -> state.person(person)
                        .filter(known -> known.audience().isPresent())
                        .isPresent())
                .filter(person -> Policy.allows(state, person, Action.VIEW, new Resource.OfDocument(id), now))
                .toList();
    }

    @QueryHandler
    DocumentVersions answer(FindDocumentVersions query) {
        Viewer viewer = viewers.current().inside();
        long newest = stored(viewer, query.documentId()).version;
        String after = query.page().after();
        long from = after == null ? newest : Math.min(newest, cursors.read(after) - 1);
        List<Long> numbers = LongStream.iterate(from, number -> number >= 1, number -> number - 1)
                .limit(query.page().limit())
                .boxed()
                .toList();
        Map<String, StoredVersion> stored = store.find(
                Place.AGENCY,
                numbers.stream()
                        .map(number -> StoredVersion.id(query.documentId(), number))
                        .toList(),
                StoredVersion.class);
        Names names = people.names(
                stored.values().stream().map(StoredVersion::editedBy).distinct().toList());
        List<DocumentVersionSummary> items = numbers.stream()
                .flatMap(number -> Stream.ofNullable(stored.get(StoredVersion.id(query.documentId(), number)))
                        .map(version -> summary(number, version, names)))
                .toList();
        boolean more = !items.isEmpty() && items.getLast().version() > 1;
        return new DocumentVersions(items, more ? cursors.of(items.getLast().version()) : null);
    }

    private DocumentVersionSummary summary(long number, StoredVersion version, Names names) {
        return new DocumentVersionSummary(
                number,
                texts.show(version.title()),
                Shown.file(version, texts),
                names.of(version.editedBy()),
                version.editedAt());
    }

    @QueryHandler
    DocumentVersion answer(FindDocumentVersion query) {
        Viewer viewer = viewers.current().inside();
        stored(viewer, query.documentId());
        StoredVersion version = store.find(
                        Place.AGENCY, StoredVersion.id(query.documentId(), query.version()), StoredVersion.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        return new DocumentVersion(
                query.version(),
                texts.show(version.title()),
                texts.showIfAny(version.text()),
                Shown.file(version, texts),
                people.names(List.of(version.editedBy())).of(version.editedBy()),
                version.editedAt());
    }

    private StoredDocument stored(Viewer viewer, DocumentId id) {
        viewer.demandSight(new Resource.OfDocument(id));
        return store.find(Place.AGENCY, id.named(), StoredDocument.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }
}

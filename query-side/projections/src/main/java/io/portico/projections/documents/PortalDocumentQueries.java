package io.portico.projections.documents;

import io.portico.access.ProjectSight;
import io.portico.access.Resource;
import io.portico.messages.DocumentId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.portal.PortalNames;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.FileLine;
import io.portico.views.portal.FindPortalDocument;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.PortalDocument;
import io.portico.views.portal.PortalDocumentSummary;
import io.portico.views.portal.PortalDocuments;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what people outside ask about documents, from the views of their audience, where no others lie. */
public final class PortalDocumentQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public PortalDocumentQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    /** Of a project of which only the line is seen there are none. */
    @QueryHandler
    PortalDocuments answer(FindPortalDocuments query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        ProjectSight sight = viewer.visible().projects().get(query.projectId());
        if (sight == null) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        List<DocumentId> seen = viewer.state().documentsOf(query.projectId()).stream()
                .filter(id -> viewer.sees(new Resource.OfDocument(id)))
                .toList();
        Map<String, SharedDocument> stored =
                store.find(place, seen.stream().map(DocumentId::named).toList(), SharedDocument.class);
        PortalNames names = PortalNames.of(
                store,
                texts,
                place,
                stored.values().stream()
                        .map(document -> document.present().editedBy())
                        .toList());
        // What was withdrawn a moment ago may be gone from here before the access state knows.
        return new PortalDocuments(seen.stream()
                .flatMap(id -> Stream.ofNullable(stored.get(id.named())).map(shared -> new Row(id, shared)))
                .sorted(DocumentOrder.by(row -> row.shared.pinnedAt(), row -> row.shared.present()))
                .map(row -> summary(viewer, row, names))
                .toList());
    }

    private record Row(DocumentId id, SharedDocument shared) {}

    private PortalDocumentSummary summary(Viewer viewer, Row row, PortalNames names) {
        StoredVersion present = row.shared.present();
        return new PortalDocumentSummary(
                row.id,
                Shown.kind(present),
                title(viewer, present),
                file(viewer, present),
                row.shared.pinnedAt() != null,
                names.of(present.editedBy()),
                present.editedAt());
    }

    /** A file without a title is called as the file is. */
    private String title(Viewer viewer, StoredVersion present) {
        return present.file() != null && viewer.withheld() ? Texts.WITHHELD : texts.show(present.title());
    }

    private @Nullable FileLine file(Viewer viewer, StoredVersion present) {
        FileLine file = Shown.file(present, texts);
        return file != null && viewer.withheld() ? file.withheld(Texts.WITHHELD) : file;
    }

    @QueryHandler
    PortalDocument answer(FindPortalDocument query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        viewer.demandSight(new Resource.OfDocument(query.documentId()));
        StoredVersion present = store.find(place, query.documentId().named(), SharedDocument.class)
                .map(SharedDocument::present)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        ProjectId projectId =
                viewer.state().document(query.documentId()).orElseThrow().projectId();
        return new PortalDocument(
                query.documentId(),
                projectId,
                Shown.projectTitle(store, place, projectId, texts),
                Shown.kind(present),
                title(viewer, present),
                viewer.reads(texts.showIfAny(present.text())),
                file(viewer, present),
                PortalNames.of(store, texts, place, List.of(present.editedBy())).of(present.editedBy()),
                present.editedAt());
    }
}

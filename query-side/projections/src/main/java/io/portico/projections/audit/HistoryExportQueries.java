package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.HistoryExportId;
import io.portico.messages.Rejected;
import io.portico.messages.historyexport.HistoryExportState;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.HistoryEntry;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.audit.StoredHistoryExport.StoredPiece;
import io.portico.projections.people.People;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.audit.FindHistoryExport;
import io.portico.views.audit.FindHistoryExportPiece;
import io.portico.views.audit.FindHistoryExports;
import io.portico.views.audit.FindHistoryPortion;
import io.portico.views.audit.HistoryExportDetails;
import io.portico.views.audit.HistoryExportPiece;
import io.portico.views.audit.HistoryExports;
import io.portico.views.audit.HistoryPortion;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Answers questions about exports of the access history, and what is to be in them: what a reader of it sees, and no more. */
public final class HistoryExportQueries {

    private static final int WHOLE = 100;

    /** How much of the history one portion goes through, however little of it the export is about. */
    private static final int MOST_AT_ONCE = 10_000;

    private final Viewers viewers;
    private final AccessFold states;
    private final ViewStore store;
    private final HistoryPages pages;
    private final People people;
    private final Cursors cursors;

    public HistoryExportQueries(
            Viewers viewers,
            AccessFold states,
            ViewStore store,
            Texts texts,
            Serializer events,
            People people,
            Cursors cursors) {
        this.viewers = viewers;
        this.states = states;
        this.store = store;
        this.pages = new HistoryPages(store, texts, events);
        this.people = people;
        this.cursors = cursors;
    }

    @QueryHandler
    HistoryExportDetails answer(FindHistoryExport query) {
        Viewer viewer = exporter();
        return details(query.exportId(), find(query.exportId()), viewer);
    }

    @QueryHandler
    HistoryExports answer(FindHistoryExports query) {
        Viewer viewer = exporter();
        Roll.Page page = HistoryExportProjection.EXPORTS.page(store, cursors, query.page());
        List<HistoryExportId> ids =
                page.ids().stream().map(HistoryExportId::new).toList();
        Map<String, StoredHistoryExport> stored =
                store.find(Place.AUDIT, ids.stream().map(HistoryExportId::named).toList(), StoredHistoryExport.class);
        return new HistoryExports(
                ids.stream()
                        .filter(id -> stored.containsKey(id.named()))
                        .map(id -> details(id, Objects.requireNonNull(stored.get(id.named())), viewer))
                        .toList(),
                page.next());
    }

    @QueryHandler
    HistoryExportPiece answer(FindHistoryExportPiece query) {
        Viewer viewer = exporter();
        StoredHistoryExport stored = find(query.exportId());
        if (!canBeHad(stored, viewer) || query.number() < 1 || query.number() > stored.pieces.size()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        StoredPiece piece = stored.pieces.get(query.number() - 1);
        return new HistoryExportPiece(piece.storedAs(), stored.format, piece.sizeBytes(), piece.sha256());
    }

    /** What came before the export itself, which is part of the history, too: by that its end is known. */
    @QueryHandler
    HistoryPortion answer(FindHistoryPortion query) {
        Viewer viewer = exporter();
        StoredHistoryExport export = find(query.exportId());
        HistoryPages.Found found = pages.after(
                query.after(),
                query.limit(),
                MOST_AT_ONCE,
                export.position,
                entry -> HistoryPages.isTold(entry, export.from, export.to));
        Titles titles = pages.titles(found.entries());
        StatedReasons reasons = toldIn(export, viewer).and(StatedReasons.readBy(viewer));
        return new HistoryPortion(
                found.entries().stream()
                        .map(entry -> entry(entry, titles, reasons))
                        .toList(),
                found.reached(),
                found.ended());
    }

    /** An export tells at most what whoever started it read when they did, and goes to nobody who reads less. */
    private StatedReasons toldIn(StoredHistoryExport export, Viewer viewer) {
        return StatedReasons.readBy(states.at(viewer.agencyId(), export.position), export.startedBy, export.startedAt);
    }

    private HistoryPortion.Entry entry(HistoryEntry entry, Titles titles, StatedReasons reasons) {
        Map<String, String> names = new HashMap<>();
        for (String named : entry.about()) {
            String name = titles.find(named);
            if (name != null) {
                names.put(named, name);
            }
        }
        return new HistoryPortion.Entry(pages.line(entry, titles, reasons), entry.byKind(), Map.copyOf(names));
    }

    private Viewer exporter() {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.AUDIT_VIEW), new Resource.WholeAgency());
        viewer.demand(Action.use(Permission.EXPORT), new Resource.WholeAgency());
        return viewer;
    }

    private StoredHistoryExport find(HistoryExportId exportId) {
        return store.find(Place.AUDIT, exportId.named(), StoredHistoryExport.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private boolean canBeHad(StoredHistoryExport stored, Viewer viewer) {
        Instant deletedAt = deletedAt(stored);
        return stored.state == HistoryExportState.FINISHED
                && deletedAt != null
                && viewer.now().isBefore(deletedAt)
                && mayRead(stored, viewer);
    }

    private boolean mayRead(StoredHistoryExport stored, Viewer viewer) {
        StatedReasons read = StatedReasons.readBy(viewer);
        return read.include(StatedReasons.ALL) || read.include(toldIn(stored, viewer));
    }

    private static @Nullable Instant deletedAt(StoredHistoryExport stored) {
        Instant ended = stored.endedAt;
        if (ended == null) {
            return null;
        }
        return stored.state == HistoryExportState.FINISHED ? ended.plus(HistoryExportDetails.KEPT) : ended;
    }

    private HistoryExportDetails details(HistoryExportId id, StoredHistoryExport stored, Viewer viewer) {
        boolean canBeHad = canBeHad(stored, viewer);
        return new HistoryExportDetails(
                id,
                stored.format,
                stored.from,
                stored.to,
                stored.state,
                stored.upTo,
                percent(stored),
                stored.pieces.stream().mapToLong(StoredPiece::events).sum(),
                stored.pieces.stream().mapToLong(StoredPiece::sizeBytes).sum(),
                stored.stoppedBecause,
                people.names(List.of(stored.startedBy)).of(stored.startedBy),
                stored.startedAt,
                stored.endedAt,
                deletedAt(stored),
                IntStream.range(0, canBeHad ? stored.pieces.size() : 0)
                        .mapToObj(i -> piece(i + 1, stored.pieces.get(i)))
                        .toList());
    }

    private static HistoryExportDetails.ExportedFile piece(int number, StoredPiece piece) {
        return new HistoryExportDetails.ExportedFile(number, piece.events(), piece.sizeBytes(), piece.sha256());
    }

    /** Of the history as long as it is by now, which is not much longer than what is exported. */
    private int percent(StoredHistoryExport stored) {
        if (stored.state == HistoryExportState.FINISHED) {
            return WHOLE;
        }
        return (int) Math.min(WHOLE - 1, stored.upTo * WHOLE / Math.max(1, pages.count()));
    }
}

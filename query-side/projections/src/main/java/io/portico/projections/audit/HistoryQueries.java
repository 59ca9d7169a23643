package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.HistoryEntry;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.AccessEvents;
import io.portico.views.audit.FindAccessEvents;
import io.portico.views.audit.FindAccessFeed;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Answers what happened to access, newest first, or oldest first to those who follow it. */
public final class HistoryQueries {

    /** How many entries are looked at for one answer, however few of them were asked for. */
    private static final int MOST_LOOKED_AT = 5_000;

    private final Viewers viewers;
    private final HistoryPages pages;
    private final Cursors cursors;

    public HistoryQueries(Viewers viewers, ViewStore store, Texts texts, Serializer events, Cursors cursors) {
        this.viewers = viewers;
        this.pages = new HistoryPages(store, texts, events);
        this.cursors = cursors;
    }

    @QueryHandler
    AccessEvents answer(FindAccessEvents query) {
        Viewer viewer = reader();
        String after = query.page().after();
        HistoryPages.Found found = pages.before(
                after == null ? pages.count() : cursors.read(after),
                query.page().limit(),
                MOST_LOOKED_AT,
                query.from(),
                query.to(),
                entry -> HistoryPages.isTold(entry) && concerns(entry, query.actor(), query.subject(), query.type()));
        return new AccessEvents(lines(found, viewer), found.ended() ? null : cursors.of(found.reached()));
    }

    @QueryHandler
    AccessEvents answer(FindAccessFeed query) {
        Viewer viewer = reader();
        String after = query.page().after();
        HistoryPages.Found found = pages.after(
                after == null ? 0 : cursors.read(after),
                query.page().limit(),
                MOST_LOOKED_AT,
                Long.MAX_VALUE,
                entry -> HistoryPages.isTold(entry, query.from(), query.to())
                        && concerns(entry, query.actor(), query.subject(), query.type()));
        return new AccessEvents(lines(found, viewer), cursors.of(found.reached()));
    }

    private Viewer reader() {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.AUDIT_VIEW), new Resource.WholeAgency());
        return viewer;
    }

    private static boolean concerns(
            HistoryEntry entry, @Nullable String actor, @Nullable String subject, @Nullable String type) {
        return (actor == null || entry.by().equals(actor))
                && (type == null || entry.type().equals(type))
                && (subject == null
                        || entry.about().contains(subject)
                        || entry.about().contains("user:" + subject));
    }

    private List<AccessEventLine> lines(HistoryPages.Found found, Viewer viewer) {
        Titles titles = pages.titles(found.entries());
        StatedReasons reasons = StatedReasons.readBy(viewer);
        return found.entries().stream()
                .map(entry -> pages.line(entry, titles, reasons))
                .toList();
    }
}

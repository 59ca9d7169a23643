package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.HistoryEvent;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.AccessHistoryProjection;
import io.portico.projections.access.HistoryEntry;
import io.portico.projections.access.HistoryHead;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.audit.AccessEventLine;
import io.portico.views.audit.AccessEvents;
import io.portico.views.audit.FindAccessEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Answers what happened to access, newest first. */
public final class HistoryQueries {

    private static final int CHUNK = 500;

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final Serializer events;
    private final Cursors cursors;

    public HistoryQueries(Viewers viewers, ViewStore store, Texts texts, Serializer events, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.events = events;
        this.cursors = cursors;
    }

    @QueryHandler
    AccessEvents answer(FindAccessEvents query) {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.AUDIT_VIEW), new Resource.WholeAgency());
        long from = query.page().after() == null
                ? count()
                : cursors.read(query.page().after());
        List<HistoryEntry> found = new ArrayList<>();
        long next = from;
        while (next > 0 && found.size() < query.page().limit()) {
            List<HistoryEntry> chunk = chunkUpTo(next);
            for (HistoryEntry entry : chunk) {
                next--;
                if (matches(entry, query)) {
                    found.add(entry);
                }
                if (found.size() == query.page().limit()) {
                    break;
                }
            }
        }
        return new AccessEvents(lines(found), next > 0 ? cursors.of(next) : null);
    }

    private long count() {
        return store.find(Place.AUDIT, AccessHistoryProjection.HEAD, HistoryHead.class)
                .map(HistoryHead::count)
                .orElse(0L);
    }

    /** The entries up to that number, the newest first. */
    private List<HistoryEntry> chunkUpTo(long number) {
        List<String> ids = LongStream.rangeClosed(Math.max(1, number - CHUNK + 1), number)
                .map(n -> number - (n - Math.max(1, number - CHUNK + 1)))
                .mapToObj(AccessHistoryProjection::id)
                .toList();
        return List.copyOf(store.find(Place.AUDIT, ids, HistoryEntry.class).values());
    }

    private static boolean matches(HistoryEntry entry, FindAccessEvents query) {
        String subject = query.subject();
        return !entry.type().equals(ORDER_OF_CHANGES)
                && (query.from() == null || !entry.at().isBefore(query.from()))
                && (query.to() == null || entry.at().isBefore(query.to()))
                && (query.actor() == null || entry.by().equals(query.actor()))
                && (query.type() == null || entry.type().equals(query.type()))
                && (subject == null
                        || entry.about().contains(subject)
                        || entry.about().contains("user:" + subject));
    }

    /** Not an event for people: it only puts changes of access in order. */
    private static final String ORDER_OF_CHANGES = "access-moved";

    private List<AccessEventLine> lines(List<HistoryEntry> entries) {
        List<String> named = new ArrayList<>();
        for (HistoryEntry entry : entries) {
            named.addAll(entry.about());
            named.add("user:" + entry.by());
        }
        Titles titles = Titles.of(store, texts, named);
        return entries.stream().map(entry -> line(entry, titles)).toList();
    }

    private AccessEventLine line(HistoryEntry entry, Titles titles) {
        HistoryEvent event = events.deserialize(
                new SimpleSerializedObject<>(entry.payload(), String.class, entry.type(), entry.revision()));
        return new AccessEventLine(
                entry.eventId(),
                entry.position(),
                entry.at(),
                entry.type(),
                entry.by(),
                titles.find("user:" + entry.by()),
                entry.onBehalfOf(),
                entry.about(),
                new Sentences(titles).of(event));
    }
}

package io.portico.projections.access;

import io.portico.messages.AccessEvent;
import io.portico.messages.HistoryEvent;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.task.TaskPlaced;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Writes down every event of an agency's access history, densely numbered, in the form in which the ledger holds it: the source of
 * the access state, of as-of answers and of the list that auditors read.
 */
public final class AccessHistoryProjection {

    /** The processor's name; its tokens are stored under it. */
    public static final String GROUP = "access-history";

    public static final String HEAD = "history";

    private final Serializer events;

    /** @param events the ledger's serializer */
    public AccessHistoryProjection(Serializer events) {
        this.events = events;
    }

    /** Every event moves the agency's time on, also one that does not touch access. */
    @EventHandler
    void on(Object event, Happening happening) {
        if (!happening.isNewsTo(Place.AUDIT, HEAD, HistoryHead.class)) {
            return;
        }
        HistoryHead before =
                happening.look(Place.AUDIT, HEAD, HistoryHead.class).orElse(HistoryHead.NONE);
        HistoryHead head = before.heard(happening.at());
        if (event instanceof HistoryEvent entry) {
            writeDown(entry, happening, head);
        } else if (event instanceof ReplyEvent reply && !(event instanceof ReplyMentioned)) {
            writeDown(reply, happening, head);
        } else if (!head.equals(before)) {
            happening.remember(Place.AUDIT, HEAD, head);
        }
    }

    private void writeDown(HistoryEvent event, Happening happening, HistoryHead head) {
        long number = head.count() + 1;
        SerializedObject<String> payload = events.serialize(event, String.class);
        happening.create(
                Place.AUDIT,
                id(number),
                new HistoryEntry(
                        happening.eventId(),
                        happening.position(),
                        happening.at(),
                        head.latest(),
                        payload.getType().getName(),
                        payload.getType().getRevision(),
                        payload.getData(),
                        happening.by(),
                        happening.work().actor().kind().name(),
                        happening.work().onBehalfOf() == null
                                ? null
                                : happening.work().onBehalfOf().id(),
                        About.of(event)));
        happening.create(Place.AUDIT, HEAD, new HistoryHead(number, head.latest()));
        // In which order the agency puts its tasks is nobody else's business, not even that it did.
        if (event instanceof AccessEvent && !(event instanceof TaskPlaced)) {
            for (Place place : Place.values()) {
                happening.pulse(place, "access");
            }
        }
    }

    private static void writeDown(ReplyEvent event, Happening happening, HistoryHead head) {
        if (!happening.isNewsTo(Place.AUDIT, Tides.head(), Tides.Head.class)) {
            return;
        }
        long count = happening
                .look(Place.AUDIT, Tides.head(), Tides.Head.class)
                .map(Tides.Head::count)
                .orElse(0L);
        Tides.Said said = new Tides.Said(
                happening.eventId(),
                happening.position(),
                head.latest(),
                event.taskId(),
                event.audience(),
                post(event, happening));
        happening.change(
                Place.AUDIT,
                Tides.part(count / Tides.SIZE),
                Tides.Part.class,
                Tides.Part::new,
                part -> part.said.add(said));
        happening.create(Place.AUDIT, Tides.head(), new Tides.Head(count + 1));
        happening.create(Place.AUDIT, HEAD, head);
    }

    private static long post(ReplyEvent event, Happening happening) {
        String id = Tides.post(event.postId());
        if (event instanceof ReplyPosted) {
            happening.create(Place.AUDIT, id, new Tides.Posted(happening.position()));
            return happening.position();
        }
        return happening.look(Place.AUDIT, id, Tides.Posted.class).orElseThrow().position();
    }

    public static String id(long number) {
        return "history:" + number;
    }
}

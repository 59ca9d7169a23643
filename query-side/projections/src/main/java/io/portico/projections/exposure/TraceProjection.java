package io.portico.projections.exposure;

import io.portico.messages.PostId;
import io.portico.messages.ThreadName;
import io.portico.messages.delivery.DeliveryEvent;
import io.portico.messages.delivery.PostMailed;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyEdited;
import io.portico.messages.post.ReplyEvent;
import io.portico.messages.post.ReplyMentioned;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.reading.ReadingEvent;
import io.portico.messages.reading.ThreadRead;
import io.portico.projections.Texts;
import io.portico.projections.live.Pulses;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.threads.ThreadWriter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventHandler;

/** Keeps for each reply where it went. After the projection that writes threads, in the same processor. */
public final class TraceProjection {

    @EventHandler
    void on(ReplyEvent event, Happening happening) {
        switch (event) {
            case ReplyPosted e -> posted(e, happening);
            case ReplyEdited _, ReplyMentioned _ -> {}
            case ReplyDeleted e ->
                change(
                        happening,
                        e.postId(),
                        trace -> trace.ended(new StoredTrace.Ending(e.deletedBy(), happening.at(), false, null)));
            case ReplyWithdrawn e ->
                change(
                        happening,
                        e.postId(),
                        trace -> trace.ended(new StoredTrace.Ending(
                                e.withdrawnBy(), happening.at(), true, Texts.tokenIfAny(e.reason()))));
        }
    }

    private static void posted(ReplyPosted event, Happening happening) {
        String chunk = ThreadWriter.chunkOf(
                happening, Place.AGENCY, event.taskId(), ThreadName.of(event.audience()), event.postId());
        String id = StoredTrace.id(event.postId());
        happening.create(
                Place.AGENCY,
                id,
                new StoredTrace(
                        event.taskId(),
                        event.audience(),
                        event.author(),
                        happening.at(),
                        happening.position(),
                        chunk,
                        Map.of(),
                        null));
        StoredTrace.REPLIES.enter(happening, List.of(id));
    }

    @EventHandler
    void on(DeliveryEvent event, Happening happening) {
        if (event.thread().audience().isPresent()) {
            switch (event) {
                case PostMailed e -> change(happening, e.postId(), trace -> trace.mailedTo(e.recipient(), e.sentAt()));
            }
            happening.pulse(Place.AGENCY, Pulses.seen(event.taskId()));
        }
    }

    /** Notes are told to nobody, so nobody asks where they went. */
    @EventHandler
    void on(ReadingEvent event, Happening happening) {
        if (event.thread().audience().isPresent()) {
            switch (event) {
                case ThreadRead e ->
                    happening
                            .look(Place.AGENCY, StoredTrace.id(e.upTo()), StoredTrace.class)
                            .ifPresent(trace -> opened(e, trace, happening));
            }
        }
    }

    private static void opened(ThreadRead event, StoredTrace trace, Happening happening) {
        long position = trace.position();
        happening.change(
                Place.AGENCY,
                StoredOpenings.id(trace.chunk()),
                StoredOpenings.class,
                StoredOpenings::new,
                openings -> openings.add(event.reader(), position, happening.at()));
    }

    private static void change(Happening happening, PostId postId, UnaryOperator<StoredTrace> change) {
        String id = StoredTrace.id(postId);
        StoredTrace trace = happening.look(Place.AGENCY, id, StoredTrace.class).orElseThrow();
        happening.create(Place.AGENCY, id, change.apply(trace));
    }
}

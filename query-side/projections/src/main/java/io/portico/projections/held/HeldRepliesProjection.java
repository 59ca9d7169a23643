package io.portico.projections.held;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.messages.post.HeldReplyEvent;
import io.portico.messages.post.ReplyHeld;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.projections.Texts;
import io.portico.projections.live.Pulses;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.threads.StoredFile;
import org.axonframework.eventhandling.EventHandler;

/** Writes down what is kept back, for its author to see and for the house to send when it is due. */
public final class HeldRepliesProjection {

    static final String WAITING = "held-replies";

    @EventHandler
    void on(HeldReplyEvent event, Happening happening) {
        switch (event) {
            case ReplyHeld e -> {
                StoredHeldReply reply = new StoredHeldReply(
                        e.postId(),
                        e.taskId(),
                        e.audience(),
                        Texts.tokenIfAny(e.text()),
                        e.files().stream().map(StoredFile::of).toList(),
                        e.dueAt());
                happening.change(
                        Place.AGENCY,
                        StoredHeldReplies.id(e.author()),
                        StoredHeldReplies.class,
                        StoredHeldReplies::new,
                        held -> held.replies.put(e.postId().value(), reply));
                note(happening, e.postId(), e.author(), e.dueAt().toEpochMilli(), false);
                happening.pulse(Place.AGENCY, Pulses.toSelf(e.author()));
            }
            case ReplyTakenBack e -> settled(happening, e.postId(), e.author());
        }
    }

    /** Most replies were never kept back. */
    @EventHandler
    void on(ReplyPosted event, Happening happening) {
        boolean held = happening
                .look(Place.AGENCY, StoredHeldReplies.id(event.author()), StoredHeldReplies.class)
                .filter(stored -> stored.replies.containsKey(event.postId().value()))
                .isPresent();
        if (held) {
            settled(happening, event.postId(), event.author());
        }
    }

    private static void settled(Happening happening, PostId postId, UserId author) {
        happening.change(
                Place.AGENCY,
                StoredHeldReplies.id(author),
                StoredHeldReplies.class,
                StoredHeldReplies::new,
                held -> held.replies.remove(postId.value()));
        note(happening, postId, author, 0, true);
        happening.pulse(Place.AGENCY, Pulses.toSelf(author));
    }

    private static void note(Happening happening, PostId postId, UserId author, long dueMillis, boolean settled) {
        happening.changeShared(
                WAITING,
                happening.agencyId() + "/" + postId.value(),
                WaitingReply.class,
                () -> new WaitingReply(happening.agencyId(), postId, author, dueMillis),
                waiting -> waiting.settled = settled);
    }
}

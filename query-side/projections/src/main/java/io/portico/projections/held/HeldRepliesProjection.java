package io.portico.projections.held;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.messages.post.HeldReplyEvent;
import io.portico.messages.post.ReplyHeld;
import io.portico.messages.post.ReplyNotSent;
import io.portico.messages.post.ReplyPosted;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.projections.Texts;
import io.portico.projections.live.Pulses;
import io.portico.projections.store.Happening;
import io.portico.projections.store.Place;
import io.portico.projections.threads.StoredFile;
import java.time.Duration;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventHandler;

/** Writes down what is kept back, for its author to see and for the house to send when it is due. */
public final class HeldRepliesProjection {

    /** How long a reply that could not be sent waits for its author to come back for it. */
    private static final Duration KEPT = Duration.ofDays(30);

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
                        e.dueAt(),
                        null);
                change(
                        happening,
                        e.author(),
                        held -> held.replies.put(e.postId().value(), reply));
                note(
                        happening,
                        e.postId(),
                        e.author(),
                        waiting -> waiting.dueMillis = e.dueAt().toEpochMilli());
            }
            case ReplyNotSent e -> {
                change(
                        happening,
                        e.author(),
                        held -> held.replies.computeIfPresent(
                                e.postId().value(), (_, reply) -> reply.refused(e.reason())));
                note(happening, e.postId(), e.author(), waiting -> {
                    waiting.unsent = true;
                    waiting.dueMillis = happening.at().plus(KEPT).toEpochMilli();
                });
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
        change(happening, author, held -> held.replies.remove(postId.value()));
        note(happening, postId, author, waiting -> waiting.settled = true);
    }

    private static void change(Happening happening, UserId author, Consumer<StoredHeldReplies> change) {
        happening.change(
                Place.AGENCY, StoredHeldReplies.id(author), StoredHeldReplies.class, StoredHeldReplies::new, change);
        happening.pulse(Place.AGENCY, Pulses.toSelf(author));
    }

    private static void note(Happening happening, PostId postId, UserId author, Consumer<WaitingReply> change) {
        happening.changeShared(
                WAITING,
                happening.agencyId() + "/" + postId.value(),
                WaitingReply.class,
                () -> new WaitingReply(happening.agencyId(), postId, author),
                change);
    }
}

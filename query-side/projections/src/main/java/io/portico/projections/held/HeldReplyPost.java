package io.portico.projections.held;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.projections.store.ViewStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where replies that were kept back lie until they are sent, of all agencies. */
public final class HeldReplyPost {

    private static final int MAX_AT_ONCE = 200;

    private final ViewStore store;
    private final Clock clock;

    public HeldReplyPost(ViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A reply whose time has come. */
    public record Due(String agencyId, PostId postId, UserId author) {}

    /** All that is due; what is settled is forgotten on the way. */
    public List<Due> due() {
        List<Due> due = new ArrayList<>();
        String after = null;
        Map<String, WaitingReply> waiting;
        do {
            waiting = store.listShared(HeldRepliesProjection.WAITING, after, MAX_AT_ONCE, WaitingReply.class);
            for (Map.Entry<String, WaitingReply> entry : waiting.entrySet()) {
                after = entry.getKey();
                WaitingReply reply = entry.getValue();
                if (reply.settled) {
                    store.removeShared(HeldRepliesProjection.WAITING, entry.getKey());
                } else if (reply.dueMillis <= clock.millis()) {
                    due.add(new Due(reply.agencyId, reply.postId, reply.author));
                }
            }
        } while (waiting.size() == MAX_AT_ONCE);
        return due;
    }

    /** Nothing can be done about it any more. */
    public void giveUp(Due reply) {
        store.removeShared(
                HeldRepliesProjection.WAITING,
                reply.agencyId() + "/" + reply.postId().value());
    }
}

package io.portico.projections.held;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where replies that were kept back lie until they are sent, of all agencies. */
public final class HeldReplyPost {

    private static final int MAX_AT_ONCE = 200;

    private static final Actor POST = Actor.system("held-reply-post");

    private final ViewStore store;
    private final AgencyDirectory directory;
    private final Clock clock;

    public HeldReplyPost(ViewStore store, Clock clock) {
        this.store = store;
        this.directory = new AgencyDirectory(store);
        this.clock = clock;
    }

    /**
     * A reply whose time has come.
     *
     * @param unsent whether it could not be sent, and its time to be taken back by its author is over
     */
    public record Due(String agencyId, PostId postId, UserId author, boolean unsent) {}

    /** All that is due; what is settled, or came to nothing with its agency, is forgotten on the way. */
    public List<Due> due() {
        List<Due> due = new ArrayList<>();
        String after = null;
        Map<String, WaitingReply> waiting;
        do {
            waiting = store.listShared(HeldRepliesProjection.WAITING, after, MAX_AT_ONCE, WaitingReply.class);
            for (Map.Entry<String, WaitingReply> entry : waiting.entrySet()) {
                after = entry.getKey();
                WaitingReply reply = entry.getValue();
                if (reply.settled || (reply.dueMillis <= clock.millis() && isOver(reply.agencyId))) {
                    store.removeShared(HeldRepliesProjection.WAITING, entry.getKey());
                } else if (reply.dueMillis <= clock.millis()) {
                    due.add(new Due(reply.agencyId, reply.postId, reply.author, reply.unsent));
                }
            }
        } while (waiting.size() == MAX_AT_ONCE);
        return due;
    }

    /** For a deleted agency nothing is done any more, not even noted that it could not be. */
    private boolean isOver(String agencyId) {
        return Tenancy.call(new Work(agencyId, POST), directory::own)
                .filter(agency -> agency.state().isOver())
                .isPresent();
    }

    /** Nothing can be done about it any more. */
    public void giveUp(Due reply) {
        store.removeShared(
                HeldRepliesProjection.WAITING,
                reply.agencyId() + "/" + reply.postId().value());
    }
}

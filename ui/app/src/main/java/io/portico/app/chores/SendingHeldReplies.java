package io.portico.app.chores;

import io.portico.messages.Rejected;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.KeepUnsentReply;
import io.portico.messages.post.SendHeldReply;
import io.portico.projections.held.HeldReplyPost.Due;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends replies that were kept back when they are due, as their authors, who have sent them. What is refused then stays its
 * author's, who is told; what they have not come back for in weeks is taken back. Several nodes may try the same one: the
 * ledger takes one, and for the others there is nothing left to do.
 */
final class SendingHeldReplies {

    private static final Logger LOG = LoggerFactory.getLogger(SendingHeldReplies.class);

    private final Supplier<List<Due>> waiting;
    private final Consumer<Due> giveUp;
    private final Gateway gateway;

    /**
     * @param waiting tells what is due
     * @param giveUp forgets what cannot be settled any more
     */
    SendingHeldReplies(Supplier<List<Due>> waiting, Consumer<Due> giveUp, Gateway gateway) {
        this.waiting = waiting;
        this.giveUp = giveUp;
        this.gateway = gateway;
    }

    /** No reply waits for another: what goes wrong with one is tried again in the next round. */
    void round() {
        for (Due reply : waiting.get()) {
            try {
                Tenancy.run(
                        new Work(reply.agencyId(), Actor.person(reply.author().value())), () -> settle(reply));
            } catch (RuntimeException e) {
                LOG.warn(
                        "reply {} could not be sent or kept; it is tried again",
                        reply.postId().value(),
                        e);
            }
        }
    }

    private void settle(Due reply) {
        try {
            if (reply.unsent()) {
                gateway.send(new DeletePost(reply.postId()));
            } else {
                send(reply);
            }
        } catch (Rejected rejected) {
            if (!isGone(rejected)) {
                throw rejected;
            }
            LOG.warn("reply {} is not there any more", reply.postId().value(), rejected);
            giveUp.accept(reply);
        }
    }

    private void send(Due reply) {
        try {
            gateway.send(new SendHeldReply(reply.postId()));
        } catch (Rejected rejected) {
            if (rejected.code() == Rejected.Code.CONFLICT) {
                throw rejected;
            }
            gateway.send(new KeepUnsentReply(reply.postId(), rejected.code()));
        }
    }

    /** What its author can always do is refused only when there is nothing to do it to. */
    private static boolean isGone(Rejected rejected) {
        return rejected.code() == Rejected.Code.NOT_FOUND || rejected.code() == Rejected.Code.AGENCY_DELETED;
    }
}

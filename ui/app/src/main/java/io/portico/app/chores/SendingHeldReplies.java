package io.portico.app.chores;

import io.portico.messages.Rejected;
import io.portico.messages.post.DeletePost;
import io.portico.messages.post.SendHeldReply;
import io.portico.projections.held.HeldReplyPost;
import io.portico.projections.held.HeldReplyPost.Due;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends replies that were kept back when they are due, as their authors, who have sent them. Several nodes may try the
 * same one: the ledger takes one, and for the others there is nothing left to do.
 */
final class SendingHeldReplies {

    private static final Logger LOG = LoggerFactory.getLogger(SendingHeldReplies.class);

    private final HeldReplyPost post;
    private final Gateway gateway;

    SendingHeldReplies(HeldReplyPost post, Gateway gateway) {
        this.post = post;
        this.gateway = gateway;
    }

    void round() {
        for (Due reply : post.due()) {
            Tenancy.call(new Work(reply.agencyId(), Actor.person(reply.author().value())), () -> {
                send(reply);
                return reply;
            });
        }
    }

    private void send(Due reply) {
        try {
            gateway.send(new SendHeldReply(reply.postId()));
        } catch (Rejected rejected) {
            if (rejected.code() != Rejected.Code.CONFLICT) {
                takeBack(reply);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "reply {} could not be sent; it is tried again",
                    reply.postId().value(),
                    e);
        }
    }

    /** What its author may not say any more is nobody's to keep. */
    private void takeBack(Due reply) {
        try {
            gateway.send(new DeletePost(reply.postId()));
        } catch (Rejected rejected) {
            LOG.warn(
                    "reply {} can neither be sent nor be taken back",
                    reply.postId().value(),
                    rejected);
            post.giveUp(reply);
        }
    }
}

package io.portico.projections.access;

import io.portico.projections.store.NotShownYet;
import io.portico.tenancy.Gateway.Unavailable;
import io.portico.tenancy.Tenancy;
import java.time.Duration;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a question again whose answer needed a document that was not there. The access state and the views come from two
 * processors: what one of them knows the other learns a moment later, in either order. Waiting for both before every
 * answer would cost everybody; so only whoever met the gap waits. To be the last interceptor before the handlers, for only
 * they are asked again.
 */
public final class LateViews implements MessageHandlerInterceptor<Message<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(LateViews.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final AccessFold fold;
    private final String group;
    private final Duration patience;

    /** @param group the processor of the documents */
    public LateViews(AccessFold fold, String group) {
        this(fold, group, PATIENCE);
    }

    LateViews(AccessFold fold, String group, Duration patience) {
        this.fold = fold;
        this.group = group;
        this.patience = patience;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return chain.proceed();
            } catch (NotShownYet notYet) {
                Duration left = Duration.ofNanos(deadline - System.nanoTime());
                if (!left.isPositive() || !fold.awaitViews(group, Tenancy.agencyId(), left)) {
                    LOG.error("{} cannot be answered", unitOfWork.getMessage().getPayloadType(), notYet);
                    throw new Unavailable(Unavailable.Why.NOT_READY, notYet);
                }
                // The views may also be ahead of what was acknowledged, of which nobody tells.
                Thread.sleep(PAUSE);
            }
        }
    }
}

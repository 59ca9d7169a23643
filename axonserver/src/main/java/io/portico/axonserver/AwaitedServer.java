package io.portico.axonserver;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets nobody have the connection before the server answers for this node's context. A server that is up may still
 * have no leader for it, and whoever asks then dies of it. There is no bound: whoever runs both sees from the log what
 * is waited for.
 */
final class AwaitedServer implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(AwaitedServer.class);
    private static final int TELL_EVERY_TRIES = 10;

    private final TenantPlacement placement;
    private final Duration pause;
    private final Duration answerWithin;

    AwaitedServer(TenantPlacement placement, Duration pause, Duration answerWithin) {
        this.placement = placement;
        this.pause = pause;
        this.answerWithin = answerWithin;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof AxonServerConnectionManager connections) {
            await(connections);
            if (placement.needsContexts()) {
                refuseFolding(connections);
            }
        }
        return bean;
    }

    private void await(AxonServerConnectionManager connections) {
        for (int attempt = 1; !answers(connections, placement.here()); attempt++) {
            if (attempt % TELL_EVERY_TRIES == 1) {
                log.info("Waiting for Axon Server to answer for the context '{}'", placement.here());
            }
            sleep();
        }
    }

    /**
     * A server without contexts answers for any name and keeps all events in one place: agencies that paid to live
     * apart would not. Nobody can have made a context with this name.
     */
    private void refuseFolding(AxonServerConnectionManager connections) {
        String nowhere = "nowhere-" + UUID.randomUUID();
        boolean folds = answers(connections, nowhere);
        connections.disconnect(nowhere);
        if (folds) {
            throw new IllegalStateException("portico.placement or axon.axonserver.context names a context besides '"
                    + TenantPlacement.POOL + "', but this Axon Server keeps all contexts in one."
                    + " Take the placement out, or use a server that has contexts.");
        }
    }

    private boolean answers(AxonServerConnectionManager connections, String context) {
        try {
            connections
                    .getConnection(context)
                    .eventChannel()
                    .getLastToken()
                    .get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Axon Server", interrupted);
        } catch (ExecutionException | TimeoutException notYet) {
            log.debug("Axon Server does not answer for the context '{}'", context, notYet);
            return false;
        }
    }

    private void sleep() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Axon Server", interrupted);
        }
    }
}

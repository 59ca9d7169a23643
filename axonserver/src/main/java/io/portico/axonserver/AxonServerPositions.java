package io.portico.axonserver;

import io.portico.tenancy.Positions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** The end of the ledger as Axon Server tells it: the token of the newest event it has acknowledged. */
final class AxonServerPositions implements Positions {

    private final Supplier<CompletableFuture<Long>> lastToken;
    private final Duration answerWithin;

    AxonServerPositions(Supplier<CompletableFuture<Long>> lastToken, Duration answerWithin) {
        this.lastToken = lastToken;
        this.answerWithin = answerWithin;
    }

    @Override
    public long head() {
        try {
            return Math.max(-1, lastToken.get().get(answerWithin.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while asking Axon Server for its newest event", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw new EventStoreException("Axon Server did not tell its newest event", failure);
        }
    }
}

package io.portico.app.bus;

import io.portico.messages.Refusals;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.StoreFull;
import io.portico.tenancy.ViewProgress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/** The way into the house over Axon's gateways. */
final class AxonGateway implements Gateway {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Positions positions;
    private final ViewProgress views;
    private final Duration wait;

    AxonGateway(CommandGateway commands, QueryGateway queries, Positions positions, ViewProgress views, Duration wait) {
        this.commands = commands;
        this.queries = queries;
        this.positions = positions;
        this.views = views;
        this.wait = wait;
    }

    @Override
    public Receipt send(Object command) {
        answered(() -> commands.<@Nullable Object>send(command));
        long position = head();
        return new Receipt(views.await(position, wait), position);
    }

    private long head() {
        try {
            return positions.head();
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public <R> R ask(Object query, Class<R> answer) {
        return answered(() -> queries.query(query, ResponseTypes.instanceOf(answer)));
    }

    @Override
    public <U> Watching watch(Object query, Class<U> update, Consumer<U> onUpdate, Runnable onLost) {
        SubscriptionQueryResult<U, U> subscription =
                queries.subscriptionQuery(query, ResponseTypes.instanceOf(update), ResponseTypes.instanceOf(update));
        AtomicBoolean ended = new AtomicBoolean();
        Runnable lost = () -> {
            if (ended.compareAndSet(false, true)) {
                onLost.run();
            }
        };
        Disposable updates = subscription.updates().subscribe(onUpdate, _ -> lost.run(), lost);
        return () -> {
            ended.set(true);
            updates.dispose();
            subscription.close();
        };
    }

    private static <R extends @Nullable Object> R answered(Supplier<CompletableFuture<R>> message) {
        try {
            return message.get().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Unavailable.Why.NOT_READY, e);
        } catch (TimeoutException e) {
            throw new Unavailable(Unavailable.Why.NOT_READY, e);
        } catch (ExecutionException e) {
            throw translated(e);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    private static RuntimeException translated(Exception failure) {
        return Refusals.in(failure)
                .or(() -> Failures.within(failure, ConcurrencyException.class)
                        .map(_ -> new Rejected(Rejected.Code.CONFLICT)))
                .or(() -> Failures.within(failure, StoreFull.class)
                        .map(full -> new Unavailable(Unavailable.Why.FULL, full)))
                // A handler that cannot answer yet says so itself, as when access has not been read to its end.
                .or(() -> Failures.within(failure, Unavailable.class))
                .or(() -> Failures.unavailable(failure).map(cause -> new Unavailable(Unavailable.Why.NOT_READY, cause)))
                .orElseGet(() -> new IllegalStateException("a message could not be handled", failure));
    }
}

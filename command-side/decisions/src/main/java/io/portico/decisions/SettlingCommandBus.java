package io.portico.decisions;

import io.portico.messages.BadInput;
import io.portico.messages.Refusals;
import io.portico.messages.Rejected;
import io.portico.tenancy.KeyErased;
import java.time.Duration;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.LoggingCallback;
import org.axonframework.common.Registration;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the bus that holds the handlers and settles what the ledger refused. The ledger refuses when a unit of
 * work commits, after every interceptor has returned, so this cannot be an interceptor.
 *
 * <p>A stream that exists already, and cannot be begun twice, is a rejection with that stream's meaning. Everything
 * else means that somebody was faster: the command is judged again, against what they did, a few times. Expected
 * refusals leave in the form that crosses a bus ({@link Refusals}).
 */
public final class SettlingCommandBus implements CommandBus {

    static final int MAX_ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final CommandBus handlers;
    private final EventStore ledger;

    /**
     * Settles for the given bus.
     *
     * @param handlers the bus that runs the handlers in this process
     * @param ledger asked which streams exist, once the ledger has refused
     */
    public SettlingCommandBus(CommandBus handlers, EventStore ledger) {
        this.handlers = handlers;
        this.ledger = ledger;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, LoggingCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        attempt(1, command, callback);
    }

    private <C, R> void attempt(int number, CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        Attempt attempt = new Attempt();
        attempt.run(() -> handlers.<C, R>dispatch(command, (handled, result) -> {
            Throwable failure = result.isExceptional() ? result.exceptionResult() : null;
            if (failure == null) {
                callback.onResult(handled, result);
                return;
            }
            Optional<RuntimeException> refusal = refusal(failure, attempt);
            if (refusal.isPresent()) {
                callback.onResult(handled, exceptional(refusal.get()));
            } else if (!somebodyWasFaster(failure)) {
                callback.onResult(handled, result);
            } else if (number == MAX_ATTEMPTS) {
                callback.onResult(handled, exceptional(Refusals.crossing(new Rejected(Rejected.Code.CONFLICT))));
            } else if (pause(number)) {
                attempt(number + 1, command, callback);
            } else {
                callback.onResult(handled, result);
            }
        }));
    }

    /** The expected no that the failure stands for, if it is one. */
    private Optional<RuntimeException> refusal(Throwable failure, Attempt attempt) {
        // Of what was erased nothing can be sealed before the ledger could say that it is there.
        if (somebodyWasFaster(failure) || has(failure, KeyErased.class)) {
            return attempt.beginnings().stream()
                    .filter(Attempt.Beginning::isOnlyOnce)
                    .filter(beginning -> exists(beginning.key()))
                    .findFirst()
                    .map(beginning -> crossing(new Rejected(beginning.meaning())));
        }
        if (has(failure, AggregateNotFoundException.class)) {
            return Optional.of(crossing(new Rejected(Rejected.Code.NOT_FOUND)));
        }
        return Refusals.in(failure).map(SettlingCommandBus::crossing);
    }

    private boolean exists(String key) {
        return ledger.lastSequenceNumberFor(key).isPresent();
    }

    private static RuntimeException crossing(RuntimeException refusal) {
        return refusal instanceof BadInput badInput
                ? Refusals.crossing(badInput)
                : Refusals.crossing((Rejected) refusal);
    }

    private static boolean somebodyWasFaster(Throwable failure) {
        return has(failure, ConcurrencyException.class)
                || has(failure, AggregateStreamCreationException.class)
                || has(failure, LockAcquisitionFailedException.class);
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static <R> CommandResultMessage<R> exceptional(RuntimeException refusal) {
        return GenericCommandResultMessage.asCommandResultMessage(refusal);
    }

    /** Longer each time, since the others must get through; false when this thread is asked to stop. */
    private static boolean pause(int attempts) {
        try {
            Thread.sleep(PAUSE.multipliedBy(attempts));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Registration subscribe(String commandName, MessageHandler<? super CommandMessage<?>> handler) {
        return handlers.subscribe(commandName, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(
            MessageHandlerInterceptor<? super CommandMessage<?>> handlerInterceptor) {
        return handlers.registerHandlerInterceptor(handlerInterceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> dispatchInterceptor) {
        return handlers.registerDispatchInterceptor(dispatchInterceptor);
    }
}

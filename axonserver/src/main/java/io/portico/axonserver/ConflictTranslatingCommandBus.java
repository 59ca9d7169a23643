package io.portico.axonserver;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.messaging.MessageHandler;

/**
 * Answers a conflict that Axon Server found as the conflict it is. The server refuses an append when it is committed,
 * after all interceptors, with a bare gRPC error that nobody would try again. The answer goes over the wire, where only
 * details survive; {@link ConflictTellingCommandBus} reads them on the other side.
 */
final class ConflictTranslatingCommandBus extends SimpleCommandBus {

    ConflictTranslatingCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.<C, R>handle(command, handler, (handled, result) -> {
            if (result.isExceptional()) {
                Conflicts.in(result.exceptionResult())
                        .ifPresentOrElse(
                                conflict -> callback.onResult(
                                        handled, GenericCommandResultMessage.asCommandResultMessage(conflict)),
                                () -> callback.onResult(handled, result));
            } else {
                callback.onResult(handled, result);
            }
        });
    }
}

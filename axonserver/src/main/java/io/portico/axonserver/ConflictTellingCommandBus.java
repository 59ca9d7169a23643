package io.portico.axonserver;

import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;

/** Tells whoever sent a command of a conflict by the same exception as any other ledger would. */
final class ConflictTellingCommandBus extends AxonServerCommandBus {

    ConflictTellingCommandBus(Builder builder) {
        super(builder);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        super.<C, R>dispatch(command, (sent, result) -> {
            if (result.isExceptional()) {
                Conflicts.told(result.exceptionResult())
                        .ifPresentOrElse(
                                conflict -> callback.onResult(
                                        sent, GenericCommandResultMessage.asCommandResultMessage(conflict)),
                                () -> callback.onResult(sent, result));
            } else {
                callback.onResult(sent, result);
            }
        });
    }
}

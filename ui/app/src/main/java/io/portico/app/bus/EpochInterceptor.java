package io.portico.app.bus;

import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.Positions;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Raises the epoch of every agency whose access a command changed, after its events are stored and before anybody is
 * told that it was done.
 *
 * <p>It runs in the commit phase, whose handlers are called last-registered first: this one is registered before the
 * command is handled, and so runs after whatever stores events in that phase. In the phase after that, a failure would
 * be swallowed and the change acknowledged although other nodes do not know of it.
 */
final class EpochInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final AccessEpochs epochs;
    private final Positions positions;

    EpochInterceptor(AccessEpochs epochs, Positions positions) {
        this.epochs = epochs;
        this.positions = positions;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        unitOfWork.root().onCommit(root -> {
            for (String agencyId : AccessTouched.agencies(root)) {
                epochs.raise(agencyId, positions.head());
            }
        });
        return chain.proceed();
    }
}

package io.portico.tenancy;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Binds the work a command, query, event or deadline carries for as long as its handler runs; a message that carries
 * none is refused. The binding ends when the handler returns: what a unit of work does afterwards (storing events,
 * for one) and what an answer computes later run unbound, see {@link WorkEventInterceptor}.
 */
public final class WorkHandlerInterceptor implements MessageHandlerInterceptor<Message<?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends Message<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        return Tenancy.call(WorkMetadata.of(unitOfWork.getMessage()), chain::proceed);
    }
}

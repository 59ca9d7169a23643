package io.portico.axonserver;

import io.portico.tenancy.WorkMetadata;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** Refuses commands of agencies whose events live in another context: they would begin a second history here. */
final class PlacedHereInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final TenantPlacement placement;

    PlacedHereInterceptor(TenantPlacement placement) {
        this.placement = placement;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        // What the message says, not what is bound: the interceptor that binds it may come later in the chain.
        if (!placement.serves(WorkMetadata.of(unitOfWork.getMessage()).agencyId())) {
            throw new PlacedElsewhere(placement.here());
        }
        return chain.proceed();
    }
}

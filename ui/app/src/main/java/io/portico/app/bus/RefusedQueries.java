package io.portico.app.bus;

import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** Gives an expected no to a question the form in which it crosses the query bus, whichever that is. */
final class RefusedQueries implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            return chain.proceed();
        } catch (Rejected rejected) {
            throw new QueryExecutionException(rejected.code().name(), null, rejected.details());
        } catch (BadInput badInput) {
            throw new QueryExecutionException(badInput.field(), null, badInput.details());
        }
    }
}

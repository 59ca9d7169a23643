package io.portico.tenancy;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;

/**
 * Stamps the bound work on every command, query and subscription query that is sent. What is bound wins over what the
 * message inherited from the message that caused it, since an automation acts in its own name; but never across
 * agencies. Nothing bound is refused, even when the message says for whom it is: only a door or a handler may bind.
 *
 * <p>Belongs on the command gateway and the query gateway, not on the buses: the query bus registers a subscription
 * before it asks its interceptors, so that updates could not be filtered by agency, and asks them only when somebody
 * reads the first answer, on a thread where nothing may be bound. What goes round the gateways is refused by
 * {@link WorkHandlerInterceptor}.
 */
public final class WorkDispatchInterceptor implements MessageDispatchInterceptor<Message<?>> {

    @Override
    public BiFunction<Integer, Message<?>, Message<?>> handle(List<? extends Message<?>> messages) {
        Work work = Tenancy.current();
        return (_, message) -> stamped(message, work);
    }

    private static Message<?> stamped(Message<?> message, Work work) {
        MetaData metadata = message.getMetaData();
        Object named = metadata.get(WorkMetadata.AGENCY);
        if (named != null && !named.equals(work.agencyId())) {
            throw new OtherAgency();
        }
        return message.withMetaData(WorkMetadata.replacedIn(metadata, work));
    }
}

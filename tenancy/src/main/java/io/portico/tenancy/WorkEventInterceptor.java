package io.portico.tenancy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.serialization.Serializer;

/**
 * Refuses to publish events that carry no work, and writes each event's payload bound to the event's own work.
 *
 * <p>Events are stored when the outermost unit of work prepares its commit. By then the handler has returned, so
 * nothing is bound; and the events of a whole batch, of several agencies, lie in one queue under whichever message
 * came first. Confidential texts are sealed under the agency's keys while an event is serialized: left to the store,
 * that would fail or, worse, use another agency's keys. Messages keep what a serializer made of them, so the store,
 * which must use the same serializer, stores what was written here.
 *
 * <p>Must be the last dispatch interceptor of the event bus, for a copy with other metadata is written anew.
 */
public final class WorkEventInterceptor implements MessageDispatchInterceptor<EventMessage<?>> {

    private final Supplier<Serializer> eventSerializer;

    /** The serializer is asked for late, because it is often made after the bus. */
    public WorkEventInterceptor(Supplier<Serializer> eventSerializer) {
        this.eventSerializer = eventSerializer;
    }

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (_, event) -> {
            Tenancy.run(WorkMetadata.of(event), () -> event.serializePayload(eventSerializer.get(), byte[].class));
            return event;
        };
    }
}

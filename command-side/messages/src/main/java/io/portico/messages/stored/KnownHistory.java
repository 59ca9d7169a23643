package io.portico.messages.stored;

import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Refuses to load an aggregate with an event of a name that nobody knows. Without it Axon would hand that event to no
 * handler, and the aggregate would decide as if it had never happened. Streams of the whole ledger, told by their
 * tracking tokens, let it pass: there it is set aside for an operator, and everybody else goes on.
 */
public final class KnownHistory implements EventUpcaster {

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return events.map(event -> event.getTrackingToken().isPresent() ? event : known(event));
    }

    private static IntermediateEventRepresentation known(IntermediateEventRepresentation event) {
        String name = event.getType().getName();
        if (EventCatalogue.classOf(name).isEmpty()) {
            throw new SerializationException("the event " + event.getMessageIdentifier() + " of "
                    + event.getAggregateIdentifier().orElse("no aggregate") + " is stored as " + name
                    + ", which nobody knows");
        }
        return event;
    }
}

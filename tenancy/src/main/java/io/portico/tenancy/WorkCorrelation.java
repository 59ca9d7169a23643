package io.portico.tenancy;

import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * Hands the work of the message being handled on to everything it causes: events, commands, deadlines. Deadline
 * managers need it too, through a {@code CorrelationDataInterceptor}, or events applied in a deadline handler lose it.
 */
public final class WorkCorrelation implements CorrelationDataProvider {

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return message.getMetaData().subset(WorkMetadata.KEYS.toArray(String[]::new));
    }
}

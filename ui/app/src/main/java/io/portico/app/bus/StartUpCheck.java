package io.portico.app.bus;

import java.util.Set;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Axon fills what is not wired with something that keeps nothing, and says nothing. So what was made is looked at
 * before anything runs, and whatever is not ours stops the start.
 */
@Component
final class StartUpCheck implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpCheck.class);
    private static final Set<String> LEDGERS = Set.of(
            "io.portico.embedded.EmbeddedLedger",
            "org.axonframework.axonserver.connector.event.axon.AxonServerEventStore");
    private static final String OUR_SERIALIZERS = "io.portico.messages.stored.";
    private static final String TOKENS = "io.portico.projections.store.ViewTokens";

    private final Configuration axon;
    private final EventBus eventBus;
    private final EventStore eventStore;

    StartUpCheck(Configuration axon, EventBus eventBus, EventStore eventStore) {
        this.axon = axon;
        this.eventBus = eventBus;
        this.eventStore = eventStore;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String ledger = eventStore.getClass().getName();
        require(LEDGERS.contains(ledger), "the ledger is " + ledger);
        require(eventBus == eventStore && axon.eventStore() == eventStore, "there is an event bus beside the ledger");
        String tokens = axon.getComponent(TokenStore.class).getClass().getName();
        require(TOKENS.equals(tokens), "tokens are kept in " + tokens);
        requireOurs(axon.eventSerializer());
        requireOurs(axon.messageSerializer());
        requireOurs(axon.serializer());
        LOG.info("ledger: {}, tokens: {}", ledger, tokens);
    }

    private static void requireOurs(Serializer serializer) {
        String name = serializer.getClass().getName();
        require(name.startsWith(OUR_SERIALIZERS), "a serializer is " + name);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("Portico is wired wrongly: " + otherwise);
        }
    }
}

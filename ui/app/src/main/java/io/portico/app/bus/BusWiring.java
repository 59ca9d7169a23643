package io.portico.app.bus;

import io.portico.app.PorticoSettings;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.stored.KnownHistory;
import io.portico.messages.stored.Serializers;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Auditing;
import io.portico.rest.Disclosing;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Unsettled;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.WorkCorrelation;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** What Axon is told beside its own wiring: serializers, targets, correlation, and our gateway over its gateways. */
@Configuration(proxyBeanMethods = false)
class BusWiring {

    @Bean
    @Primary
    Serializer serializer(Confidences confidences) {
        return Serializers.ofMessages(sealing(confidences));
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Confidences confidences) {
        return Serializers.ofEvents(sealing(confidences));
    }

    /** On whichever ledger: Axon puts it into Axon Server's event store by itself. */
    @Bean
    EventUpcaster knownHistory() {
        return new KnownHistory();
    }

    /** The work and nothing else: the ids of trace and command would be a tenth of the ledger, and nobody reads them. */
    @Bean
    CorrelationDataProvider workCorrelation() {
        return new WorkCorrelation();
    }

    /**
     * Aggregates stay as long as there is room for them. Only in a process that has the ledger to itself: of what other
     * nodes did in between, nobody would tell.
     */
    @Bean
    @Profile("!axonserver")
    Cache aggregateCache() {
        return new WeakReferenceCache();
    }

    @Bean("aggregateCache")
    @Profile("axonserver")
    Cache noCache() {
        return NoCache.INSTANCE;
    }

    @Bean
    static BeanPostProcessor settling(ObjectProvider<EventStore> ledger) {
        return new Settling(ledger);
    }

    @Bean
    Gateway gateway(
            CommandGateway commands,
            QueryGateway queries,
            Positions positions,
            ViewProgress views,
            PorticoSettings settings,
            Disclosing disclosing,
            ObjectProvider<AccessFold> states,
            Unsettled unsettled) {
        Gateway house = new AxonGateway(
                commands, queries, positions, views, settings.views().patience());
        return new DisclosingGateway(
                new SettledGateway(house, unsettled), disclosing, work -> new Auditing(states.getObject())
                        .isAuditors(work));
    }

    /** Answers before the views show it. For telling a long story, where nobody reads until the end. */
    @Bean(defaultCandidate = false)
    @Qualifier("withoutWaiting")
    Gateway gatewayWithoutWaiting(
            CommandGateway commands, QueryGateway queries, Positions positions, ViewProgress views) {
        return new AxonGateway(commands, queries, positions, views, Duration.ZERO);
    }

    private static Confidential.Sealer sealing(Confidences confidences) {
        return (keyName, clear) -> confidences.seal(Tenancy.agencyId(), keyName, clear);
    }
}

package io.portico.axonserver;

import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.Positions;
import java.time.Duration;
import java.util.Map;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.TargetContextResolver;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.command.CommandLoadFactorProvider;
import org.axonframework.axonserver.connector.command.CommandPriorityCalculator;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * Wires what Axon's own auto-configuration leaves open. It stands before that, so that the command buses made here,
 * the local one and the distributed one above it, are the ones used.
 */
@AutoConfiguration(
        beforeName = {
            "org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
@Profile("axonserver")
public final class AxonServerWiring {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    @Bean
    static BeanPostProcessor awaitedServer(Environment environment) {
        return new AwaitedServer(placement(environment), Duration.ofSeconds(1), ANSWER_WITHIN);
    }

    @Bean
    TenantPlacement tenantPlacement(Environment environment) {
        return placement(environment);
    }

    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(
            TransactionManager transactions,
            Configuration configuration,
            DuplicateCommandHandlerResolver duplicates,
            TenantPlacement placement) {
        SimpleCommandBus commandBus = new ConflictTranslatingCommandBus(SimpleCommandBus.builder()
                .transactionManager(transactions)
                .duplicateCommandHandlerResolver(duplicates)
                .spanFactory(configuration.getComponent(CommandBusSpanFactory.class))
                .messageMonitor(configuration.messageMonitor(SimpleCommandBus.class, "commandBus")));
        commandBus.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        commandBus.registerHandlerInterceptor(new PlacedHereInterceptor(placement));
        return commandBus;
    }

    @Bean
    @Primary
    AxonServerCommandBus axonServerCommandBus(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            @Qualifier("localSegment") CommandBus localSegment,
            @Qualifier("messageSerializer") Serializer serializer,
            RoutingStrategy routing,
            CommandPriorityCalculator priorities,
            CommandLoadFactorProvider loadFactors,
            TargetContextResolver<? super CommandMessage<?>> contexts,
            CommandBusSpanFactory spans) {
        return new ConflictTellingCommandBus(AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(localSegment)
                .serializer(serializer)
                .routingStrategy(routing)
                .priorityCalculator(priorities)
                .loadFactorProvider(loadFactors)
                .targetContextResolver(contexts)
                .spanFactory(spans));
    }

    @Bean
    Positions axonServerPositions(AxonServerConnectionManager connections) {
        return new AxonServerPositions(
                () -> connections.getConnection().eventChannel().getLastToken(), ANSWER_WITHIN);
    }

    @Bean
    LedgerRows axonServerRows(AxonServerConnectionManager connections, Positions positions) {
        return new AxonServerRows(() -> connections.getConnection().eventChannel(), positions, ANSWER_WITHIN);
    }

    private static TenantPlacement placement(Environment environment) {
        Map<String, String> contexts = Binder.get(environment)
                .bind("portico.placement", Bindable.mapOf(String.class, String.class))
                .orElseGet(Map::of);
        String here = environment.getProperty("axon.axonserver.context", TenantPlacement.POOL);
        return new TenantPlacement(here, contexts);
    }
}

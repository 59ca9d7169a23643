package io.portico.app.bus;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.context.annotation.Bean;

/**
 * How events reach those who listen: one pooled streaming processor per group for all agencies, in the order of the
 * ledger. What a listener throws is never logged and forgotten.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Processors {

    private static final int BATCH = 500;

    @Bean
    ConfigurerModule eventProcessing() {
        return configurer -> configure(configurer.eventProcessing());
    }

    private static void configure(EventProcessingConfigurer processing) {
        processing
                .usingPooledStreamingEventProcessors(Processors::oneThread)
                .registerDefaultListenerInvocationErrorHandler(_ -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(_ -> PropagatingErrorHandler.instance());
    }

    private static PooledStreamingEventProcessor.Builder oneThread(
            Configuration configuration, PooledStreamingEventProcessor.Builder builder) {
        ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("views-", 0).daemon().factory());
        configuration.onShutdown(worker::shutdown);
        return builder.initialSegmentCount(1).batchSize(BATCH).workerExecutor(worker);
    }
}

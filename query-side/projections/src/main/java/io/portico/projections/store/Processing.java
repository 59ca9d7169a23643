package io.portico.projections.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * Runs the projections: one pooled streaming processor for each group, for all agencies, from the ledger's first event.
 * Views are written in batches, then the token; what cannot be handled is parked; what fails otherwise is tried again.
 */
public final class Processing implements ConfigurerModule {

    private static final int BATCH_SIZE = 500;

    private final ViewStore store;
    private final TokenStore tokens;
    private final Progress progress;
    private final Consumer<Set<PulseOut>> pulses;
    private final MessageHandlerInterceptor<? super EventMessage<?>> work;
    private final List<ViewGroup> groups;
    private final SteadyClock steady;
    private final List<Parking> parkings;

    /**
     * @param pulses where pulses go once their batch is written
     * @param work binds the agency and actor of each event
     */
    public Processing(
            ViewStore store,
            TokenStore tokens,
            Progress progress,
            Clock clock,
            Consumer<Set<PulseOut>> pulses,
            MessageHandlerInterceptor<? super EventMessage<?>> work,
            List<ViewGroup> groups) {
        this.store = store;
        this.tokens = tokens;
        this.progress = progress;
        this.pulses = pulses;
        this.work = work;
        this.groups = List.copyOf(groups);
        this.steady = new SteadyClock(clock.instant());
        this.parkings = groups.stream()
                .map(group -> new Parking(group.name(), store, clock))
                .toList();
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing.registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.instance());
        processing.registerDefaultErrorHandler(config -> PropagatingErrorHandler.instance());
        processing.registerTokenStore(config -> tokens);
        for (int i = 0; i < groups.size(); i++) {
            register(processing, groups.get(i), parkings.get(i));
        }
    }

    private void register(EventProcessingConfigurer processing, ViewGroup group, Parking parking) {
        String name = group.name();
        List<Object> handlers = new ArrayList<>(group.projections());
        handlers.add(new Witness(name));
        processing.assignHandlerInstancesMatching(
                name, 1, handler -> handlers.stream().anyMatch(h -> h == handler));
        handlers.forEach(handler -> processing.registerEventHandler(config -> handler));
        processing.registerPooledStreamingEventProcessor(
                name, config -> config.eventStore(), (config, builder) -> builder.initialSegmentCount(1)
                        .batchSize(BATCH_SIZE)
                        .clock(steady)
                        .initialToken(source -> source.createTailToken()));
        Batches batches = new Batches(store, pulses, progress);
        processing.registerHandlerInterceptor(name, config -> parking);
        processing.registerHandlerInterceptor(name, config -> batches);
        processing.registerHandlerInterceptor(name, config -> work);
    }

    /** How many aggregates are set aside, over all processors: anything but none needs an operator. */
    public int parked() {
        return parkings.stream().mapToInt(Parking::parked).sum();
    }
}

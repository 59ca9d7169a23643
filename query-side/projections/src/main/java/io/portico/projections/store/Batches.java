package io.portico.projections.store;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The batches of one processor: binds one to each unit of work, writes it before the token is stored, and forgets
 * everything in memory when something fails.
 */
public final class Batches implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final String RESOURCE = Batches.class.getName();
    private static final int MAX_CLEAN = 4_000;

    /** A batch of fewer events is followed by a rest, unless somebody waits. */
    private static final int SMALL = 100;

    private static final Duration REST = Duration.ofMillis(20);

    private final ViewStore store;
    private final Consumer<Set<PulseOut>> pulses;
    private final Progress progress;
    private final Map<ViewBatch.Key, ViewBatch.Entry> clean = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ViewBatch.Key, ViewBatch.Entry> eldest) {
            return size() > MAX_CLEAN;
        }
    };
    private final Map<ViewBatch.Key, ViewBatch.Entry> remembered = new LinkedHashMap<>();

    /** @param pulses where pulses go once their batch is written */
    public Batches(ViewStore store, Consumer<Set<PulseOut>> pulses, Progress progress) {
        this.store = store;
        this.pulses = pulses;
        this.progress = progress;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        UnitOfWork<?> root = unitOfWork.root();
        Bound bound = root.getOrComputeResource(RESOURCE, key -> begin(root));
        bound.events++;
        return chain.proceed();
    }

    private Bound begin(UnitOfWork<?> root) {
        Bound bound = new Bound(new ViewBatch(store, clean, remembered), pulses);
        root.onRollback(failed -> forget());
        root.onCleanup(done -> {
            if (bound.events < SMALL) {
                progress.rest(REST);
            }
        });
        return bound;
    }

    /** Forgets all documents in memory; the next batch loads what is stored. */
    void forget() {
        clean.clear();
        remembered.clear();
    }

    /** Whether the running unit of work changed something that must be written now. */
    static boolean isCurrentUrgent() {
        if (!CurrentUnitOfWork.isStarted()) {
            return true;
        }
        Bound bound = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        return bound == null || bound.batch.isUrgent();
    }

    /** The batch of the running unit of work. */
    static ViewBatch current() {
        Bound bound = CurrentUnitOfWork.get().root().getResource(RESOURCE);
        if (bound == null) {
            throw new IllegalStateException("this processor writes no views");
        }
        return bound.batch;
    }

    /** Writes what the running unit of work has changed; called when its token is about to be stored. */
    static void flushCurrent() {
        if (!CurrentUnitOfWork.isStarted()) {
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        Bound bound = root.getResource(RESOURCE);
        if (bound != null) {
            bound.batch.flush();
            if (!bound.batch.pulses().isEmpty()) {
                root.afterCommit(done -> bound.pulses.accept(bound.batch.pulses()));
            }
        }
    }

    /** A batch with what to do about its pulses. */
    private static final class Bound {

        private final ViewBatch batch;
        private final Consumer<Set<PulseOut>> pulses;
        private int events;

        Bound(ViewBatch batch, Consumer<Set<PulseOut>> pulses) {
            this.batch = batch;
            this.pulses = pulses;
        }
    }
}

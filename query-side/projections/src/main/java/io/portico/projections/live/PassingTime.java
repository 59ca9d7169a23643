package io.portico.projections.live;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Policy;
import io.portico.projections.store.Place;
import io.portico.projections.store.PulseOut;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import io.portico.views.live.Watch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages when time alone takes access away: a share that ends, an account, a review, what an auditor was given to
 * read. No event says so, and a page that stood open would go on showing it.
 */
public final class PassingTime {

    private static final Logger LOG = LoggerFactory.getLogger(PassingTime.class);

    /** A page may have been opened just before its agency was looked at first. */
    private static final Duration BEFORE_FIRST_LOOK = Duration.ofSeconds(10);

    private final QueryUpdateEmitter emitter;
    private final AccessStates states;
    private final Clock clock;
    private final Consumer<Set<PulseOut>> pulses;
    private final Map<String, Looked> agencies = new HashMap<>();

    public PassingTime(QueryUpdateEmitter emitter, AccessStates states, Clock clock, Consumer<Set<PulseOut>> pulses) {
        this.emitter = emitter;
        this.states = states;
        this.clock = clock;
        this.pulses = pulses;
    }

    /** @param next when something ends that had not ended then; null when nothing does */
    private record Looked(
            long position, Instant at, @Nullable Instant next) {}

    /** Looks once at every agency of which a page is open; from one thread only. */
    public void round() {
        Set<String> watched = watched();
        agencies.keySet().retainAll(watched);
        for (String agency : watched) {
            try {
                agencies.put(agency, look(agency));
            } catch (RuntimeException e) {
                LOG.warn("whether time took access away in agency {} could not be told", agency, e);
            }
        }
    }

    private Looked look(String agency) {
        Instant now = clock.instant();
        AccessState state = states.now(agency);
        Looked before = agencies.get(agency);
        Instant since = before == null ? now.minus(BEFORE_FIRST_LOOK) : before.at();
        Instant next = before != null && before.position() == state.position() ? before.next() : next(state, since);
        if (next == null || next.isAfter(now)) {
            return new Looked(state.position(), now, next);
        }
        pulses.accept(Set.of(
                new PulseOut(agency, Place.AGENCY, "access"),
                new PulseOut(agency, Place.CLIENT, "access"),
                new PulseOut(agency, Place.PARTNER, "access")));
        return new Looked(state.position(), now, next(state, now));
    }

    private static @Nullable Instant next(AccessState state, Instant after) {
        return Policy.nextEnd(state, after).orElse(null);
    }

    private Set<String> watched() {
        return emitter.activeSubscriptions().stream()
                .filter(subscription -> subscription.getPayload() instanceof Watch)
                .flatMap(subscription -> WorkMetadata.in(subscription.getMetaData()).stream())
                .map(Work::agencyId)
                .collect(Collectors.toSet());
    }
}

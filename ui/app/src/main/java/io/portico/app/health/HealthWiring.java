package io.portico.app.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.portico.app.evidence.Anchoring;
import io.portico.embedded.EmbeddedViews;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.projections.evidence.TreePatrol;
import io.portico.projections.store.Processing;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.ByteStore;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.disclosures.Disclosures;
import java.io.IOException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is looked at, for the management port. What cannot be looked at is down, with the failure's name. */
@Configuration(proxyBeanMethods = false)
class HealthWiring {

    /** It works for all but a few: requests may come in, and an operator should. */
    static final Status DEGRADED = new Status("DEGRADED");

    /** Whether the views hold what was in the ledger at the start, and nothing had to be set aside. */
    @Bean
    HealthIndicator viewsHealthIndicator(ViewProgress progress, Processing processing) {
        return () -> looked(() -> {
            int parked = processing.parked();
            Health.Builder health = !progress.whole()
                    ? Health.outOfService().withDetail("whole", false)
                    : parked > 0 ? Health.status(DEGRADED) : Health.up();
            return health.withDetail("parked", parked).build();
        });
    }

    /** Whether the view store answers. The embedded one, once it has failed, answers again only after a new start. */
    @Bean
    HealthIndicator viewStoreHealthIndicator(ViewStore store, ObjectProvider<EmbeddedViews> embedded) {
        return () -> looked(() -> {
            Throwable failure = embedded.stream()
                    .flatMap(views -> views.failure().stream())
                    .findFirst()
                    .orElse(null);
            if (failure != null) {
                return Health.down()
                        .withDetail("failure", failure.getClass().getName())
                        .build();
            }
            store.findShared("health", "nothing", Object.class);
            return Health.up().build();
        });
    }

    /** Whether the ledger answers; whether there is room to write, {@code diskSpace} says. */
    @Bean
    HealthIndicator ledgerHealthIndicator(EventStore ledger) {
        return () -> looked(() -> {
            ledger.createHeadToken();
            return Health.up().build();
        });
    }

    /**
     * Whether what is stored is what was stored, was looked at lately, and is vouched for outside; which agency's record was
     * changed, and where, says the log.
     */
    @Bean
    HealthIndicator recordHealthIndicator(TreeKeeper keeper, TreePatrol patrol, Anchoring anchoring) {
        return () -> looked(() -> {
            boolean changed = keeper.anyTrouble();
            boolean unchecked = patrol.isLate();
            boolean unfiled = anchoring.failing();
            Health.Builder health = changed || unchecked || unfiled ? Health.status(DEGRADED) : Health.up();
            return health.withDetail("changed", changed)
                    .withDetail("unchecked", unchecked)
                    .withDetail("unfiled", unfiled)
                    .build();
        });
    }

    /** Whether what leaves the house can be written down. While it cannot, it waits for a while, and then readers do. */
    @Bean
    HealthIndicator disclosuresHealthIndicator(Disclosures disclosures) {
        return () -> (disclosures.failing() ? Health.status(DEGRADED) : Health.up()).build();
    }

    /** Whether the store of files answers. Without it all work goes on but that with files, so requests may come in. */
    @Bean
    HealthIndicator filesHealthIndicator(ByteStore files) {
        return () -> {
            try {
                files.check();
                return Health.up().build();
            } catch (IOException | RuntimeException e) {
                return Health.status(DEGRADED)
                        .withDetail("failure", String.valueOf(e.getMessage()))
                        .build();
            }
        };
    }

    @Bean
    MeterBinder parkedEvents(Processing processing) {
        return registry -> Gauge.builder("portico.parked", processing, Processing::parked)
                .description("Aggregates whose events are set aside because they could not be handled")
                .register(registry);
    }

    private static Health looked(Supplier<Health> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            return Health.down().withDetail("failure", e.getClass().getName()).build();
        }
    }
}

package io.portico.app.moving;

import io.portico.app.PorticoSettings;
import io.portico.app.chores.Chore;
import io.portico.projections.mail.OutboxStart;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.LedgerIntake;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.MovedSecrets;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SealedFileStore;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.Unsettled;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Agencies come and go where everything lies inside this process. Axon Server gives events places and times of its own. */
@Configuration(proxyBeanMethods = false)
class MovingWiring {

    private static final Duration GOING_ON = Duration.ofSeconds(5);

    @Bean
    Unsettled unsettled() {
        return new Unsettled();
    }

    @Bean
    @Profile("!axonserver")
    AgencyMoves agencyMoves(
            LedgerRows rows,
            LedgerIntake intake,
            Positions positions,
            SecretStore secrets,
            MovedSecrets moved,
            SealedFileStore files,
            DisclosureStore log,
            ViewProgress views,
            AccessEpochs epochs,
            OutboxStart outbox,
            Unsettled unsettled,
            @Qualifier("eventSerializer") Serializer events,
            Clock clock,
            PorticoSettings settings) {
        House house = new House(
                rows,
                intake,
                positions,
                secrets,
                moved,
                files,
                log,
                views,
                epochs,
                outbox,
                unsettled,
                events,
                clock,
                settings.views().patience());
        return new AgencyMoves(house, settings.agencies().archive().toBytes());
    }

    @Bean
    @Profile("!axonserver")
    Chore movingIn(AgencyMoves moves) {
        return new Chore("moving-in", GOING_ON, moves::round);
    }

    @Bean
    @Profile("axonserver")
    AgencyArchives noMoves() {
        return new NoMoves();
    }
}

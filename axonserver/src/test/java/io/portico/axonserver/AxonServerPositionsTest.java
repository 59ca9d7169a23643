package io.portico.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;

class AxonServerPositionsTest {

    private static final Duration SOON = Duration.ofMillis(50);

    @Test
    void theHeadIsTheNewestToken() {
        assertThat(new AxonServerPositions(() -> CompletableFuture.completedFuture(41L), SOON).head())
                .isEqualTo(41);
    }

    @Test
    void anEmptyLedgerEndsBeforeItsBeginning() {
        assertThat(new AxonServerPositions(() -> CompletableFuture.completedFuture(-1L), SOON).head())
                .isEqualTo(-1);
    }

    @Test
    void aServerThatDoesNotAnswerIsAFailureAndNotAnEmptyLedger() {
        assertThatThrownBy(() -> new AxonServerPositions(CompletableFuture::new, SOON).head())
                .isInstanceOf(EventStoreException.class);
    }
}

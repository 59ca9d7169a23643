package io.portico.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.connector.AxonServerConnection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

class AwaitedServerTest {

    private static final TenantPlacement POOL_ONLY = new TenantPlacement("default", Map.of());
    private static final TenantPlacement ACME_APART = new TenantPlacement("default", Map.of("acme", "acme-context"));

    @Test
    void aServerThatFoldsContextsIsRefusedWhenPlacementNamesOne() {
        AxonServerConnectionManager folding = server(context -> CompletableFuture.completedFuture(-1L));

        assertThatThrownBy(() -> awaited(ACME_APART, folding))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("keeps all contexts in one");
    }

    @Test
    void aServerThatFoldsContextsDoesForThePoolAlone() {
        AxonServerConnectionManager folding = server(context -> CompletableFuture.completedFuture(-1L));

        assertThat(awaited(POOL_ONLY, folding)).isSameAs(folding);
    }

    @Test
    void aServerThatKeepsContextsApartIsTaken() {
        AxonServerConnectionManager apart = server(context -> context.equals("default")
                ? CompletableFuture.completedFuture(7L)
                : CompletableFuture.failedFuture(new IllegalStateException("no such context")));

        assertThat(awaited(ACME_APART, apart)).isSameAs(apart);
    }

    @Test
    void nobodyHasTheConnectionBeforeTheContextAnswers() {
        AtomicInteger asked = new AtomicInteger();
        AxonServerConnectionManager late = server(context -> asked.incrementAndGet() < 4
                ? CompletableFuture.failedFuture(new IllegalStateException("no leader"))
                : CompletableFuture.completedFuture(7L));

        awaited(POOL_ONLY, late);

        assertThat(asked).hasValue(4);
    }

    private static Object awaited(TenantPlacement placement, AxonServerConnectionManager connections) {
        return new AwaitedServer(placement, Duration.ofMillis(1), Duration.ofSeconds(1))
                .postProcessAfterInitialization(connections, "connections");
    }

    private static AxonServerConnectionManager server(Function<String, CompletableFuture<Long>> lastToken) {
        AxonServerConnectionManager connections = Mockito.mock(AxonServerConnectionManager.class);
        Mockito.when(connections.getConnection(ArgumentMatchers.anyString())).thenAnswer(call -> {
            var connection = Mockito.mock(AxonServerConnection.class, Answers.RETURNS_DEEP_STUBS);
            Mockito.when(connection.eventChannel().getLastToken())
                    .thenReturn(lastToken.apply(call.getArgument(0, String.class)));
            return connection;
        });
        return connections;
    }
}

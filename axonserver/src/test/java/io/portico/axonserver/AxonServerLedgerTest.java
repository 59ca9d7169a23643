package io.portico.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Positions;
import io.portico.tenancy.StorageKey;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Against a real Axon Server; skipped where there is none, see {@link ServerUnderTest}. */
@EnabledIf(
        value = "io.portico.axonserver.ServerUnderTest#isThere",
        disabledReason = "there is no Docker here to run Axon Server in")
class AxonServerLedgerTest {

    private static ConfigurableApplicationContext portico;

    @BeforeAll
    static void start() {
        portico = started(ServerUnderTest.address());
        portico.getBean(CommandBus.class).subscribe(Append.class.getName(), message -> {
            Append append = (Append) message.getPayload();
            portico.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "Note", append.key(), append.sequence(), new Noted(append.text()), message.getMetaData()));
            return append.text();
        });
    }

    @AfterAll
    static void stop() {
        if (portico != null) {
            portico.close();
        }
    }

    @Test
    void ledgerCommandsAndQueriesAreAxonServers() {
        assertThat(portico.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(portico.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        assertThat(portico.getBean(QueryBus.class)).isInstanceOf(AxonServerQueryBus.class);
        assertThat(portico.getBean(Positions.class)).isInstanceOf(AxonServerPositions.class);
    }

    @Test
    void eventsAreReadBackAsTheyWereWritten() {
        String key = freshKey();
        append(key, 0, "first");
        append(key, 1, "second");

        assertThat(portico.getBean(EventStore.class).readEvents(key).asStream())
                .extracting(
                        event -> event.getPayload(), event -> event.getSequenceNumber(), event -> event.getMetaData()
                                .get(WorkMetadata.AGENCY))
                .containsExactly(tuple(new Noted("first"), 0L, "harbor"), tuple(new Noted("second"), 1L, "harbor"));
    }

    @Test
    void ofManyWhoAppendTheSameNumberOneWinsAndTheOthersAreToldOfTheConflict() throws Exception {
        String key = freshKey();
        int callers = 32;
        List<Callable<String>> appends = IntStream.range(0, callers)
                .mapToObj(caller -> (Callable<String>) () -> outcome(key, "by " + caller))
                .toList();

        List<String> outcomes;
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            outcomes =
                    threads.invokeAll(appends).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("conflict"::equals).hasSize(callers - 1);
        assertThat(portico.getBean(EventStore.class).readEvents(key).asStream()).hasSize(1);
    }

    @Test
    void theHeadIsThePositionOfTheNewestEvent() throws Exception {
        long before = portico.getBean(Positions.class).head();
        append(freshKey(), 0, "newest");
        long after = portico.getBean(Positions.class).head();

        assertThat(after).isGreaterThan(before);
        try (BlockingStream<TrackedEventMessage<?>> stream = portico.getBean(EventStore.class)
                .openStream(portico.getBean(EventStore.class).createTailToken())) {
            TrackedEventMessage<?> event = stream.nextAvailable();
            while (event.trackingToken().position().orElseThrow() < after) {
                event = stream.nextAvailable();
            }
            assertThat(event.trackingToken().position()).hasValue(after);
            assertThat(event.getPayload()).isEqualTo(new Noted("newest"));
        }
    }

    @Test
    void anOpenStreamIsToldOfWhatIsAppendedLater() throws Exception {
        EventStore ledger = portico.getBean(EventStore.class);
        try (BlockingStream<TrackedEventMessage<?>> stream = ledger.openStream(ledger.createHeadToken())) {
            append(freshKey(), 0, "told");

            assertThat(stream.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            assertThat(stream.nextAvailable().getPayload()).isEqualTo(new Noted("told"));
        }
    }

    @Test
    void startingWaitsForAServerThatIsNotThereYet() throws IOException {
        try (LateServer late = new LateServer(ServerUnderTest.address());
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            CompletableFuture<ConfigurableApplicationContext> starting =
                    CompletableFuture.supplyAsync(() -> started(late.address()), thread);
            late.awaitRefusedCaller();
            assertThat(starting).isNotDone();

            late.open();

            try (ConfigurableApplicationContext context =
                    starting.orTimeout(60, TimeUnit.SECONDS).join()) {
                assertThat(context.getBean(AxonServerConnectionManager.class).isConnected("default"))
                        .isTrue();
            }
        }
    }

    private static ConfigurableApplicationContext started(String address, String... more) {
        return new SpringApplicationBuilder(Ledger.class)
                .profiles("axonserver")
                .web(WebApplicationType.NONE)
                .properties(
                        "PORTICO_AXONSERVER_SERVERS=" + address,
                        "axon.serializer.general=jackson3",
                        "axon.serializer.events=jackson3",
                        "axon.serializer.messages=jackson3")
                .run(more);
    }

    private static String freshKey() {
        return StorageKey.of("harbor", UUID.randomUUID().toString());
    }

    private static void append(String key, long sequence, String text) {
        portico.getBean(CommandGateway.class).sendAndWait(message(key, sequence, text));
    }

    private static String outcome(String key, String text) {
        try {
            portico.getBean(CommandGateway.class).sendAndWait(message(key, 0, text));
            return "won";
        } catch (ConcurrencyException conflict) {
            return "conflict";
        } catch (CommandExecutionException other) {
            return other.toString();
        }
    }

    private static GenericCommandMessage<Append> message(String key, long sequence, String text) {
        return new GenericCommandMessage<>(
                new Append(key, sequence, text), WorkMetadata.of(new Work("harbor", Actor.OPERATOR)));
    }

    @Configuration
    @EnableAutoConfiguration
    static class Ledger {}

    record Append(String key, long sequence, String text) {}

    record Noted(String text) {}
}

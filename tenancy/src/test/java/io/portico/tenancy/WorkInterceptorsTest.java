package io.portico.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

class WorkInterceptorsTest {

    private static final Work ACME = new Work("acme", Actor.person("a1"));
    private static final Work OTHER = new Work("other", Actor.person("o1"), Actor.person("o2"));

    private final SimpleCommandBus commands = SimpleCommandBus.builder().build();
    private final SimpleEventBus events = SimpleEventBus.builder().build();
    private final SimpleQueryBus queries = SimpleQueryBus.builder().build();
    private final DefaultCommandGateway sender =
            DefaultCommandGateway.builder().commandBus(commands).build();
    private final DefaultQueryGateway asker =
            DefaultQueryGateway.builder().queryBus(queries).build();
    private final List<EventMessage<?>> published = Collections.synchronizedList(new ArrayList<>());
    private final Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(mapper ->
                    mapper.addModule(new SimpleModule().addSerializer(Said.class, new WritesTheBoundAgency())))
            .build();

    record Say(String text) {}

    record Said(String text) {}

    /** Stands for the sealing of texts, which asks for the bound agency while an event is serialized. */
    private static final class WritesTheBoundAgency extends StdSerializer<Said> {
        WritesTheBoundAgency() {
            super(Said.class);
        }

        @Override
        public void serialize(Said said, JsonGenerator generator, SerializationContext context) {
            generator.writeString(Tenancy.agencyId());
        }
    }

    WorkInterceptorsTest() {
        sender.registerDispatchInterceptor(new WorkDispatchInterceptor());
        commands.registerHandlerInterceptor(new CorrelationDataInterceptor<>(new WorkCorrelation()));
        commands.registerHandlerInterceptor(new WorkHandlerInterceptor());
        commands.subscribe(Say.class.getName(), command -> {
            events.publish(new GenericEventMessage<>(new Said(((Say) command.getPayload()).text())));
            return Tenancy.current();
        });
        asker.registerDispatchInterceptor(new WorkDispatchInterceptor());
        queries.registerHandlerInterceptor(new WorkHandlerInterceptor());
        queries.subscribe("whoAmI", Work.class, query -> Tenancy.current());
        events.registerDispatchInterceptor(new WorkEventInterceptor(() -> serializer));
        events.subscribe(published::addAll);
    }

    @Test
    void theHandlerRunsInTheSendersWork() {
        assertThat(Tenancy.call(OTHER, () -> send(new Say("x"), MetaData.emptyInstance())))
                .isEqualTo(OTHER);
        assertThat(Tenancy.currentIfAny()).isEmpty();
    }

    @Test
    void unboundCommandsAndQueriesAreRefusedEvenWhenTheyNameAnAgency() {
        assertThatThrownBy(() -> send(new Say("x"), WorkMetadata.of(ACME))).isInstanceOf(NoWorkBound.class);
        assertThatThrownBy(this::ask).isInstanceOf(NoWorkBound.class);
        assertThatThrownBy(this::watch).isInstanceOf(NoWorkBound.class);
        assertThat(published).isEmpty();
    }

    @Test
    void aMessageOfAnotherAgencyIsRefused() {
        assertThatThrownBy(() -> Tenancy.call(ACME, () -> send(new Say("x"), WorkMetadata.of(OTHER))))
                .isInstanceOf(OtherAgency.class);
        assertThat(published).isEmpty();
    }

    @Test
    void anAutomationActsInItsOwnNameInTheAgencyThatCausedIt() {
        Work automation = new Work("other", Actor.system("reminders"));
        assertThat(Tenancy.call(automation, () -> send(new Say("x"), WorkMetadata.of(OTHER))))
                .isEqualTo(automation);
    }

    @Test
    void queriesAndSubscriptionQueriesRunInTheSendersWork() {
        assertThat(Tenancy.call(ACME, this::ask)).isEqualTo(ACME);
        try (var subscription = Tenancy.call(OTHER, this::watch)) {
            assertThat(subscription.initialResult().block()).isEqualTo(OTHER);
        }
    }

    @Test
    void updatesOfASubscriptionQueryCanBeFilteredByItsAgency() {
        List<Work> seen = Collections.synchronizedList(new ArrayList<>());
        try (var acme = Tenancy.call(ACME, this::watch);
                var other = Tenancy.call(OTHER, this::watch)) {
            acme.updates().subscribe(seen::add);
            other.updates().subscribe(_ -> seen.add(null));
            queries.queryUpdateEmitter().emit(query -> WorkMetadata.of(query).equals(ACME), ACME);
        }
        assertThat(seen).containsExactly(ACME);
    }

    @Test
    void whatGoesRoundTheGatewaysIsRefusedByTheHandlers() {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        Tenancy.run(ACME, () -> commands.dispatch(new GenericCommandMessage<>(new Say("x")), answer));
        assertThat(answer.getResult().exceptionResult()).isInstanceOf(NoWorkBound.class);
        assertThat(published).isEmpty();
    }

    @Test
    void handlersOfMessagesWithoutWorkDoNotRun() {
        List<String> ran = new ArrayList<>();
        for (Message<?> message : List.of(new GenericEventMessage<>("event"), new GenericCommandMessage<>("command"))) {
            var unitOfWork = DefaultUnitOfWork.startAndGet(message);
            assertThatThrownBy(() -> Tenancy.call(
                            ACME, () -> new WorkHandlerInterceptor().handle(unitOfWork, () -> ran.add("ran"))))
                    .isInstanceOf(NoWorkBound.class);
            unitOfWork.rollback();
        }
        assertThat(ran).isEmpty();
    }

    @Test
    void whatAHandlerThrowsIsThrownAsItIs() {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("x", WorkMetadata.of(ACME)));
        java.io.IOException failure = new java.io.IOException("disk");
        assertThatThrownBy(() -> new WorkHandlerInterceptor().handle(unitOfWork, () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        unitOfWork.rollback();
    }

    @Test
    void eventsCarryTheWorkOfTheirCommandAndNothingElseOfIt() {
        Tenancy.call(OTHER, () -> send(new Say("x"), MetaData.with("secret", "s")));
        assertThat(published).singleElement().satisfies(event -> {
            assertThat(WorkMetadata.of(event)).isEqualTo(OTHER);
            assertThat(event.getMetaData()).doesNotContainKey("secret");
        });
    }

    @Test
    void anEventWithoutWorkIsNotPublished() {
        assertThatThrownBy(() -> Tenancy.run(ACME, () -> events.publish(new GenericEventMessage<>(new Said("x")))))
                .isInstanceOf(NoWorkBound.class);
        assertThat(published).isEmpty();
    }

    @Test
    void inABatchOfSeveralAgenciesEachEventIsWrittenUnderItsOwnAgency() {
        List<EventMessage<?>> batch = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            batch.add(new GenericEventMessage<>("cause " + i, WorkMetadata.of(i % 2 == 0 ? ACME : OTHER)));
        }
        BatchingUnitOfWork<EventMessage<?>> unitOfWork = new BatchingUnitOfWork<>(batch);
        unitOfWork.executeWithResult(() ->
                new WorkHandlerInterceptor().handle(unitOfWork, () -> send(new Say("x"), MetaData.emptyInstance())));
        assertThat(published).hasSize(10);
        for (int i = 0; i < 10; i++) {
            String agency = i % 2 == 0 ? "acme" : "other";
            assertThat(published.get(i).getMetaData()).containsEntry("agency", agency);
            assertThat(stored(published.get(i))).isEqualTo("\"" + agency + "\"");
        }
    }

    @Test
    void agenciesNeverBleedBetweenVirtualThreads() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> runs = new ArrayList<>();
            for (int thread = 0; thread < 64; thread++) {
                int offset = thread;
                runs.add(threads.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        Work work = new Work((i + offset) % 2 == 0 ? "acme" : "other", Actor.person("p" + offset));
                        assertThat(Tenancy.call(work, () -> send(new Say("p" + offset), MetaData.emptyInstance())))
                                .isEqualTo(work);
                        assertThat(Tenancy.call(work, this::ask)).isEqualTo(work);
                        Thread.yield();
                    }
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        }
        assertThat(published).hasSize(64 * 200).allSatisfy(event -> {
            assertThat(stored(event)).isEqualTo("\"" + event.getMetaData().get("agency") + "\"");
            assertThat(event.getMetaData()).containsEntry("actor", ((Said) event.getPayload()).text());
        });
    }

    /** What a store does: it serializes with the same serializer, in no work at all. */
    private String stored(EventMessage<?> event) {
        return event.serializePayload(serializer, String.class).getData();
    }

    private Object send(Say say, Map<String, ?> metadata) {
        return sender.sendAndWait(new GenericCommandMessage<>(say, metadata));
    }

    private Object ask() {
        return asker.query("whoAmI", "x", ResponseTypes.instanceOf(Work.class)).join();
    }

    private SubscriptionQueryResult<Work, Work> watch() {
        return asker.subscriptionQuery(
                "whoAmI", "x", ResponseTypes.instanceOf(Work.class), ResponseTypes.instanceOf(Work.class));
    }
}

package io.portico.projections;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.portico.embedded.EmbeddedLedger;
import io.portico.embedded.EmbeddedViews;
import io.portico.embedded.LedgerSettings;
import io.portico.embedded.LedgerStorage;
import io.portico.embedded.SqliteSecrets;
import io.portico.messages.Refusals;
import io.portico.messages.stored.Serializers;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.LateViews;
import io.portico.projections.search.Shelves;
import io.portico.projections.store.HappeningResolver;
import io.portico.projections.store.Place;
import io.portico.projections.store.Processing;
import io.portico.projections.store.Progress;
import io.portico.projections.store.PulseOut;
import io.portico.projections.store.ViewGroup;
import io.portico.projections.store.ViewStore;
import io.portico.projections.store.ViewTokens;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.LocalEpochs;
import io.portico.tenancy.Positions;
import io.portico.tenancy.SealedTexts;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkDispatchInterceptor;
import io.portico.tenancy.WorkEventInterceptor;
import io.portico.tenancy.WorkHandlerInterceptor;
import io.portico.tenancy.WorkMetadata;
import io.portico.views.Query;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;

/**
 * The query side as it runs: the embedded ledger, view store and secrets, the real serializers, processors and query
 * bus, in one folder. Events go in at one end, answers come out at the other.
 */
public final class ViewsUnderTest implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PREFIX = "test";

    /** What the tests set and look at. */
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T09:30:00Z"));

    public final SealedTexts confidences;
    public final Serializer events;
    public final ViewStore store;
    public AccessFold states;
    public Shelves shelves;

    /** How much searching may keep in memory, from the next start on. */
    public long room = Long.MAX_VALUE;

    /** All pulses that were sent. */
    public final Set<PulseOut> pulses = ConcurrentHashMap.newKeySet();

    private final Serializer messages;
    public final SqliteSecrets secrets;
    private final LedgerStorage storage;
    private final EmbeddedViews views;
    private final MongoClient client;
    private final LocalEpochs epochs = new LocalEpochs();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Set<String> agencies = ConcurrentHashMap.newKeySet();
    private final Function<ViewsUnderTest, List<ViewGroup>> groupsOf;
    private final Function<ViewsUnderTest, List<Object>> answersOf;
    private EmbeddedLedger ledger;
    private Progress progress;
    private Processing processing;
    private Configuration configuration;

    /** All that this module has, in the folder. */
    public static ViewsUnderTest in(Path folder) {
        return new ViewsUnderTest(folder, it -> ViewGroups.all(it.events), ViewsUnderTest::answers);
    }

    /** All query handlers of this module. */
    public List<Object> answers() {
        return ViewAnswers.all(store, states, events, confidences, clock, shelves);
    }

    /** Other processors and query handlers than all; they are made anew at each start. */
    public ViewsUnderTest(
            Path folder,
            Function<ViewsUnderTest, List<ViewGroup>> groupsOf,
            Function<ViewsUnderTest, List<Object>> answersOf) {
        this.groupsOf = groupsOf;
        this.answersOf = answersOf;
        secrets = new SqliteSecrets(folder);
        confidences = new SealedTexts(secrets, SealedTexts.Settings.embedded());
        events = Serializers.ofEvents((key, clear) -> confidences.seal(Tenancy.agencyId(), key, clear));
        messages = Serializers.ofMessages((key, clear) -> confidences.seal(Tenancy.agencyId(), key, clear));
        storage = LedgerStorage.open(LedgerSettings.inFolder(folder), events, messages, NoOpEventUpcaster.INSTANCE);
        views = new EmbeddedViews(folder);
        client = MongoClients.create(views.uri());
        store = new ViewStore(client, PREFIX);
        start();
    }

    private void start() {
        ledger = new EmbeddedLedger(storage);
        var unused = ledger.registerDispatchInterceptor(new WorkEventInterceptor(() -> events));
        // Projections may ask for the access state, and which of them there are decides what is waited for.
        states = new AccessFold(store, events, epochs, new Progress(Set.of(), ledger));
        progress = new Progress(ViewGroups.names(groupsOf.apply(this)), ledger);
        states = new AccessFold(store, events, epochs, progress);
        shelves = new Shelves(store, confidences, clock, room);
        List<ViewGroup> groups = groupsOf.apply(this);
        ViewTokens tokens = new ViewTokens(store, messages, progress, clock, Duration.ofSeconds(10), "this");
        Consumer<Set<PulseOut>> sending = this::heard;
        processing = new Processing(store, tokens, progress, clock, sending, new WorkHandlerInterceptor(), groups);
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(config -> messages)
                .configureEventSerializer(config -> events)
                .configureEventStore(config -> ledger)
                .registerComponent(
                        ParameterResolverFactory.class,
                        config -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(ViewsUnderTest.class),
                                new HappeningResolver()));
        answersOf.apply(this).forEach(handler -> configurer.registerQueryHandler(config -> handler));
        processing.configureModule(configurer);
        configuration = configurer.start();
        var registered = configuration.queryBus().registerHandlerInterceptor(new WorkHandlerInterceptor());
        registered = configuration.queryBus().registerHandlerInterceptor(new LateViews(states, ViewGroups.PAGES));
    }

    /** The ledger as it lies there. */
    public LedgerRows rows() {
        return storage;
    }

    /** The ledger's end. */
    public Positions positions() {
        return ledger;
    }

    /** Lets the work's actor cause events of one aggregate, at the clock's time, and waits until views show them. */
    public void happened(Work work, String aggregate, Object... payloads) {
        append(work, aggregate, payloads);
        await();
    }

    /** As {@link #happened}, without waiting; {@link #await} does. Answers the events' identifiers. */
    public List<String> append(Work work, String aggregate, Object... payloads) {
        agencies.add(work.agencyId());
        String key = work.agencyId() + "/" + aggregate;
        List<DomainEventMessage<?>> appended = new ArrayList<>();
        for (Object payload : payloads) {
            long sequence = sequences.merge(key, 1L, Long::sum) - 1;
            appended.add(new GenericDomainEventMessage<>(
                    "test",
                    key,
                    sequence,
                    payload,
                    WorkMetadata.of(work),
                    UUID.randomUUID().toString(),
                    clock.instant()));
        }
        ledger.publish(appended);
        return appended.stream().map(DomainEventMessage::getIdentifier).toList();
    }

    /** Says that whatever has happened counts, whether views show it or not. */
    public void acknowledge() {
        agencies.forEach(agency -> epochs.raise(agency, ledger.head()));
    }

    /** Has every question go through this before it is answered, until the next start. */
    public void intercept(MessageHandlerInterceptor<? super QueryMessage<?, ?>> interceptor) {
        var registered = configuration.queryBus().registerHandlerInterceptor(interceptor);
    }

    /** Waits until all views have passed the ledger's end. */
    public void await() {
        acknowledge();
        awaitUnacknowledged();
    }

    /** The same while nobody has been told yet that anything happened, as in the moment before a command is answered. */
    public void awaitUnacknowledged() {
        if (!progress.await(ledger.head(), PATIENCE)) {
            throw new AssertionError("the views do not keep up");
        }
        if (processing.parked() > 0) {
            throw new AssertionError("an event was parked");
        }
    }

    private synchronized void heard(Set<PulseOut> batch) {
        pulses.addAll(batch);
    }

    /** Who is told of the key, once somebody is: pulses go out together, after the batch is written that is waited for. */
    public List<Place> hearersOf(String key) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Place> hearers = hearersSoFar(key);
        while (hearers.isEmpty() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            hearers = hearersSoFar(key);
        }
        return hearers;
    }

    private synchronized List<Place> hearersSoFar(String key) {
        return pulses.stream()
                .filter(pulse -> pulse.key().equals(key))
                .map(PulseOut::place)
                .toList();
    }

    /** Asks as the work's actor. Throws what a door would be thrown. */
    public <R> R ask(Work work, Query<R> query) {
        QueryGateway gateway = DefaultQueryGateway.builder()
                .queryBus(configuration.queryBus())
                .dispatchInterceptors(List.of(new WorkDispatchInterceptor()))
                .build();
        try {
            return Tenancy.call(work, () -> gateway.query(query, ResponseTypes.instanceOf(query.answers()))
                    .join());
        } catch (CompletionException e) {
            throw Refusals.in(e).orElseThrow(() -> new AssertionError(e));
        }
    }

    /** Every document of every agency in every place, by its address; positions included. */
    public SortedMap<String, Document> documents() {
        SortedMap<String, Document> all = new TreeMap<>();
        for (String agency : agencies) {
            for (Place place : Place.values()) {
                client.getDatabase(PREFIX + "_" + agency)
                        .getCollection(place.collection())
                        .find()
                        .forEach(stored ->
                                all.put(agency + "/" + place.collection() + "/" + stored.getString("_id"), stored));
            }
        }
        for (String collection : client.getDatabase(PREFIX).listCollectionNames()) {
            if (!collection.equals("tokens")) {
                client.getDatabase(PREFIX)
                        .getCollection(collection)
                        .find()
                        .forEach(stored -> all.put(collection + "/" + stored.getString("_id"), stored));
            }
        }
        return all;
    }

    /** Drops all views and tokens and builds them again from the ledger. */
    public void rebuild() {
        configuration.shutdown();
        agencies.forEach(agency -> client.getDatabase(PREFIX + "_" + agency).drop());
        client.getDatabase(PREFIX).drop();
        start();
        await();
    }

    /** Has every event met again over the views as they are, as after a crash that lost the tokens. */
    public void meetEverythingAgain() {
        configuration.shutdown();
        client.getDatabase(PREFIX).getCollection("tokens").drop();
        start();
        await();
    }

    /** Checks that neither meeting every event twice nor a rebuild changes a document. */
    public void verifyRepeatable() {
        SortedMap<String, Document> once = documents();
        meetEverythingAgain();
        assertSame("each event twice", once, documents());
        rebuild();
        assertSame("a rebuild", once, documents());
    }

    private static void assertSame(
            String what, SortedMap<String, Document> expected, SortedMap<String, Document> actual) {
        org.assertj.core.api.Assertions.assertThat(actual).as(what).isEqualTo(expected);
    }

    @Override
    public void close() {
        configuration.shutdown();
        client.close();
        views.close();
        storage.close();
        secrets.close();
    }
}

package io.portico.app.proofs;

import io.portico.app.PorticoApplication;
import io.portico.app.door.Errands;
import io.portico.embedded.LedgerStorage;
import io.portico.messages.AgencyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.InvitePartner;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.Work;
import io.portico.tenancy.WorkMetadata;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.views.Query;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The whole application over a data folder, with the means to knock at every door and to look behind them. */
final class RunningHouse implements AutoCloseable, Reachable {

    static final String OPERATOR_TOKEN = "the operator's token of the proofs";

    /** They only narrow: nobody gets more than their set holds. */
    private static final Set<String> EVERY_SCOPE =
            Arrays.stream(Permission.values()).map(Permission::wireName).collect(Collectors.toSet());

    private static @Nullable RunningHouse shared;

    final HouseClock clock;
    private final SecurityContextHolderStrategy signedIn;
    final int port;
    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    static {
        // Agencies are told apart by the host's name, which need not resolve on the machine that runs this.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,content-length");
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private RunningHouse(ConfigurableApplicationContext context, HouseClock clock) {
        this.context = context;
        this.clock = clock;
        this.signedIn = SecurityContextHolder.getContextHolderStrategy();
        this.port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** One for all proofs that leave each other alone, in agencies of their own. */
    static synchronized RunningHouse shared() {
        RunningHouse house = shared;
        if (house == null) {
            Path folder = newFolder();
            house = over(folder);
            shared = house;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(folder)));
        }
        house.clock.reset();
        // Axon has one clock for the whole process and Spring Security one place where it keeps who is signed in;
        // another
        // house may have set them.
        GenericEventMessage.clock = house.clock;
        SecurityContextHolder.setContextHolderStrategy(house.signedIn);
        return house;
    }

    private static synchronized void shutDown(Path folder) {
        RunningHouse house = shared;
        if (house != null) {
            house.close();
        }
        Folders.delete(folder);
    }

    static Path newFolder() {
        try {
            return Files.createTempDirectory("portico-proof");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Starts it and waits until its views are whole. */
    static RunningHouse over(Path data, String... settings) {
        RunningHouse house = started(data, settings);
        house.awaitWhole();
        return house;
    }

    /** Starts it, without waiting for its views. */
    static RunningHouse started(Path data, String... settings) {
        HouseClock clock = new HouseClock();
        GenericEventMessage.clock = clock;
        String[] all = Stream.concat(
                        Stream.of(
                                        "portico.data=" + data,
                                        "portico.operator-token=" + OPERATOR_TOKEN,
                                        "portico.limits.rate=off",
                                        // Nobody's doing, it would come between what a test does and what it looks at.
                                        "portico.checkpoints.every=1d",
                                        "portico.outbound=loopback",
                                        "server.port=0",
                                        "management.server.port=0")
                                .filter(usual -> Arrays.stream(settings).noneMatch(set -> isOfTheSame(set, usual))),
                        Arrays.stream(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(PorticoApplication.class)
                .web(WebApplicationType.SERVLET)
                .initializers(it -> ((GenericApplicationContext) it).registerBean(Clock.class, () -> clock))
                .initializers(it -> {
                    Arrays.stream(settings)
                            .flatMap(setting -> HaltingAtErasure.of(setting).stream())
                            .forEach(it.getBeanFactory()::addBeanPostProcessor);
                })
                .run(all);
        return new RunningHouse(context, clock);
    }

    private static boolean isOfTheSame(String one, String other) {
        return one.split("=", 2)[0].equals(other.split("=", 2)[0]);
    }

    void awaitWhole() {
        await("the views become whole", bean(ViewProgress.class)::whole);
    }

    /** Until it holds; fails with the words when it does not in time. */
    static void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + what);
            }
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    Gateway gateway() {
        return bean(Gateway.class);
    }

    long head() {
        return bean(Positions.class).head();
    }

    /** What is in the ledger after the position. */
    Stream<? extends TrackedEventMessage<?>> eventsAfter(long position) {
        return bean(LedgerStorage.class)
                .readEvents(position < 0 ? null : GapAwareTrackingToken.newInstance(position, List.of()), false);
    }

    /** What somebody has done since; what the house does by itself, by its clock, may fall into any moment of a test. */
    List<Object> doneAfter(long position) {
        try (Stream<? extends TrackedEventMessage<?>> events = eventsAfter(position)) {
            return events.filter(event -> WorkMetadata.of(event).actor().kind() != Actor.Kind.SYSTEM)
                    .<Object>map(TrackedEventMessage::getPayload)
                    .toList();
        }
    }

    // Behind the doors

    void send(String agencyId, Actor actor, Object command) {
        Gateway.Receipt receipt =
                Tenancy.call(new Work(agencyId, actor), () -> gateway().send(command));
        if (!receipt.shown()) {
            throw new AssertionError("the views were slow to show " + command);
        }
    }

    <R> R ask(String agencyId, UserId asker, Query<R> query) {
        return Tenancy.call(
                new Work(agencyId, Actor.person(asker.value())), () -> gateway().ask(query, query.answers()));
    }

    <R> R ask(String agencyId, Actor asker, Query<R> query) {
        return Tenancy.call(new Work(agencyId, asker), () -> gateway().ask(query, query.answers()));
    }

    /** What doors do after their answers is done one after the other: once this is, all before it is. */
    void awaitErrands() {
        bean(Errands.class).await(PATIENCE);
    }

    // Facts

    /** An agency whose owner, of the given id, is in. */
    String founded(String slug, String ownerId) {
        AgencyId id = AgencyId.random();
        send(
                id.value(),
                Actor.OPERATOR,
                new FoundAgency(
                        id, slug, "Agency", "Europe/Vienna", "EUR", Language.EN, employee(ownerId, "OWNER"), true));
        return id.value();
    }

    static Employee employee(String id, String set) {
        return new Employee(
                new UserId(id),
                Confidential.of("First " + id),
                Confidential.of("Last"),
                Confidential.of(id + "@agency.example"),
                new PermissionSetId(set),
                null);
    }

    void hire(String agencyId, String by, String id, String set) {
        send(agencyId, Actor.person(by), new InviteEmployee(employee(id, set)));
        send(agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(id), 1));
    }

    /** An auditor from outside, for a month. */
    void hireFromOutside(String agencyId, String by, String id) {
        Employee known = employee(id, "AUDITOR");
        send(
                agencyId,
                Actor.person(by),
                new InviteEmployee(new Employee(
                        known.userId(),
                        known.firstName(),
                        known.lastName(),
                        known.email(),
                        known.permissionSetId(),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(1),
                        true)));
        send(agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(id), 1));
    }

    static Guest guest(String id, String set, AccessMode mode, Set<String> brands) {
        return new Guest(
                new UserId(id),
                Confidential.of("First " + id),
                Confidential.of("Last"),
                Confidential.of("Code " + id),
                Confidential.of(id + "@outside.example"),
                brands.stream().map(io.portico.messages.BrandId::new).collect(Collectors.toSet()),
                mode,
                new PermissionSetId(set),
                null,
                null,
                null,
                null,
                false,
                false);
    }

    void client(String agencyId, String by, String id, AccessMode mode, String... brands) {
        send(agencyId, Actor.person(by), new InviteClient(guest(id, "CLIENT", mode, Set.of(brands))));
        send(agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(id), 1));
    }

    void partner(String agencyId, String by, String id, AccessMode mode, String... brands) {
        send(agencyId, Actor.person(by), new InvitePartner(guest(id, "PARTNER", mode, Set.of(brands))));
        send(agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(id), 1));
    }

    String token(String agencyId, String userId) {
        return bean(PersonalTokens.class)
                .issue(agencyId, userId, "proof", EVERY_SCOPE, clock.instant().plus(60, ChronoUnit.DAYS))
                .orElseThrow()
                .token();
    }

    // At the doors

    HttpResponse<String> get(String host, String path, @Nullable String token) {
        return send("GET", host, path, token, null);
    }

    HttpResponse<String> send(String method, String host, String path, @Nullable String token, @Nullable String json) {
        HttpRequest.Builder request = request(host, path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(
                method,
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json)));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}

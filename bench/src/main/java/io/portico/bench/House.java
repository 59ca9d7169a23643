package io.portico.bench;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.app.PorticoApplication;
import io.portico.files.imports.Importing;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.credentials.PersonalTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application in this process, as it is shipped, with its limits of rate off. */
final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ConfigurableApplicationContext context;
    private final int port;
    private final CommandGateway commands;
    private final Gateway gateway;

    private House(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
        this.commands = context.getBean(CommandGateway.class);
        this.gateway = context.getBean(Gateway.class);
    }

    /** Starts it on the folder; it may have been there before. */
    static House open(Path folder) throws IOException {
        int port = freePort();
        SpringApplication application = new SpringApplication(PorticoApplication.class);
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        return new House(application.run(settings(folder, port)), port);
    }

    /** What it is started with, in this process or another. */
    static String[] settings(Path folder, int port) {
        return new String[] {
            "--portico.data=" + folder,
            "--portico.base-url=http://localhost:" + port,
            "--portico.limits.rate=off",
            "--server.address=127.0.0.1",
            "--server.port=" + port,
            "--management.server.port=0",
            "--logging.level.root=WARN"
        };
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** The doors' own way in: answered when all views show it. */
    Gateway gateway() {
        return gateway;
    }

    /** What the application is made of. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The way of files of other tools. */
    Importing importing() {
        return context.getBean(Importing.class);
    }

    /** Sends a command as that person; it is durable when this returns. */
    void send(Work work, Object command) {
        Tenancy.run(work, () -> commands.<Object>sendAndWait(command));
    }

    /** A token of the person's own with all they may do. */
    String token(Work work) {
        return context.getBean(PersonalTokens.class)
                .issue(
                        work.agencyId(),
                        work.actor().id(),
                        "bench",
                        scopes(),
                        Instant.now().plus(Duration.ofDays(1)))
                .orElseThrow()
                .token();
    }

    /** Gives the person that password. */
    void allowIn(Work work, String password) {
        context.getBean(Passwords.class).set(work.agencyId(), work.actor().id(), password);
    }

    private static Set<String> scopes() {
        return Arrays.stream(Permission.values()).map(Permission::wireName).collect(Collectors.toUnmodifiableSet());
    }

    /** All that the policy knows of the agency now. */
    AccessState access(String agencyId) {
        return context.getBean(AccessStates.class).now(agencyId);
    }

    /** How many positions of the ledger are used. */
    long events() {
        return context.getBean(Positions.class).head() + 1;
    }

    /** Waits until every view shows all that happened. */
    void settle() {
        if (!context.getBean(ViewProgress.class)
                .await(context.getBean(Positions.class).head(), PATIENCE)) {
            throw new IllegalStateException("the views do not come up to the ledger");
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

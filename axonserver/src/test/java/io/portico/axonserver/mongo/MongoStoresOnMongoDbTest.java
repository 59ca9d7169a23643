package io.portico.axonserver.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Container;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Against MongoDB itself, where Docker is; elsewhere skipped. */
@EnabledIf(value = "dockerIsThere", disabledReason = "no Docker here: secrets and epochs not tried on MongoDB itself")
final class MongoStoresOnMongoDbTest implements MongoStoresContract {

    private static final DockerImageName IMAGE = DockerImageName.parse("mongo:8.0");
    private static final int PORT = 27017;
    private static final String BECOME_PRIMARY = """
            rs.initiate({_id: 'portico', members: [{_id: 0, host: 'localhost:27017'}]});
            while (!db.hello().isWritablePrimary) sleep(100);
            """;

    private static GenericContainer<?> server;
    private static MongoClient client;

    private String prefix;

    static boolean dockerIsThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    // A majority needs a replica set, if only of one. The container is removed when the tests' process ends.
    @BeforeAll
    @SuppressWarnings("resource")
    static void start() throws Exception {
        server = new GenericContainer<>(IMAGE)
                .withExposedPorts(PORT)
                .withCommand("--replSet", "portico", "--bind_ip_all")
                .waitingFor(Wait.forListeningPort());
        server.start();
        Container.ExecResult result = server.execInContainer("mongosh", "--quiet", "--eval", BECOME_PRIMARY);
        if (result.getExitCode() != 0) {
            throw new IllegalStateException("no replica set: " + result);
        }
        client = MongoClients.create(
                "mongodb://%s:%d/?directConnection=true".formatted(server.getHost(), server.getMappedPort(PORT)));
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @BeforeEach
    void chooseDatabases() {
        prefix = "t" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Override
    public MongoClient client() {
        return client;
    }

    @Override
    public String prefix() {
        return prefix;
    }
}

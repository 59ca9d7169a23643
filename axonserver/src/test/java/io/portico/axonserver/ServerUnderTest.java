package io.portico.axonserver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * An Axon Server to test against: the one that PORTICO_TEST_AXONSERVER names as host:port, else the pinned image where
 * Docker is, else none: then the tests are skipped and say so.
 */
final class ServerUnderTest {

    private static final DockerImageName IMAGE = DockerImageName.parse("axoniq/axonserver:2025.2.5");
    private static final int GRPC = 8124;
    private static final int HTTP = 8024;
    private static @Nullable GenericContainer<?> container;

    private ServerUnderTest() {}

    /** Whether there is one to be had. */
    static boolean isThere() {
        return named() != null || DockerClientFactory.instance().isDockerAvailable();
    }

    static synchronized String address() {
        String named = named();
        if (named != null) {
            return named;
        }
        if (container == null) {
            container = started();
        }
        return container.getHost() + ":" + container.getMappedPort(GRPC);
    }

    private static @Nullable String named() {
        String named = System.getenv("PORTICO_TEST_AXONSERVER");
        return named == null || named.isBlank() ? null : named;
    }

    // Ryuk removes the container when the tests' process ends.
    @SuppressWarnings("resource")
    private static GenericContainer<?> started() {
        GenericContainer<?> server = new GenericContainer<>(IMAGE)
                .withExposedPorts(GRPC, HTTP)
                .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
                .waitingFor(Wait.forHttp("/v1/public/context")
                        .forPort(HTTP)
                        .forResponsePredicate(contexts -> contexts.contains("default"))
                        .withStartupTimeout(Duration.ofMinutes(3)));
        server.start();
        return server;
    }
}

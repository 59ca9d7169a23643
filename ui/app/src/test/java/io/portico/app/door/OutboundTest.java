package io.portico.app.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.portico.app.PorticoSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutboundTest {

    private final AtomicInteger knocks = new AtomicInteger();
    private HttpServer here;

    @BeforeEach
    void open() throws IOException {
        here = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        here.createContext("/", exchange -> {
            knocks.incrementAndGet();
            switch (exchange.getRequestURI().getPath()) {
                case "/away" -> exchange.getResponseHeaders().add("Location", "/there");
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write(new byte[600 * 1024]);
                    exchange.close();
                    return;
                }
                default -> {}
            }
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/away") ? 302 : 200, 2);
            exchange.getResponseBody().write("ok".getBytes());
            exchange.close();
        });
        here.start();
    }

    @AfterEach
    void shut() {
        here.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:%d/", "https://localhost:%d/", "https://127.0.0.1:%d/", "http://[::1]:%d/"})
    void thisMachineIsNotCalledUnlessTheSettingSaysSo(String address) {
        assertThatThrownBy(() -> outbound("public").read(URI.create(address.formatted(port()))))
                .isInstanceOf(IOException.class);
        assertThat(knocks).hasValue(0);
    }

    @Test
    void whereTheSettingSaysSoThisMachineIsCalledByAnyOfItsNames() throws IOException {
        assertThat(outbound("loopback").read(URI.create("http://localhost:" + port() + "/")))
                .isEqualTo("ok");
        assertThat(outbound("loopback").read(URI.create("http://acme.localhost:" + port() + "/")))
                .isEqualTo("ok");
    }

    @Test
    void nobodySendsItOn() {
        assertThatThrownBy(() -> outbound("loopback").read(URI.create("http://localhost:" + port() + "/away")))
                .isInstanceOf(IOException.class);
        assertThat(knocks).hasValue(1);
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        assertThatThrownBy(() -> outbound("loopback").read(URI.create("http://localhost:" + port() + "/endless")))
                .isInstanceOf(IOException.class);
    }

    /** Such as a byte now and then, in what is said before the answer, in it, or between its pieces. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nX-Slow: ",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void whoeverTakesTheirTimeIsHungUpOn(String beginning) throws Exception {
        CountDownLatch hungUp = new CountDownLatch(2);
        try (ServerSocket slow = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                for (int calls = 0; calls < 2; calls++) {
                    drip(slow, beginning, hungUp);
                }
            });
            Outbound outbound = outbound("loopback", Duration.ofMillis(600));
            URI address = URI.create("http://localhost:" + slow.getLocalPort() + "/");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> outbound.read(address)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> outbound.post(address, "text/plain", "x")).isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            assertThat(hungUp.await(10, TimeUnit.SECONDS))
                    .as("nothing is left of it")
                    .isTrue();
        }
    }

    private static void drip(ServerSocket slow, String beginning, CountDownLatch hungUp) {
        try (Socket caller = slow.accept()) {
            caller.getOutputStream().write(beginning.getBytes());
            while (true) {
                caller.getOutputStream().write('0');
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            hungUp.countDown();
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
        CountDownLatch hungUp = new CountDownLatch(1);
        try (ServerSocket endless = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = endless.accept()) {
                    caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
                    while (true) {
                        caller.getOutputStream().write(new byte[8192]);
                    }
                } catch (IOException e) {
                    hungUp.countDown();
                }
            });
            outbound("loopback", Duration.ofSeconds(8))
                    .post(URI.create("http://localhost:" + endless.getLocalPort() + "/"), "text/plain", "x");
            assertThat(hungUp.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private int port() {
        return here.getAddress().getPort();
    }

    private static Outbound outbound(String where) {
        return outbound(where, Duration.ofSeconds(10));
    }

    private static Outbound outbound(String where, Duration longest) {
        Map<String, String> said = Map.of("portico.outbound", where);
        return new Outbound(
                new Binder(new MapConfigurationPropertySource(said)).bindOrCreate("portico", PorticoSettings.class),
                longest);
    }
}

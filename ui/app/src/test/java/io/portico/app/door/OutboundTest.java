package io.portico.app.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.portico.app.PorticoSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
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

    private int port() {
        return here.getAddress().getPort();
    }

    private static Outbound outbound(String where) {
        Map<String, String> said = Map.of("portico.outbound", where);
        return new Outbound(
                new Binder(new MapConfigurationPropertySource(said)).bindOrCreate("portico", PorticoSettings.class));
    }
}

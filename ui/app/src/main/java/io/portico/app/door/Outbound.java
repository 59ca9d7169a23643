package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.tenancy.outbound.GuardedSockets;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Calls to addresses that somebody typed in: over TLS, to public addresses only, following nobody who sends us on, and
 * never for long. Where {@code portico.outbound} says so, this machine may be called, too, without TLS.
 */
@Component
public final class Outbound {

    /** For the next byte. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** For all that is said. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final int MAX_BYTES = 512 * 1024;

    private final RestClient client;

    @Autowired
    Outbound(PorticoSettings settings) {
        this(settings, LONGEST);
    }

    Outbound(PorticoSettings settings, Duration longest) {
        boolean thisMachineToo = settings.outbound() == PorticoSettings.Outbound.LOOPBACK;
        this.client = RestClient.builder()
                .requestFactory(new Connections(thisMachineToo))
                .requestInterceptor((request, body, execution) ->
                        Call.within(longest, () -> new CutOff(execution.execute(request, body), MAX_BYTES)))
                .build();
    }

    /** For clients that do more than read. */
    RestClient.Builder client() {
        return client.mutate();
    }

    /** What is there; nothing but a plain answer of a decent length counts. */
    String read(URI address) throws IOException {
        try {
            return client.get().uri(address).exchange((_, response) -> {
                if (response.getStatusCode().value() != 200) {
                    throw new IOException("no plain answer from " + address.getHost());
                }
                try (InputStream stream = response.getBody()) {
                    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                }
            });
        } catch (RestClientException e) {
            throw new IOException("no answer from " + address.getHost(), e);
        }
    }

    /** Hands the text over; nothing but a plain yes counts, whatever else is said. */
    public void post(URI address, String type, String text) throws IOException {
        int answer;
        try {
            answer = client.post()
                    .uri(address)
                    .contentType(MediaType.parseMediaType(type))
                    .body(text)
                    .exchange((_, response) -> response.getStatusCode().value());
        } catch (RestClientException | IllegalArgumentException e) {
            throw new IOException("no answer", e);
        }
        if (answer / 100 != 2) {
            throw new IOException("answer " + answer);
        }
    }

    private static final class Connections extends SimpleClientHttpRequestFactory {

        private final SSLSocketFactory guarded = new GuardedSockets();
        private final boolean thisMachineToo;

        Connections(boolean thisMachineToo) {
            this.thisMachineToo = thisMachineToo;
            setConnectTimeout(PATIENCE);
            setReadTimeout(PATIENCE);
        }

        @Override
        protected HttpURLConnection openConnection(URL url, @Nullable Proxy proxy) throws IOException {
            if (url.getProtocol().equals("https")) {
                return super.openConnection(url, proxy);
            }
            if (!thisMachineToo || !isThisMachine(url.getHost())) {
                throw new ConnectException("Connection refused");
            }
            // Names below localhost are this machine's (RFC 6761), whether or not they can be looked up here.
            InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort());
            return super.openConnection(url, new Proxy(Proxy.Type.HTTP, here));
        }

        private static boolean isThisMachine(String host) {
            String name = host.toLowerCase(Locale.ROOT);
            return name.equals("localhost") || name.endsWith(".localhost") || name.equals("127.0.0.1");
        }

        @Override
        protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
            super.prepareConnection(connection, method);
            connection.setInstanceFollowRedirects(false);
            Call.speaksOver(connection);
            if (connection instanceof HttpsURLConnection secure) {
                secure.setSSLSocketFactory(guarded);
            }
        }
    }
}

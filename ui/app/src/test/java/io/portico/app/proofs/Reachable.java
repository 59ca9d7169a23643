package io.portico.app.proofs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A running application, wherever it runs, met at its doors. */
interface Reachable {

    Duration PATIENCE = Duration.ofSeconds(60);

    int port();

    /** Goes where it is sent and no further: whoever looks at redirects asks for them. */
    HttpClient http();

    /** A request to that path of the host, which need not be a name that can be looked up here. */
    default HttpRequest.Builder request(String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Host", host + ":" + port())
                .timeout(PATIENCE);
    }

    default HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

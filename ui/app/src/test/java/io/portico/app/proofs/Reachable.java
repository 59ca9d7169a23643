package io.portico.app.proofs;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A running application, wherever it runs, met at its doors. */
interface Reachable {

    /** A request to that path of the host, which need not be a name that can be looked up here. */
    HttpRequest.Builder request(String host, String path);

    HttpResponse<String> send(HttpRequest.Builder request);
}

package io.portico.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/** Bytes that a browser saves and does not show. */
final class Attached {

    private Attached() {}

    static Answer of(String name, String contentType, byte[] bytes) {
        return new Answer(
                200,
                Map.of(
                        "Content-Type",
                        contentType,
                        "X-Content-Type-Options",
                        "nosniff",
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString()),
                bytes);
    }
}

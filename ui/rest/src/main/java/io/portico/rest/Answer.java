package io.portico.rest;

import io.portico.tenancy.Gateway.Receipt;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a door answers.
 *
 * @param body written as JSON; null for none
 */
record Answer(
        int status, Map<String, String> headers, @Nullable Object body) {

    static final String ROOT = "/api/v1";

    /** Here is what was asked. */
    static Answer of(Object body) {
        return new Answer(200, Map.of(), body);
    }

    /** Here is what was asked, with the version that a change may name. */
    static Answer versioned(Object body, long version) {
        return of(body).with("ETag", "\"" + version + "\"");
    }

    /** It was done, and every later read shows it; or it was done, and views are slow. */
    static Answer done(Receipt receipt) {
        return receipt.shown() ? new Answer(204, Map.of(), null) : accepted(null, receipt);
    }

    /** It was made. */
    static Answer made(String collection, String id, Receipt receipt) {
        return made(collection, id, receipt, new Made(id));
    }

    /** It was made, and there is more to say about it than its id. */
    static Answer made(String collection, String id, Receipt receipt, Object body) {
        Answer answer = receipt.shown() ? new Answer(201, Map.of(), body) : accepted(id, receipt);
        return answer.with("Location", ROOT + collection + "/" + id);
    }

    Answer with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Answer(status, Map.copyOf(all), body);
    }

    private static Answer accepted(@Nullable String id, Receipt receipt) {
        return new Answer(202, Map.of(), new Accepted(id, receipt.position()));
    }

    /** The id of what was made. */
    record Made(String id) {}

    /**
     * Done, though not every view shows it yet.
     *
     * @param id of what was made; null when nothing was
     */
    record Accepted(@Nullable String id, long position) {}
}

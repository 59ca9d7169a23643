package io.portico.projections.agency;

import io.portico.projections.forms.StoredOrigin;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the access state and its lists do not know of a task. Texts are tokens. */
final class StoredTask {

    String name;

    @Nullable
    String description;
    /** Why people were named on it, by their ids. */
    Map<String, String> shareReasons = new HashMap<>();
    /** How many posts each thread has, by its name. */
    Map<String, Integer> posts = new HashMap<>();

    long version = 1;

    /** Who edited it last, and when; null while nobody has. */
    @Nullable
    String editedBy;

    @Nullable
    Instant editedAt;

    /** By which request form it was asked for; null for most. */
    @Nullable
    StoredOrigin origin;

    StoredTask(String name) {
        this.name = name;
    }
}

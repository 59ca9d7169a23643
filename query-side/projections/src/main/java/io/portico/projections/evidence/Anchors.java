package io.portico.projections.evidence;

import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.audit.CheckpointPosting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is to be taken outside of the agency of the current work. */
public final class Anchors {

    static final String POSTED = "checkpoint-posted";

    private static final Duration BETWEEN = Duration.ofDays(1);
    /** After one that was not taken. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private final ViewStore store;
    private final Clock clock;

    public Anchors(ViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A checkpoint as it was signed, over so many events. */
    public record Signed(long size, String note) {}

    /** One that is to be posted there. */
    public record ToPost(String webhook, Signed signed) {}

    /** The newest one that lies in the record. */
    public Optional<Signed> newest() {
        return newest(anchors());
    }

    /** What is to be posted now: a day after the last one, if there is a newer one, or an hour after one that was not taken. */
    public Optional<ToPost> toPost() {
        StoredAnchors anchors = anchors();
        String webhook = anchors.webhook();
        return webhook == null || !isTime(anchors.size())
                ? Optional.empty()
                : newest(anchors).map(signed -> new ToPost(webhook, signed));
    }

    /** @param failure why it was not taken; null when it was */
    public void posted(Signed signed, @Nullable String failure) {
        store.put(Place.AUDIT, Map.of(POSTED, new CheckpointPosting(signed.size(), clock.instant(), failure)));
    }

    private boolean isTime(long size) {
        Optional<CheckpointPosting> last = store.find(Place.AUDIT, POSTED, CheckpointPosting.class);
        if (last.isEmpty()) {
            return true;
        }
        boolean failed = last.get().failure() != null;
        Instant next = last.get().at().plus(failed ? AGAIN : BETWEEN);
        return (failed || size > last.get().size()) && !clock.instant().isBefore(next);
    }

    private static Optional<Signed> newest(StoredAnchors anchors) {
        return Optional.ofNullable(anchors.note()).map(note -> new Signed(anchors.size(), note));
    }

    private StoredAnchors anchors() {
        return store.find(Place.AUDIT, StoredAnchors.ID, StoredAnchors.class).orElse(StoredAnchors.NONE);
    }
}

package io.portico.projections.evidence;

import io.portico.evidence.LedgerNotes;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import io.portico.views.audit.CheckpointPosting;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is to be taken outside of the agency of the current work. */
public final class Anchors {

    static final String POSTED = "checkpoint-posted";

    private static final Duration BETWEEN = Duration.ofDays(1);
    /** After one that was not taken. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final String FILED = "checkpoint-filed";
    private static final int AT_ONCE = 500;

    private final LedgerRows ledger;
    private final ViewStore store;
    private final Clock clock;

    public Anchors(LedgerRows ledger, ViewStore store, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.clock = clock;
    }

    /** Takes a checkpoint, maybe not for the first time. */
    public interface Filing {
        void take(Signed signed) throws IOException;
    }

    /** Up to which position of the ledger nothing is left to be filed. */
    record FiledUpTo(long position) {}

    /** Each that was signed since the last time, the oldest first. What is forgotten with the views is given again. */
    public void toFile(Filing filing) throws IOException {
        Instant settled = clock.instant().minus(TreeKeeper.SETTLED);
        long position = store.find(Place.AUDIT, FILED, FiledUpTo.class)
                .map(FiledUpTo::position)
                .orElse(-1L);
        // What is young may still get an older neighbour, and is given again.
        boolean young = false;
        List<StoredEvent> rows = ledger.ofAgency(Tenancy.agencyId(), position, AT_ONCE);
        while (!rows.isEmpty()) {
            for (StoredEvent row : rows) {
                if (row.type().equals(LedgerNotes.CHECKPOINT_SIGNED)) {
                    JsonNode said = TreeKeeper.payload(row);
                    filing.take(new Signed(
                            said.path("size").longValue(), said.path("note").stringValue("")));
                }
            }
            young = young || !Instant.parse(rows.getLast().at()).isBefore(settled);
            if (!young) {
                store.put(
                        Place.AUDIT, Map.of(FILED, new FiledUpTo(rows.getLast().position())));
            }
            rows = ledger.ofAgency(Tenancy.agencyId(), rows.getLast().position(), AT_ONCE);
        }
    }

    /** A checkpoint as it was signed, over so many events. */
    public record Signed(long size, String note) {}

    /** One that is to be posted there. */
    public record ToPost(String webhook, Signed signed) {}

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

package io.portico.projections.evidence;

import io.portico.messages.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where checkpoints go to be kept outside, and the newest one.
 *
 * @param note as it was signed; null when nothing was signed yet
 */
record StoredAnchors(
        List<UserId> people,
        @Nullable String webhook,
        long size,
        @Nullable String note) {

    static final String ID = "checkpoint-anchors";
    static final StoredAnchors NONE = new StoredAnchors(List.of(), null, 0, null);
}

package io.portico.views.audit;

import io.portico.messages.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where checkpoints go to be kept outside.
 *
 * @param people who are mailed one, while they may read the history
 * @param webhook an address that one is posted to, of which only scheme and host are told to whoever may not edit settings; null
 *     for none
 * @param posted how that went the last time; null when nothing was posted yet
 */
public record CheckpointAnchors(
        List<UserId> people,
        @Nullable String webhook,
        @Nullable CheckpointPosting posted) {}

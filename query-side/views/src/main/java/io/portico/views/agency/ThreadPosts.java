package io.portico.views.agency;

import io.portico.messages.PostId;
import io.portico.views.PostLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread as the agency reads it, oldest first.
 *
 * @param next cursor to the later posts, null at the end
 * @param previous cursor to the earlier posts, null at the beginning
 * @param unreadFrom the first post of the thread that the reader has not read; null when there is none
 * @param seenBy how far those have come who may read the thread now; people outside never learn of it
 */
public record ThreadPosts(
        List<PostLine> items,
        @Nullable String next,
        @Nullable String previous,
        @Nullable PostId unreadFrom,
        List<SeenLine> seenBy) {}

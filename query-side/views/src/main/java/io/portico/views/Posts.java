package io.portico.views;

import io.portico.messages.PostId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a thread, oldest first.
 *
 * @param next cursor to the later posts, null at the end
 * @param previous cursor to the earlier posts, null at the beginning
 * @param unreadFrom the first post of the thread that the reader has not read; null when there is none
 */
public record Posts(
        List<PostLine> items,
        @Nullable String next,
        @Nullable String previous,
        @Nullable PostId unreadFrom) {}

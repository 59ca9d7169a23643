package io.portico.views.agency;

import io.portico.messages.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was erased.
 *
 * @param pseudonym what they are called everywhere
 * @param completedAt since when nothing of theirs is left; null while it goes on
 */
public record ErasureLine(
        UserId userId,
        String pseudonym,
        @Nullable String reference,
        Instant erasedAt,
        @Nullable Instant completedAt) {}

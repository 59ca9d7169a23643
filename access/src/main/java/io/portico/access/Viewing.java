package io.portico.access;

import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import java.time.Instant;

/**
 * A look through another's eyes that was begun and not ended.
 *
 * @param until from this instant on it counts as ended
 * @param begun the event that began it
 */
public record Viewing(ViewAsId id, UserId viewerId, UserId personId, Instant until, Fact begun) {}

package io.portico.views.me;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own replies that are kept back, the next to go out first.
 *
 * @param next always null: there are never many
 */
public record HeldReplies(List<HeldReply> items, @Nullable String next) {}

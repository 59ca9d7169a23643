package io.portico.views.me;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own replies that are kept back or could not be sent, the one first that was or is the first to go out.
 *
 * @param next always null: there are never many
 */
public record HeldReplies(List<HeldReply> items, @Nullable String next) {}

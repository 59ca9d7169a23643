package io.portico.views.me;

import io.portico.views.Query;

/** One's own replies that are kept back. */
public record FindHeldReplies() implements Query<HeldReplies> {
    @Override
    public Class<HeldReplies> answers() {
        return HeldReplies.class;
    }
}

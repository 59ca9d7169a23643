package io.portico.views.audit;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** All runs that looked for leaks, the newest first. For those with {@code audit.view}. */
public record FindLeakProofs(PageRequest page) implements Query<LeakProofs> {
    @Override
    public Class<LeakProofs> answers() {
        return LeakProofs.class;
    }
}

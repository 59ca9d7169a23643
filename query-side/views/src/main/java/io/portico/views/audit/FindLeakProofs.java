package io.portico.views.audit;

import io.portico.views.PageRequest;

/** All runs that looked for leaks, the newest first. For those with {@code audit.view}. */
public record FindLeakProofs(PageRequest page) implements AuditedQuery<LeakProofs> {
    @Override
    public Class<LeakProofs> answers() {
        return LeakProofs.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.LEAK_CHECKS;
    }
}

package io.portico.views.audit;

import io.portico.views.Query;

/** For how long the log of disclosures is kept. */
public record FindDisclosureKeeping() implements Query<DisclosureKeeping> {
    @Override
    public Class<DisclosureKeeping> answers() {
        return DisclosureKeeping.class;
    }
}

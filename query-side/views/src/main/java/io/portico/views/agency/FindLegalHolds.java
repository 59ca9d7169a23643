package io.portico.views.agency;

import io.portico.views.Query;

/** The legal holds that stand; needs {@code settings.edit}. */
public record FindLegalHolds() implements Query<LegalHolds> {
    @Override
    public Class<LegalHolds> answers() {
        return LegalHolds.class;
    }
}

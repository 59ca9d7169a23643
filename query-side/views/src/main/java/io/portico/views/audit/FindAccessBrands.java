package io.portico.views.audit;

import io.portico.views.Query;

/** Brands that access can be asked about. For those who read access, whatever they see themselves. */
public record FindAccessBrands() implements Query<AccessBrands> {
    @Override
    public Class<AccessBrands> answers() {
        return AccessBrands.class;
    }
}

package io.portico.views.agency;

import io.portico.messages.BrandId;
import io.portico.views.Query;

/** Asks for one brand. */
public record FindBrand(BrandId brandId) implements Query<BrandDetails> {
    @Override
    public Class<BrandDetails> answers() {
        return BrandDetails.class;
    }
}

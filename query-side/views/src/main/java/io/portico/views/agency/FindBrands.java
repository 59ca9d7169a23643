package io.portico.views.agency;

import io.portico.views.PageRequest;
import io.portico.views.Query;

/** Asks for brands. */
public record FindBrands(PageRequest page) implements Query<Brands> {
    @Override
    public Class<Brands> answers() {
        return Brands.class;
    }
}

package io.portico.projections.agency;

import io.portico.messages.BrandId;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Brands with the names of their companies, read together. */
final class BrandNames {

    private final Map<String, StoredBrand> brands;
    private final Map<String, StoredCompany> companies;

    private BrandNames(Map<String, StoredBrand> brands, Map<String, StoredCompany> companies) {
        this.brands = brands;
        this.companies = companies;
    }

    /** @param ids the documents' ids, {@code brand:…} */
    static BrandNames read(ViewStore store, Collection<String> ids) {
        Map<String, StoredBrand> brands = store.find(Place.AGENCY, ids, StoredBrand.class);
        List<String> companyIds =
                brands.values().stream().map(brand -> brand.companyId.named()).toList();
        return new BrandNames(brands, store.find(Place.AGENCY, companyIds, StoredCompany.class));
    }

    Collection<StoredBrand> all() {
        return brands.values();
    }

    StoredBrand of(BrandId brandId) {
        return NotShownYet.demand(brands.get(brandId.named()), "a brand");
    }

    String companyOf(StoredBrand brand) {
        return NotShownYet.demand(companies.get(brand.companyId.named()), "a company").name;
    }
}

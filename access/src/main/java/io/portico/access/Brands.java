package io.portico.access;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.brand.BrandAdded;
import io.portico.messages.brand.BrandEvent;
import io.portico.messages.brand.BrandRenamed;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** Companies, and to which of them each brand belongs; that never changes (access.md, rule 18). */
record Brands(PSet<CompanyId> companies, PMap<BrandId, CompanyId> companyOf) implements Parts.Part {

    static final Brands NONE = new Brands(HashTreePSet.empty(), HashTreePMap.empty());

    Brands with(CompanyId company) {
        return new Brands(companies.plus(company), companyOf);
    }

    Brands with(BrandEvent event) {
        return switch (event) {
            case BrandAdded e ->
                companyOf.containsKey(e.brandId())
                        ? this
                        : new Brands(companies, companyOf.plus(e.brandId(), e.companyId()));
            // What it is called opens nothing to anybody.
            case BrandRenamed _ -> this;
        };
    }
}

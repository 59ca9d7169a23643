package io.portico.messages.review;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * What a review is about: all that a company's people have, all that anybody outside has in a brand, or, with neither
 * given, all outside access of the agency. At most one is given.
 */
public record ReviewScope(
        @Nullable CompanyId companyId, @Nullable BrandId brandId) {

    public static final ReviewScope EVERYTHING = new ReviewScope(null, null);

    public static ReviewScope company(CompanyId companyId) {
        return new ReviewScope(companyId, null);
    }

    public static ReviewScope brand(BrandId brandId) {
        return new ReviewScope(null, brandId);
    }
}

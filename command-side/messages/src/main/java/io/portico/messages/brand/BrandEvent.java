package io.portico.messages.brand;

import io.portico.messages.AccessEvent;
import io.portico.messages.BrandId;

/** What happens to a brand. */
public sealed interface BrandEvent extends AccessEvent permits BrandAdded, BrandRenamed {
    BrandId brandId();
}

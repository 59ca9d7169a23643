package io.portico.views.audit;

/** Brands that access can be asked about. For those who read access, whatever they see themselves. */
public record FindAccessBrands() implements AuditedQuery<AccessBrands> {
    @Override
    public Class<AccessBrands> answers() {
        return AccessBrands.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.SIGHT;
    }
}

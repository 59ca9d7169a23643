package io.portico.views.audit;

/** All standing rules, in the order they were made. */
public record FindStandingRules() implements AuditedQuery<StandingRules> {
    @Override
    public Class<StandingRules> answers() {
        return StandingRules.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.RULES;
    }
}

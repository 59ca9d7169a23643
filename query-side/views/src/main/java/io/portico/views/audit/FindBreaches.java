package io.portico.views.audit;

import io.portico.messages.Check;
import io.portico.messages.standingrule.RuleTerms;

/** Who sees what now although a rule of these terms would forbid it? Nothing is saved. */
public record FindBreaches(RuleTerms terms) implements AuditedQuery<Breaches> {
    public FindBreaches {
        Check.present("terms", terms);
    }

    @Override
    public Class<Breaches> answers() {
        return Breaches.class;
    }

    @Override
    public RecordPart part() {
        return RecordPart.RULES;
    }
}

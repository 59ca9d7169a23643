package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says for how many days the log of disclosures is kept. What is older is removed for good. Needs {@code settings.edit}. */
public record KeepDisclosures(@TargetAggregateIdentifier AgencyId agencyId, int days) implements AgencyCommand {

    /** Less would be gone before anybody asks. */
    public static final int MIN_DAYS = 30;

    public static final int MAX_DAYS = 3_650;

    public KeepDisclosures {
        Check.present("id", agencyId);
        if (days < MIN_DAYS || days > MAX_DAYS) {
            throw new BadInput("days", BadInput.Code.OUT_OF_RANGE);
        }
    }
}

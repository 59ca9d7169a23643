package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.person.Language;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says in which language the agency speaks to those of whom no other is known. Needs {@code settings.edit}. */
public record ChooseAgencyLanguage(
        @TargetAggregateIdentifier AgencyId agencyId, Language language) implements AgencyCommand {
    public ChooseAgencyLanguage {
        Check.present("id", agencyId);
        Check.present("language", language);
    }
}

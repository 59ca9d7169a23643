package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Language;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Founds an agency with its owner.
 *
 * @param slug the first label of the agency's host name: lower-case letters, digits and hyphens
 * @param timeZone an IANA time zone; days begin there
 * @param currency ISO 4217
 * @param language in which it speaks to those of whom no other is known
 * @param ownerAccepted whether the owner signed up in person, so that no invitation is needed
 */
public record FoundAgency(
        @TargetAggregateIdentifier AgencyId agencyId,
        String slug,
        String name,
        String timeZone,
        String currency,
        Language language,
        Employee owner,
        boolean ownerAccepted)
        implements AgencyCommand {
    public FoundAgency {
        Check.present("id", agencyId);
        slug = Check.slug("slug", slug);
        name = Check.text("name", name, Check.MAX_NAME);
        timeZone = Check.timeZone("timeZone", timeZone);
        currency = Check.currency("currency", currency);
        Check.present("language", language);
        Check.present("owner", owner);
    }
}

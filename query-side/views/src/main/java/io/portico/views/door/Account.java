package io.portico.views.door;

import io.portico.messages.CompanyId;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import org.jspecify.annotations.Nullable;

/**
 * Whose account it is. Whether it may act at all is asked of the policy at every request.
 *
 * @param companyId whose contact they are; null for the agency's own people and people without a company
 * @param secondFactorDemanded whether the agency demands a second factor of the person
 */
public record Account(
        UserId id, PersonKind kind, @Nullable CompanyId companyId, boolean accepted, boolean secondFactorDemanded) {}

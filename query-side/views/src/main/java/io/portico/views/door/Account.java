package io.portico.views.door;

import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;

/**
 * Whose account it is. Whether it may act at all is asked of the policy at every request.
 *
 * @param secondFactorDemanded whether the agency demands a second factor of the person
 */
public record Account(UserId id, PersonKind kind, boolean accepted, boolean secondFactorDemanded) {}

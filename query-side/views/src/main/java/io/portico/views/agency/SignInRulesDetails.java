package io.portico.views.agency;

import io.portico.messages.person.PersonKind;
import java.util.Set;

/**
 * How the agency's people sign in.
 *
 * @param secondFactorFor of which kinds of people a second factor is demanded
 */
public record SignInRulesDetails(Set<PersonKind> secondFactorFor) {}

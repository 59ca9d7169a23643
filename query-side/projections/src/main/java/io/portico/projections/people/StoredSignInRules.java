package io.portico.projections.people;

import io.portico.messages.person.PersonKind;
import java.util.Set;

/** How the agency's people sign in. */
record StoredSignInRules(Set<PersonKind> secondFactorFor) {

    static final StoredSignInRules USUAL = new StoredSignInRules(Set.of());
}

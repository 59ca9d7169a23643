package io.portico.projections.people;

import io.portico.messages.PermissionSetId;
import io.portico.messages.person.PersonKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Of whom the agency demands a second factor: of kinds of people, and of those who hold a permission set. */
final class StoredSignInRules {

    Set<PersonKind> secondFactorFor = EnumSet.noneOf(PersonKind.class);
    Set<PermissionSetId> secondFactorForSets = new HashSet<>();
}

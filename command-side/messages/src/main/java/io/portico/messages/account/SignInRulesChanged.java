package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import io.portico.messages.person.PersonKind;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** How the agency's people sign in from now on. */
@StoredAs("sign-in-rules-changed")
@Revision("1")
public record SignInRulesChanged(AgencyId agencyId, Set<PersonKind> secondFactorFor) implements HistoryEvent {}

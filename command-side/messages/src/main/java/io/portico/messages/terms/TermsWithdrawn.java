package io.portico.messages.terms;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.StoredAs;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** These audiences have no terms any more. */
@StoredAs("terms-withdrawn")
@Revision("1")
public record TermsWithdrawn(AgencyId agencyId, Set<Audience> audiences) implements TermsEvent {}

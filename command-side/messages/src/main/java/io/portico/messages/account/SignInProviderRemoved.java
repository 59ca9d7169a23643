package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.CompanyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Nobody signs in with that identity provider any more.
 *
 * @param companyId whose people; null for the agency's own
 */
@StoredAs("sign-in-provider-removed")
@Revision("1")
public record SignInProviderRemoved(
        AgencyId agencyId, @Nullable CompanyId companyId) implements HistoryEvent {}

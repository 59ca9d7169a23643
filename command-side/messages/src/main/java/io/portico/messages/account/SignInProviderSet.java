package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.CompanyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * People sign in with that identity provider from now on.
 *
 * @param companyId whose people; null for the agency's own
 * @param linkId names the address at which they begin
 */
@StoredAs("sign-in-provider-set")
@Revision("1")
public record SignInProviderSet(
        AgencyId agencyId, @Nullable CompanyId companyId, String label, String issuer, String clientId, String linkId)
        implements HistoryEvent {}

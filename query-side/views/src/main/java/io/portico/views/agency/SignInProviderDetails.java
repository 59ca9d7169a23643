package io.portico.views.agency;

import io.portico.messages.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider by which people sign in.
 *
 * @param companyId whose people; null for the agency's own
 * @param label what its button says
 * @param linkId names the address at which they begin
 */
public record SignInProviderDetails(
        @Nullable CompanyId companyId, String label, String issuer, String clientId, String linkId) {}

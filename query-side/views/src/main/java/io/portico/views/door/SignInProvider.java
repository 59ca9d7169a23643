package io.portico.views.door;

import io.portico.messages.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * An identity provider, as those who sign in by it need it.
 *
 * @param companyId whose people; null for the agency's own
 * @param label what its button says
 */
public record SignInProvider(
        @Nullable CompanyId companyId, String label, String issuer, String clientId, String linkId) {}

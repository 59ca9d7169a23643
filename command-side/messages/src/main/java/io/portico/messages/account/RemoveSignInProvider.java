package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody sign in with that identity provider any more.
 *
 * @param companyId whose people; null for the agency's own
 */
public record RemoveSignInProvider(
        AgencyId agencyId, @Nullable CompanyId companyId) implements SignInRulesCommand {
    public RemoveSignInProvider {
        Check.present("agencyId", agencyId);
    }
}

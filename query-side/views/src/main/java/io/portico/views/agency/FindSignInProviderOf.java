package io.portico.views.agency;

import io.portico.messages.CompanyId;
import io.portico.views.Query;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of a company's people; for those who edit settings. Not found when there is no such company.
 *
 * @param companyId null for the agency's own people
 */
public record FindSignInProviderOf(@Nullable CompanyId companyId) implements Query<SignInProviderOf> {
    @Override
    public Class<SignInProviderOf> answers() {
        return SignInProviderOf.class;
    }
}

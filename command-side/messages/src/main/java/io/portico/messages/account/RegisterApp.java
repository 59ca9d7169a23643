package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.Check;

/** Lets people sign in to an app with their account here (OpenID Connect). Its secret is in the secret store. */
public record RegisterApp(AgencyId agencyId, AppId appId, AppTerms terms) implements SignInRulesCommand {
    public RegisterApp {
        Check.present("agencyId", agencyId);
        Check.present("appId", appId);
        Check.present("terms", terms);
    }
}

package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.Check;

/** Says anew what an app is; its id and its secret stay. */
public record ChangeApp(AgencyId agencyId, AppId appId, AppTerms terms) implements SignInRulesCommand {
    public ChangeApp {
        Check.present("agencyId", agencyId);
        Check.present("appId", appId);
        Check.present("terms", terms);
    }
}

package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.Check;

/** Lets nobody sign in to that app with their account here any more. */
public record RemoveApp(AgencyId agencyId, AppId appId) implements SignInRulesCommand {
    public RemoveApp {
        Check.present("agencyId", agencyId);
        Check.present("appId", appId);
    }
}

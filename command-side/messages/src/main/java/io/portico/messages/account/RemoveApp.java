package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.Check;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets nobody sign in to that app with their account here any more. */
public record RemoveApp(AgencyId agencyId, AppId appId) {
    public RemoveApp {
        Check.present("agencyId", agencyId);
        Check.present("appId", appId);
    }

    @TargetAggregateIdentifier
    public SignInRulesId rulesId() {
        return new SignInRulesId(agencyId.value());
    }
}

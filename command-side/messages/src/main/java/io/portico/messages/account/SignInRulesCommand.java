package io.portico.messages.account;

import io.portico.messages.AgencyId;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about how the people of an agency sign in. */
public sealed interface SignInRulesCommand
        permits ChangeSignInRules, SetSignInProvider, RemoveSignInProvider, RegisterApp, ChangeApp, RemoveApp {
    AgencyId agencyId();

    @TargetAggregateIdentifier
    default Id rulesId() {
        return Sole.SIGN_IN_RULES.of(agencyId());
    }
}

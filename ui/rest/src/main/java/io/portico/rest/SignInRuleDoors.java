package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.account.ChangeSignInRules;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FindSignInRules;
import io.portico.views.agency.SignInRulesDetails;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** How the agency's people sign in. */
@Controller
final class SignInRuleDoors {

    private final Gateway gateway;

    SignInRuleDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/sign-in-rules")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer read() {
        return Answer.of(gateway.ask(new FindSignInRules(), SignInRulesDetails.class));
    }

    @PutMapping("/api/v1/sign-in-rules")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer change(@Body SignInRulesEdit body) {
        return Answer.done(
                gateway.send(new ChangeSignInRules(new AgencyId(Tenancy.agencyId()), body.secondFactorFor())));
    }

    record SignInRulesEdit(Set<PersonKind> secondFactorFor) {}
}

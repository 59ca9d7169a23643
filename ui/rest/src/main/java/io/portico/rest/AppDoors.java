package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.AppId;
import io.portico.messages.account.AppTerms;
import io.portico.messages.account.ChangeApp;
import io.portico.messages.account.RegisterApp;
import io.portico.messages.account.RemoveApp;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.agency.AppDetails;
import io.portico.views.agency.Apps;
import io.portico.views.agency.FindApp;
import io.portico.views.agency.FindApps;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Apps to which people sign in with their account here (OpenID Connect Core 1.0, authorization code with PKCE). */
@Controller
final class AppDoors {

    private final Gateway gateway;
    private final ProgramSecrets secrets;

    AppDoors(Gateway gateway, ProgramSecrets secrets) {
        this.gateway = gateway;
        this.secrets = secrets;
    }

    @PostMapping("/api/v1/apps")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer register(@Body AppEdit body, Attempt attempt) {
        RegisterApp command = new RegisterApp(agency(), AppId.random(), body.terms());
        return attempt.onceAndShow(() -> {
            Receipt receipt = gateway.send(command);
            String id = command.appId().value();
            // The secret is shown although views may be slow: there is no second chance to see it.
            return Answer.made(
                    "/apps",
                    id,
                    new Receipt(true, receipt.position()),
                    new MadeApp(id, secrets.issue(Tenancy.agencyId(), id)));
        });
    }

    @GetMapping("/api/v1/apps")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer list() {
        return Answer.of(gateway.ask(new FindApps(), Apps.class));
    }

    @GetMapping("/api/v1/apps/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer one(@PathVariable String id) {
        return Answer.of(gateway.ask(new FindApp(PathIds.of(AppId::new, id)), AppDetails.class));
    }

    @PutMapping("/api/v1/apps/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer change(@PathVariable String id, @Body AppEdit body) {
        return Answer.done(gateway.send(new ChangeApp(agency(), PathIds.of(AppId::new, id), body.terms())));
    }

    @DeleteMapping("/api/v1/apps/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer remove(@PathVariable String id) {
        AppId app = PathIds.of(AppId::new, id);
        Receipt receipt = gateway.send(new RemoveApp(agency(), app));
        secrets.revoke(Tenancy.agencyId(), app.value());
        return Answer.done(receipt);
    }

    private static AgencyId agency() {
        return new AgencyId(Tenancy.agencyId());
    }

    record AppEdit(String name, List<String> redirectUris) {
        AppTerms terms() {
            return new AppTerms(name, redirectUris);
        }
    }

    record MadeApp(String id, String secret) {}
}

package io.portico.rest;

import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Permission;
import io.portico.messages.person.RegisterProgram;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Receipt;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.agency.FindProgram;
import io.portico.views.agency.FindPrograms;
import io.portico.views.agency.ProgramLine;
import io.portico.views.agency.Programs;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Programs that act for the agency with credentials of their own (client credentials, RFC 6749, section 4.4). */
@Controller
final class ProgramDoors {

    private final Gateway gateway;
    private final ProgramSecrets secrets;

    ProgramDoors(Gateway gateway, ProgramSecrets secrets) {
        this.gateway = gateway;
        this.secrets = secrets;
    }

    @PostMapping("/api/v1/programs")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer register(@Body NewProgram body, Attempt attempt) {
        RegisterProgram command = new RegisterProgram(UserId.random(), body.name(), body.role());
        return attempt.onceAndShow(() -> {
            Receipt receipt = gateway.send(command);
            String id = command.userId().value();
            // The secret is shown although views may be slow: there is no second chance to see it.
            return Answer.made(
                    "/programs",
                    id,
                    new Receipt(true, receipt.position()),
                    new MadeProgram(id, secrets.issue(Tenancy.agencyId(), id)));
        });
    }

    @GetMapping("/api/v1/programs")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindPrograms(new Parameters(request).page()), Programs.class));
    }

    @GetMapping("/api/v1/programs/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer one(@PathVariable String id) {
        return Answer.of(found(id));
    }

    @DeleteMapping("/api/v1/programs/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer remove(@PathVariable String id) {
        UserId program = found(id).id();
        Receipt receipt = gateway.send(new DeactivatePerson(program));
        secrets.revoke(Tenancy.agencyId(), program.value());
        return Answer.done(receipt);
    }

    /** A person's id is no program's. */
    private ProgramLine found(String id) {
        return gateway.ask(new FindProgram(PathIds.of(UserId::new, id)), ProgramLine.class);
    }

    record NewProgram(String name, PermissionSetId role) {}

    record MadeProgram(String id, String secret) {}
}

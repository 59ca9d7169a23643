package io.portico.rest;

import static io.portico.rest.Texts.confidential;

import io.portico.messages.Change;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.EditPerson;
import io.portico.messages.person.Employee;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonCommand;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.Employees;
import io.portico.views.agency.FindEmployee;
import io.portico.views.agency.FindEmployees;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The agency's people. */
@Controller
final class EmployeeDoors {

    private final Gateway gateway;
    private final AccountDesk desk;

    EmployeeDoors(Gateway gateway, AccountDesk desk) {
        this.gateway = gateway;
        this.desk = desk;
    }

    @PostMapping("/api/v1/employees")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer invite(@Body NewEmployee body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new InviteEmployee(new Employee(
                        new UserId(id),
                        confidential(body.firstName()),
                        confidential(body.lastName()),
                        confidential(body.email()),
                        body.role(),
                        body.endsOn(),
                        Boolean.TRUE.equals(body.outside()) ? true : null))),
                (id, receipt) -> Answer.made("/employees", id, receipt),
                id -> Asking.there(() -> found(id)));
    }

    @GetMapping("/api/v1/employees")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer list(HttpServletRequest request) {
        return Answer.of(gateway.ask(new FindEmployees(new Parameters(request).page()), Employees.class));
    }

    @GetMapping("/api/v1/employees/{id}")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer one(@PathVariable String id) {
        EmployeeDetails employee = found(id);
        return Answer.versioned(employee, employee.version());
    }

    @PatchMapping("/api/v1/employees/{id}")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body EmployeeEdit body) {
        UserId userId = PathIds.of(UserId::new, id);
        EditPerson edit = new EditPerson(
                userId,
                Versions.expected(ifMatch),
                null,
                body.role(),
                null,
                body.endsOn(),
                null,
                new ChangeProfile(
                        userId,
                        Texts.optional(body.firstName()),
                        Texts.optional(body.lastName()),
                        null,
                        null,
                        null,
                        null),
                body.twoFactorRequired());
        EmployeeDetails _ = found(id);
        return Answer.done(gateway.send(edit));
    }

    @PostMapping("/api/v1/employees/{id}/deactivate")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer deactivate(@PathVariable String id, Attempt attempt) {
        return act(id, attempt, DeactivatePerson::new);
    }

    @PostMapping("/api/v1/employees/{id}/activate")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer activate(@PathVariable String id, Attempt attempt) {
        return act(id, attempt, ActivatePerson::new);
    }

    /** Has a link for a new password sent to the person. */
    @PostMapping("/api/v1/employees/{id}/send-password-reset")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer sendReset(@PathVariable String id, Attempt attempt) {
        return attempt.once(
                _ -> {
                    EmployeeDetails employee = found(id);
                    return desk.sendReset(employee.id().value(), employee.email());
                },
                (_, receipt) -> Answer.done(receipt));
    }

    /** Takes a second factor away that the person has lost. */
    @PostMapping("/api/v1/employees/{id}/drop-second-factor")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer dropSecondFactor(@PathVariable String id, Attempt attempt) {
        return attempt.once(_ -> desk.dropSecondFactor(found(id).id().value()), (_, receipt) -> Answer.done(receipt));
    }

    private Answer act(String id, Attempt attempt, Function<UserId, PersonCommand> command) {
        return attempt.once(_ -> gateway.send(command.apply(found(id).id())), (_, receipt) -> Answer.done(receipt));
    }

    /** A client's id is no employee's. */
    private EmployeeDetails found(String id) {
        return gateway.ask(new FindEmployee(PathIds.of(UserId::new, id)), EmployeeDetails.class);
    }

    record NewEmployee(
            String firstName,
            String lastName,
            String email,
            PermissionSetId role,
            @Nullable LocalDate endsOn,
            @Nullable Boolean outside) {}

    @Edits
    record EmployeeEdit(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable PermissionSetId role,
            @Nullable Change<LocalDate> endsOn,
            @Nullable Boolean twoFactorRequired) {}
}

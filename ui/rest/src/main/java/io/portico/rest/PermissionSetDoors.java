package io.portico.rest;

import io.portico.messages.PermissionSetId;
import io.portico.messages.permissionset.DeletePermissionSet;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Gateway;
import io.portico.views.agency.FindPermissionSet;
import io.portico.views.agency.FindPermissionSets;
import io.portico.views.agency.FindSetHolders;
import io.portico.views.agency.PermissionSetDetails;
import io.portico.views.agency.PermissionSets;
import io.portico.views.agency.SetHolders;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The permission sets people can be given: the built-in ones, and the agency's own. */
@Controller
final class PermissionSetDoors {

    private final Gateway gateway;

    PermissionSetDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @PostMapping("/api/v1/permission-sets")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer make(@Body NewPermissionSet body, Attempt attempt) {
        return attempt.once(
                id -> gateway.send(new MakePermissionSet(
                        new PermissionSetId(id),
                        body.name(),
                        body.base(),
                        body.permissions(),
                        Boolean.TRUE.equals(body.twoFactorRequired()))),
                (id, receipt) -> Answer.made("/permission-sets", id, receipt),
                id -> Asking.there(
                        () -> gateway.ask(new FindPermissionSet(new PermissionSetId(id)), PermissionSetDetails.class)));
    }

    @GetMapping("/api/v1/permission-sets")
    @Door(Side.AGENCY)
    Answer list(Caller caller) {
        PermissionSets page = gateway.ask(new FindPermissionSets(), PermissionSets.class);
        return Answer.of(new PermissionSets(
                page.items().stream().map(set -> told(caller, set)).toList(), page.next()));
    }

    @GetMapping("/api/v1/permission-sets/{id}")
    @Door(Side.AGENCY)
    Answer one(@PathVariable String id, Caller caller) {
        PermissionSetDetails set =
                gateway.ask(new FindPermissionSet(PathIds.of(PermissionSetId::new, id)), PermissionSetDetails.class);
        return Answer.versioned(told(caller, set), set.version());
    }

    /** As far as the caller's credentials reach; the house has only asked what the caller may know. */
    private static PermissionSetDetails told(Caller caller, PermissionSetDetails set) {
        return caller.reaches(Permission.PEOPLE_VIEW) ? set : set.withoutHolders();
    }

    @GetMapping("/api/v1/permission-sets/{id}/holders")
    @Door(value = Side.AGENCY, needs = Permission.PEOPLE_VIEW)
    Answer holders(@PathVariable String id, HttpServletRequest request) {
        return Answer.of(gateway.ask(
                new FindSetHolders(PathIds.of(PermissionSetId::new, id), new Parameters(request).page()),
                SetHolders.class));
    }

    @PatchMapping("/api/v1/permission-sets/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer edit(
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Body PermissionSetEdit body) {
        return Answer.done(gateway.send(new EditPermissionSet(
                PathIds.of(PermissionSetId::new, id),
                Versions.expected(ifMatch),
                body.name(),
                body.permissions(),
                body.twoFactorRequired())));
    }

    @DeleteMapping("/api/v1/permission-sets/{id}")
    @Door(value = Side.AGENCY, needs = Permission.SETS_EDIT)
    Answer delete(@PathVariable String id) {
        return Answer.done(gateway.send(new DeletePermissionSet(PathIds.of(PermissionSetId::new, id))));
    }

    record NewPermissionSet(
            String name,
            PersonKind base,
            Set<Permission> permissions,
            @Nullable Boolean twoFactorRequired) {}

    @Edits
    record PermissionSetEdit(
            @Nullable String name,
            @Nullable Set<Permission> permissions,
            @Nullable Boolean twoFactorRequired) {}
}

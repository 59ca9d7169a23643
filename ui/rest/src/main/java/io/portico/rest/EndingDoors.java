package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.ProjectId;
import io.portico.messages.ending.ChangeEndingRules;
import io.portico.messages.ending.KeepAccess;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.EndingRulesDetails;
import io.portico.views.agency.FindEndingRules;
import io.portico.views.agency.FindProjectEnding;
import io.portico.views.agency.ProjectEnding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Access that ends with the work, and with the interest in it. */
@Controller
final class EndingDoors {

    private final Gateway gateway;

    EndingDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/settings/access")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer rules() {
        return Answer.of(gateway.ask(new FindEndingRules(), EndingRulesDetails.class));
    }

    @PatchMapping("/api/v1/settings/access")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer change(@Body EndingRulesEdit body) {
        return Answer.done(gateway.send(new ChangeEndingRules(
                new AgencyId(Tenancy.agencyId()), body.proposeWhenWorkEnds(), body.suspendUnseenAfterDays())));
    }

    /** What could be taken back; the changes are made at {@code POST /access/changes}. */
    @GetMapping("/api/v1/projects/{id}/ending")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer ending(@PathVariable String id) {
        ProjectEnding ending = gateway.ask(new FindProjectEnding(PathIds.of(ProjectId::new, id)), ProjectEnding.class);
        return Answer.of(new EndingOfProject(
                ending.proposed(),
                ending.changes().stream().map(AccessChange::of).toList()));
    }

    @PostMapping("/api/v1/projects/{id}/keep-access")
    @Door(value = Side.AGENCY, needs = Permission.ACCESS_GRANT)
    Answer keep(@PathVariable String id, Attempt attempt) {
        KeepAccess command = new KeepAccess(new AgencyId(Tenancy.agencyId()), PathIds.of(ProjectId::new, id));
        return attempt.once(_ -> gateway.send(command), (_, receipt) -> Answer.done(receipt));
    }

    @Edits
    record EndingRulesEdit(
            @Nullable Boolean proposeWhenWorkEnds, @Nullable Integer suspendUnseenAfterDays) {}

    record EndingOfProject(boolean proposed, List<AccessChange> changes) {}
}

package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.agency.ChooseInvitationSets;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FindInvitationSets;
import io.portico.views.agency.InvitationSets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** With which permission sets invitations start. */
@Controller
final class InvitationSetDoors {

    private final Gateway gateway;

    InvitationSetDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/settings/invitation-sets")
    @Door(Side.AGENCY)
    Answer sets() {
        return Answer.of(gateway.ask(new FindInvitationSets(), InvitationSets.class));
    }

    @PutMapping("/api/v1/settings/invitation-sets")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer choose(@Body InvitationSetChoice body) {
        return Answer.done(gateway.send(
                new ChooseInvitationSets(new AgencyId(Tenancy.agencyId()), body.clientSetId(), body.partnerSetId())));
    }

    record InvitationSetChoice(PermissionSetId clientSetId, PermissionSetId partnerSetId) {}
}

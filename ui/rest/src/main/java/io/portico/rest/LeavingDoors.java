package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.agency.DeleteAgency;
import io.portico.messages.person.Permission;
import io.portico.rest.Archiving.Sealing;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.archive.AgencyArchives;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindOwnAgency;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What the owner of an agency, and nobody else in it, does with all of it. */
@Controller
final class LeavingDoors {

    private final Gateway gateway;
    private final Archiving archiving;

    LeavingDoors(Gateway gateway, AgencyArchives archives) {
        this.gateway = gateway;
        this.archiving = new Archiving(gateway, archives);
    }

    @PostMapping("/api/v1/settings/archive")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    void archive(@Body Sealing body, HttpServletResponse response) throws IOException {
        archiving.send(Tenancy.current(), body, response);
    }

    /** Whoever deletes it has written down what. */
    @PostMapping("/api/v1/settings/deletion")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer delete(@Body Deletion body) {
        if (body.slug().length() > Check.MAX_SLUG) {
            throw new BadInput("slug", BadInput.Code.TOO_LONG);
        }
        if (!gateway.ask(new FindOwnAgency(), AgencyDoor.class).slug().equals(body.slug())) {
            throw new BadInput("slug", BadInput.Code.UNKNOWN_VALUE);
        }
        return Answer.done(gateway.send(new DeleteAgency(new AgencyId(Tenancy.agencyId()))));
    }

    record Deletion(String slug) {}
}

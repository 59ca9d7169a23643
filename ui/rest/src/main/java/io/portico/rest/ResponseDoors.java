package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.ProjectId;
import io.portico.messages.person.Permission;
import io.portico.messages.response.BusinessHours;
import io.portico.messages.response.ResponseTarget;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.response.SetResponseTargets;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.agency.FindResponseTargets;
import io.portico.views.agency.ResponseTargetsDetails;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Within what time the agency means to answer. Who waits is asked for at {@code GET /tasks?waiting=}. */
@Controller
final class ResponseDoors {

    private final Gateway gateway;

    ResponseDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/settings/response-targets")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer targets() {
        return Answer.of(gateway.ask(new FindResponseTargets(), ResponseTargetsDetails.class));
    }

    @PutMapping("/api/v1/settings/response-targets")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer set(@Body NewResponseTargets body) {
        return Answer.done(gateway.send(new SetResponseTargets(new AgencyId(Tenancy.agencyId()), body.targets())));
    }

    /** All of them; without projects for billing there are none. */
    record NewResponseTargets(
            ResponseTarget reply,
            ResponseTarget urgent,
            ResponseTarget billing,
            @Nullable List<ProjectId> billingProjects,
            BusinessHours hours) {

        ResponseTargets targets() {
            return new ResponseTargets(
                    reply, urgent, billing, billingProjects == null ? Set.of() : Set.copyOf(billingProjects), hours);
        }
    }
}

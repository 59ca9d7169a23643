package io.portico.rest;

import io.portico.tenancy.Gateway;
import io.portico.views.agency.FindPermissionSets;
import io.portico.views.agency.PermissionSets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The permission sets a person can be given. */
@Controller
final class PermissionSetDoors {

    private final Gateway gateway;

    PermissionSetDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/permission-sets")
    @Door(Side.AGENCY)
    Answer list() {
        return Answer.of(gateway.ask(new FindPermissionSets(), PermissionSets.class));
    }
}

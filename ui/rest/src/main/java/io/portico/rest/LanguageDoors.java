package io.portico.rest;

import io.portico.messages.AgencyId;
import io.portico.messages.agency.ChooseAgencyLanguage;
import io.portico.messages.person.Language;
import io.portico.messages.person.Permission;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.door.AgencyLanguage;
import io.portico.views.door.FindAgencyLanguage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** In which language the agency speaks to those of whom no other is known. */
@Controller
final class LanguageDoors {

    private final Gateway gateway;

    LanguageDoors(Gateway gateway) {
        this.gateway = gateway;
    }

    @GetMapping("/api/v1/settings/language")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer language() {
        return Answer.of(gateway.ask(new FindAgencyLanguage(), AgencyLanguage.class));
    }

    @PutMapping("/api/v1/settings/language")
    @Door(value = Side.AGENCY, needs = Permission.SETTINGS_EDIT)
    Answer set(@Body LanguageChoice body) {
        return Answer.done(gateway.send(new ChooseAgencyLanguage(new AgencyId(Tenancy.agencyId()), body.language())));
    }

    record LanguageChoice(Language language) {}
}

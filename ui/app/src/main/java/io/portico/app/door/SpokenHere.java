package io.portico.app.door;

import io.portico.messages.Rejected;
import io.portico.messages.person.Language;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.door.AgencyLanguage;
import io.portico.views.door.FindAgencyLanguage;
import io.portico.web.parts.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** In which language somebody is spoken to of whom only their browser is known. */
@Component
final class SpokenHere {

    private final Gateway gateway;

    SpokenHere(Gateway gateway) {
        this.gateway = gateway;
    }

    /** The first that the browser asks for and Portico speaks; or else the agency's, and English where there is none. */
    Locale to(HttpServletRequest request) {
        return Words.asked(request.getHeader("Accept-Language"), () -> agencys(request));
    }

    /** What went wrong must be said in some language, also when it is this question that goes wrong. */
    private Language agencys(HttpServletRequest request) {
        try {
            return HostFilter.agency(request)
                    .map(agency -> Tenancy.call(new Work(agency.id().value(), Actor.ANYONE), () -> gateway.ask(
                                    new FindAgencyLanguage(), AgencyLanguage.class)
                            .language()))
                    .orElse(Language.EN);
        } catch (Rejected | Gateway.Unavailable unanswered) {
            return Language.EN;
        }
    }
}

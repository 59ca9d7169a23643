package io.portico.app.door;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.SignInMethod;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.SecondFactors;
import io.portico.views.door.AgencyDoor;
import io.portico.web.entrance.Entrance;
import io.portico.web.entrance.SecondStep;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The second step, for the page that asks for it: who waits is in the session that the password began. */
@Component
final class PageSecondStep implements SecondStep {

    private static final String CONFIRMED = PageSecondStep.class.getName();

    private final SecondFactorDesk desk;
    private final SecondFactors factors;
    private final Tickets tickets;
    private final Entrance entrance;
    private final Clock clock;

    PageSecondStep(SecondFactorDesk desk, SecondFactors factors, Tickets tickets, Entrance entrance, Clock clock) {
        this.desk = desk;
        this.factors = factors;
        this.tickets = tickets;
        this.entrance = entrance;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> waiting() {
        return half().map(one -> factors.on(one.agencyId(), one.userId()) ? Waiting.CODE : Waiting.ENROLMENT);
    }

    @Override
    public AccountDesk.Enrolment begin() {
        return desk.begin(needed().userId());
    }

    @Override
    public List<String> confirm(String code) {
        HalfSignedIn half = needed();
        List<String> recovery = desk.confirm(half.userId(), code);
        session().setAttribute(CONFIRMED, half.userId());
        return recovery;
    }

    /** Only for whoever confirmed a code in this very session: that there is a second factor proves nothing. */
    @Override
    public URI enter() {
        HalfSignedIn half = needed();
        AgencyDoor agency = entrance.agency().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        if (!half.userId().equals(session().getAttribute(CONFIRMED))) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        session().removeAttribute(CONFIRMED);
        session().removeAttribute(HalfSignedIn.attribute());
        return tickets.address(agency.id(), agency.slug(), new UserId(half.userId()), SignInMethod.PASSWORD_AND_CODE);
    }

    private HalfSignedIn needed() {
        return half().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
    }

    private Optional<HalfSignedIn> half() {
        return HalfSignedIn.of(session().getAttribute(HalfSignedIn.attribute()), Tenancy.agencyId(), clock.instant());
    }

    private static WrappedSession session() {
        return VaadinSession.getCurrent().getSession();
    }
}

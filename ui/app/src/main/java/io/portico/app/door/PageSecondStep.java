package io.portico.app.door;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.account.SignInMethod;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.AccountDesk;
import io.portico.tenancy.credentials.PasskeyDesk.Ceremony;
import io.portico.tenancy.credentials.Passkeys;
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
    private final Passkeys passkeys;
    private final PasskeyCeremonies ceremonies;
    private final DeskForPasskeys passkeyDesk;
    private final SignIns signIns;
    private final Tickets tickets;
    private final Entrance entrance;
    private final Clock clock;

    PageSecondStep(
            SecondFactorDesk desk,
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyCeremonies ceremonies,
            DeskForPasskeys passkeyDesk,
            SignIns signIns,
            Tickets tickets,
            Entrance entrance,
            Clock clock) {
        this.desk = desk;
        this.factors = factors;
        this.passkeys = passkeys;
        this.ceremonies = ceremonies;
        this.passkeyDesk = passkeyDesk;
        this.signIns = signIns;
        this.tickets = tickets;
        this.entrance = entrance;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> waiting() {
        return half().map(this::waiting);
    }

    private Waiting waiting(HalfSignedIn half) {
        return new Waiting(factors.on(half.agencyId(), half.userId()), passkeys.any(half.agencyId(), half.userId()));
    }

    @Override
    public Ceremony beginPasskey() {
        return ceremonies.showing(needed().userId());
    }

    /** Counted together with wrong codes: it is the same step. */
    @Override
    public URI enterWithPasskey(Ceremony begun, String answer) {
        HalfSignedIn half = needed();
        String counted = "code " + half.userId();
        if (!signIns.mayTry(half.agencyId(), counted)) {
            throw new Rejected(Rejected.Code.TOO_MANY_REQUESTS);
        }
        try {
            if (!ceremonies.shown(begun, answer).equals(half.userId())) {
                throw new Rejected(Rejected.Code.WRONG_PASSKEY);
            }
        } catch (Rejected wrong) {
            signIns.wasWrong(half.agencyId(), counted);
            throw wrong;
        }
        return address(half, SignInMethod.PASSKEY);
    }

    @Override
    public Ceremony beginFirstPasskey() {
        return passkeyDesk.begin(toEnrol().userId());
    }

    @Override
    public URI enterWithFirstPasskey(Ceremony begun, String answer) {
        HalfSignedIn half = toEnrol();
        passkeyDesk.add(half.userId(), begun, answer, AgencyOfRequest.visit().device());
        return address(half, SignInMethod.PASSKEY);
    }

    /** Whoever has a second factor already shows that one: a new one would prove nothing. */
    private HalfSignedIn toEnrol() {
        HalfSignedIn half = needed();
        if (!waiting(half).enrolment()) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        return half;
    }

    @Override
    public AccountDesk.Enrolment begin() {
        return desk.begin(toEnrol().userId());
    }

    @Override
    public List<String> confirm(String code) {
        HalfSignedIn half = toEnrol();
        List<String> recovery = desk.confirm(half.userId(), code);
        session().setAttribute(CONFIRMED, half.userId());
        return recovery;
    }

    /** Only for whoever confirmed a code in this very session: that there is a second factor proves nothing. */
    @Override
    public URI enter() {
        HalfSignedIn half = needed();
        if (!half.userId().equals(session().getAttribute(CONFIRMED))) {
            throw new Rejected(Rejected.Code.FORBIDDEN);
        }
        session().removeAttribute(CONFIRMED);
        return address(half, half.withCode());
    }

    private URI address(HalfSignedIn half, SignInMethod method) {
        AgencyDoor agency = entrance.agency().orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        session().removeAttribute(HalfSignedIn.attribute());
        return tickets.address(agency.id(), agency.slug(), new UserId(half.userId()), method);
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

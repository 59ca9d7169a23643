package io.portico.app.door;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Rejected;
import io.portico.messages.account.SignInMethod;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.credentials.SecondFactors;
import io.portico.views.door.Account;
import io.portico.views.door.FindAccount;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in with address and password at the agency of the request. An unknown address, a wrong password and an account
 * that may not act get the same answer after the same work.
 */
@Component
final class PasswordSignIn implements AuthenticationProvider {

    private final Gateway gateway;
    private final Confidences confidences;
    private final Passwords passwords;
    private final SecondFactors secondFactors;
    private final SignIns signIns;
    private final DeviceMarks devices;
    private final Arrivals arrivals;
    private final FailedSignIns failed;
    private final Standings standings;
    private final Clock clock;

    PasswordSignIn(
            Gateway gateway,
            Confidences confidences,
            Passwords passwords,
            SecondFactors secondFactors,
            SignIns signIns,
            DeviceMarks devices,
            Arrivals arrivals,
            FailedSignIns failed,
            Standings standings,
            Clock clock) {
        this.gateway = gateway;
        this.confidences = confidences;
        this.passwords = passwords;
        this.secondFactors = secondFactors;
        this.signIns = signIns;
        this.devices = devices;
        this.arrivals = arrivals;
        this.failed = failed;
        this.standings = standings;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String agencyId = Tenancy.agencyId();
        String password = String.valueOf(tried.getCredentials());
        String account = digest(agencyId, tried.getName()).orElse("");
        Visit visit = tried.getDetails() instanceof Visit from ? from : new Visit("", "", "");
        String address = visit.address();
        Optional<Account> found = account.isEmpty() ? Optional.empty() : find(account);
        boolean known = found.filter(one -> devices.isKnown(agencyId, one.id().value(), visit))
                .isPresent();
        if (!signIns.mayTry(agencyId, account, address, known) || !signIns.await(agencyId, account, known)) {
            throw new TooManySignIns();
        }
        boolean matches = found.map(one -> passwords.matches(agencyId, one.id().value(), password))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!matches || !alive(agencyId, found.orElseThrow())) {
            signIns.wasWrong(agencyId, account, address, known);
            found.ifPresent(one -> failed.noteLater(agencyId, one.id()));
            throw new BadCredentialsException("no such account, or not this password");
        }
        signIns.wasRight(agencyId, account, address, known);
        String userId = found.orElseThrow().id().value();
        if (found.orElseThrow().secondFactorDemanded() || secondFactors.on(agencyId, userId)) {
            throw new SecondFactorNeeded(new HalfSignedIn(agencyId, userId, clock.instant(), false));
        }
        return arrivals.arrive(agencyId, userId, SignInMethod.PASSWORD, visit);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private Optional<String> digest(String agencyId, String email) {
        try {
            return Optional.of(confidences.digest(agencyId, Check.email("username", email)));
        } catch (BadInput noAddress) {
            return Optional.empty();
        }
    }

    private Optional<Account> find(String emailDigest) {
        try {
            return Optional.of(gateway.ask(new FindAccount(emailDigest), Account.class));
        } catch (Rejected rejected) {
            return Optional.empty();
        }
    }

    private boolean alive(String agencyId, Account account) {
        return account.accepted() && standings.mayEnter(agencyId, account.id().value());
    }
}

package io.portico.app.door;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Rejected;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.Passwords;
import io.portico.views.door.Account;
import io.portico.views.door.FindAccount;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
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
    private final SignIns signIns;
    private final Clock clock;

    PasswordSignIn(Gateway gateway, Confidences confidences, Passwords passwords, SignIns signIns, Clock clock) {
        this.gateway = gateway;
        this.confidences = confidences;
        this.passwords = passwords;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String agencyId = Tenancy.agencyId();
        String password = String.valueOf(tried.getCredentials());
        String account = digest(agencyId, tried.getName()).orElse("");
        String address =
                tried.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (!signIns.mayTry(agencyId, account, address)) {
            throw new TooManySignIns();
        }
        Optional<Account> found = account.isEmpty() ? Optional.empty() : find(account);
        boolean matches = found.map(
                        known -> passwords.matches(agencyId, known.id().value(), password))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!matches || !alive(agencyId, found.orElseThrow())) {
            signIns.wasWrong(agencyId, account, address);
            throw new BadCredentialsException("no such account, or not this password");
        }
        signIns.wasRight(agencyId, account, address);
        return new SignedInToken(new SignedIn(
                agencyId, Actor.Kind.PERSON, found.orElseThrow().id().value(), clock.instant(), null));
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
        Work work = new Work(agencyId, Actor.person(account.id().value()));
        try {
            return account.accepted()
                    && Tenancy.call(work, () -> gateway.ask(new FindStanding(), Standing.class)
                            .alive());
        } catch (Rejected rejected) {
            return false;
        }
    }
}

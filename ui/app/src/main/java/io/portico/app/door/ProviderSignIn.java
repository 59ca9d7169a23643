package io.portico.app.door;

import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.Rejected;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.views.door.Account;
import io.portico.views.door.FindAccount;
import io.portico.views.door.SignInProvider;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Lets people in for whom their identity provider has spoken: those with an account already, which has the address that
 * the provider has verified, and is the agency's own or of the very company whose provider it is. Nobody gets an account
 * by it. Whyever somebody is not let in, they are told the same.
 */
@Component
final class ProviderSignIn implements AuthenticationSuccessHandler {

    static final String REFUSED = "/login?provider";

    private final Gateway gateway;
    private final Confidences confidences;
    private final ProviderRegistrations providers;
    private final Standings standings;
    private final FailedSignIns failed;
    private final Arrivals arrivals;
    private final DeviceMarks devices;
    private final Clock clock;

    ProviderSignIn(
            Gateway gateway,
            Confidences confidences,
            ProviderRegistrations providers,
            Standings standings,
            FailedSignIns failed,
            Arrivals arrivals,
            DeviceMarks devices,
            Clock clock) {
        this.gateway = gateway;
        this.confidences = confidences;
        this.providers = providers;
        this.standings = standings;
        this.failed = failed;
        this.arrivals = arrivals;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        // What the provider says of somebody is no proof here; whose account it is has yet to be found out.
        SecurityContextHolder.clearContext();
        String agencyId = Tenancy.agencyId();
        Optional<Account> found = account(agencyId, who);
        if (found.isEmpty()) {
            response.sendRedirect(REFUSED);
            return;
        }
        String userId = found.get().id().value();
        if (found.get().secondFactorDemanded()) {
            new HalfSignedIn(agencyId, userId, clock.instant(), true).remember(request);
            response.sendRedirect(SecondStepFilter.PAGE);
            return;
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SignedInToken token = arrivals.arrive(agencyId, userId, SignInMethod.PROVIDER, Visit.of(request));
        new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(token), request, response);
        devices.mark(agencyId, userId, response);
        response.sendRedirect("/");
    }

    private Optional<Account> account(String agencyId, Authentication who) {
        if (!(who instanceof OAuth2AuthenticationToken token && token.getPrincipal() instanceof OidcUser user)) {
            return Optional.empty();
        }
        return providers
                .provider(token.getAuthorizedClientRegistrationId())
                .flatMap(provider -> verifiedAddress(user)
                        .flatMap(email -> find(confidences.digest(agencyId, email)))
                        .filter(account -> isOf(provider, account)))
                .filter(account -> mayComeIn(agencyId, account));
    }

    private static Optional<String> verifiedAddress(OidcUser user) {
        String email = user.getEmail();
        try {
            return email != null && isVerified(user) ? Optional.of(Check.email("email", email)) : Optional.empty();
        } catch (BadInput noAddress) {
            return Optional.empty();
        }
    }

    /** Some providers write it as a text; nothing but the truth counts. */
    private static boolean isVerified(OidcUser user) {
        return "true".equals(String.valueOf(user.getClaims().get(StandardClaimNames.EMAIL_VERIFIED)));
    }

    private Optional<Account> find(String emailDigest) {
        try {
            return Optional.of(gateway.ask(new FindAccount(emailDigest), Account.class));
        } catch (Rejected nobody) {
            return Optional.empty();
        }
    }

    /** A company speaks for its own people and nobody else's, nor for people without a company. */
    private static boolean isOf(SignInProvider provider, Account account) {
        return provider.companyId() == null
                ? account.kind() == PersonKind.EMPLOYEE
                : provider.companyId().equals(account.companyId());
    }

    private boolean mayComeIn(String agencyId, Account account) {
        boolean may =
                account.accepted() && standings.mayEnter(agencyId, account.id().value());
        if (!may) {
            failed.noteLater(agencyId, account.id());
        }
        return may;
    }
}

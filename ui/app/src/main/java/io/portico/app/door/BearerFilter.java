package io.portico.app.door;

import io.portico.app.PorticoSettings;
import io.portico.rest.Disclosing;
import io.portico.rest.Scopes;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.tenancy.credentials.ViewAsTokens;
import io.portico.views.door.AgencyDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tokens: a person's own, those of looks through another's eyes, those of the agency's own authorization server, and
 * the operator's at the apex. A token that
 * does not count is refused even at doors that are open to all, and never falls back to a session.
 */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "bearer ";

    private final PersonalTokens personalTokens;
    private final ViewAsTokens viewAsTokens;
    private final AccessTokens accessTokens;
    private final PorticoSettings settings;
    private final Clock clock;

    BearerFilter(
            PersonalTokens personalTokens,
            ViewAsTokens viewAsTokens,
            AccessTokens accessTokens,
            PorticoSettings settings,
            Clock clock) {
        this.personalTokens = personalTokens;
        this.viewAsTokens = viewAsTokens;
        this.accessTokens = accessTokens;
        this.settings = settings;
        this.clock = clock;
    }

    static boolean isUsedBy(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUsedBy(request)) {
            chain.doFilter(request, response);
            return;
        }
        String token =
                request.getHeader("Authorization").substring(BEARER.length()).strip();
        Optional<SignedIn> holder = HostFilter.agency(request)
                .map(agency -> ofAgency(agency, token))
                .orElseGet(() -> operator(token));
        if (holder.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Problem.UNAUTHENTICATED.write(request, response);
            return;
        }
        Disclosing.bearer(request, PersonalTokens.idOf(token).orElse(null));
        Set<String> scopes = holder.get().scopes();
        if (scopes != null) {
            Scopes.narrow(request, scopes);
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedInToken(holder.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private Optional<SignedIn> ofAgency(AgencyDoor agency, String token) {
        if (token.startsWith("pat_")) {
            String agencyId = agency.id().value();
            return personalTokens
                    .verify(agencyId, token)
                    .map(holder -> new SignedIn(
                            agencyId, Actor.Kind.PERSON, holder.userId(), clock.instant(), holder.scopes(), null));
        }
        if (token.startsWith("vas_")) {
            String agencyId = agency.id().value();
            return viewAsTokens.verify(agencyId, token).map(holder -> new SignedIn(
                            agencyId, Actor.Kind.PERSON, holder.viewerId(), clock.instant(), null, null)
                    .looking(new SignedIn.Look(holder.viewAsId(), holder.personId())));
        }
        return accessTokens.verify(agency, token);
    }

    private Optional<SignedIn> operator(String token) {
        String expected = settings.operatorToken();
        boolean right = expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
        return right
                ? Optional.of(new SignedIn(
                        Work.NO_AGENCY, Actor.Kind.OPERATOR, Actor.OPERATOR.id(), clock.instant(), null, null))
                : Optional.empty();
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}

package io.portico.app.door;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.credentials.BrowserSessions;
import io.portico.tenancy.credentials.LastSeen;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the person who has proven who they are, for as long as the request lasts; whether their account may act at all
 * is asked anew each time. Proof for another agency, from too long ago, or of an account that is no longer alive, is
 * none, and its session ends.
 */
final class PersonFilter extends OncePerRequestFilter {

    /** What a page sends as long as it is open, whether or not anybody looks at it. */
    private static final Pattern BY_ITSELF = Pattern.compile("(^|&)v-r=(heartbeat|push)(&|$)");

    private final Looks looks;
    private final Clock clock;
    private final Duration absolute;
    private final BrowserSessions sessions;
    private final LiveSessions live;
    private final LastSeen seen;

    PersonFilter(
            Gateway gateway,
            Clock clock,
            Duration absolute,
            BrowserSessions sessions,
            LiveSessions live,
            LastSeen seen) {
        this.looks = new Looks(gateway);
        this.clock = clock;
        this.absolute = absolute;
        this.sessions = sessions;
        this.live = live;
        this.seen = seen;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token)) {
            chain.doFilter(request, response);
            return;
        }
        SignedIn signedIn = looks.current(token.getPrincipal(), request);
        if (counts(signedIn, request)) {
            noteSeen(signedIn, request);
            HttpSession session = request.getSession(false);
            if (session != null && signedIn.session() != null) {
                live.open(session, signedIn.session());
            }
            HostFilter.bound(signedIn.work(), request, response, chain);
        } else {
            end(request);
            chain.doFilter(request, response);
        }
    }

    private boolean counts(SignedIn signedIn, HttpServletRequest request) {
        return signedIn.agencyId().equals(Tenancy.agencyId())
                && clock.instant().isBefore(signedIn.since().plus(absolute))
                && (signedIn.kind() == Actor.Kind.OPERATOR || looks.alive(signedIn))
                && sessionCounts(signedIn, request);
    }

    private boolean sessionCounts(SignedIn signedIn, HttpServletRequest request) {
        String session = signedIn.session();
        return session == null || sessions.counts(signedIn.agencyId(), signedIn.id(), session, isUse(request));
    }

    private static boolean isUse(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || !BY_ITSELF.matcher(query).find();
    }

    /** Of the person themselves: a look through their eyes does not count as theirs. */
    private void noteSeen(SignedIn signedIn, HttpServletRequest request) {
        if (signedIn.kind() == Actor.Kind.PERSON && isUse(request)) {
            seen.note(signedIn.agencyId(), signedIn.id());
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}

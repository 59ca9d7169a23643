package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.ConsumptionProbe;
import io.portico.app.PorticoSettings.Limits;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds back who asks too much of the doors for programs: each person and program counts for itself, and whoever is
 * nobody by address. Generous enough that nobody meets it who does not run in a circle, so that no agency has to
 * suffer another's program.
 */
final class RequestFilter extends OncePerRequestFilter {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Limits limits;
    private final Buckets callers;

    RequestFilter(Limits limits, Ticker ticker) {
        this.limits = limits;
        this.callers = Buckets.steady(limits.requests(), MINUTE, ticker);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!limits.off()) {
            ConsumptionProbe probe = callers.of(caller(request)).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                // To wait too short a time would be in vain.
                long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
                Problem.TOO_MANY_REQUESTS.retryAfter(request, response, (int) seconds);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static String caller(HttpServletRequest request) {
        return Tenancy.currentIfAny()
                .filter(work ->
                        work.actor().kind() == Actor.Kind.PERSON || work.actor().kind() == Actor.Kind.PROGRAM)
                .map(RequestFilter::named)
                .orElseGet(request::getRemoteAddr);
    }

    private static String named(Work work) {
        return work.agencyId() + " " + work.actor().id();
    }
}

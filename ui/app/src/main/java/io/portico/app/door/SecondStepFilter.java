package io.portico.app.door;

import io.portico.tenancy.credentials.SecondFactors;
import io.portico.views.door.AgencyDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes the code of somebody who has shown the right password. Attempts are counted by account: whoever gets here knows the password. */
final class SecondStepFilter extends OncePerRequestFilter {

    static final String PATH = "/login/second";
    static final String PAGE = "/second-factor";

    private static final int MAX_CODE = 40;

    private final SecondFactors factors;
    private final SignIns signIns;
    private final Arrivals arrivals;
    private final DeviceMarks devices;
    private final Clock clock;

    SecondStepFilter(SecondFactors factors, SignIns signIns, Arrivals arrivals, DeviceMarks devices, Clock clock) {
        this.factors = factors;
        this.signIns = signIns;
        this.arrivals = arrivals;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<HalfSignedIn> half = HostFilter.agency(request)
                .map(AgencyDoor::id)
                .filter(_ -> session != null)
                .flatMap(agency -> HalfSignedIn.of(
                        session.getAttribute(HalfSignedIn.attribute()), agency.value(), clock.instant()));
        if (half.isEmpty()) {
            response.sendRedirect("/login");
            return;
        }
        String agencyId = half.get().agencyId();
        String userId = half.get().userId();
        if (!signIns.mayTry(agencyId, "code " + userId)) {
            Problem.TOO_MANY_ATTEMPTS.retryAfter(request, response, (int) SignIns.WINDOW.toSeconds());
            return;
        }
        SecondFactors.Verdict verdict = judged(agencyId, userId, request.getParameter("code"));
        if (verdict == SecondFactors.Verdict.WRONG) {
            signIns.wasWrong(agencyId, "code " + userId);
            response.sendRedirect(PAGE + "?error");
            return;
        }
        // Nothing of the half is carried over, least of all the session's id.
        session.invalidate();
        SignedInToken token = arrivals.arrive(
                agencyId,
                userId,
                verdict == SecondFactors.Verdict.CODE
                        ? half.get().withCode()
                        : half.get().withRecoveryCode(),
                Visit.of(request));
        new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(token), request, response);
        devices.mark(agencyId, userId, response);
        response.sendRedirect("/");
    }

    private SecondFactors.Verdict judged(String agencyId, String userId, @Nullable String code) {
        return code == null || code.length() > MAX_CODE
                ? SecondFactors.Verdict.WRONG
                : factors.check(agencyId, userId, code);
    }
}

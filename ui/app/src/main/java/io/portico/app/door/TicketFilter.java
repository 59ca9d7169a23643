package io.portico.app.door;

import io.portico.messages.account.SignInMethod;
import io.portico.views.door.AgencyDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a ticket for a session of its own. A ticket that is not open leads nowhere, like any address that is not there. */
final class TicketFilter extends OncePerRequestFilter {

    private final Tickets tickets;
    private final Arrivals arrivals;
    private final DeviceMarks devices;

    TicketFilter(Tickets tickets, Arrivals arrivals, DeviceMarks devices) {
        this.tickets = tickets;
        this.arrivals = arrivals;
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Optional<AgencyDoor> agency = HostFilter.agency(request);
        String word = request.getRequestURI().substring(Tickets.PATH.length());
        Optional<Tickets.Ticket> ticket = request.getMethod().equals("GET")
                ? agency.flatMap(door -> tickets.redeem(door.id(), word))
                : Optional.empty();
        if (agency.isEmpty() || ticket.isEmpty()) {
            Problem.NOT_FOUND.write(request, response);
            return;
        }
        // Nothing of whoever was here before is carried over, least of all the session's id.
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        String agencyId = agency.get().id().value();
        String userId = ticket.get().userId().value();
        SignInMethod method = ticket.get().method();
        SignedInToken token = method == null
                ? arrivals.begin(agencyId, userId, Visit.of(request))
                : arrivals.arrive(agencyId, userId, method, Visit.of(request));
        new HttpSessionSecurityContextRepository().saveContext(new SecurityContextImpl(token), request, response);
        if (method != null) {
            devices.mark(agencyId, userId, response);
        }
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.sendRedirect("/");
    }
}

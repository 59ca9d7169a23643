package io.portico.app.door;

import io.portico.messages.UserId;
import io.portico.tenancy.Actor;
import io.portico.views.door.AgencyDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a ticket for a session of its own. A ticket that is not open leads nowhere, like any address that is not there. */
final class TicketFilter extends OncePerRequestFilter {

    private final Tickets tickets;
    private final Clock clock;

    TicketFilter(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        Optional<AgencyDoor> agency = HostFilter.agency(request);
        String word = request.getRequestURI().substring(Tickets.PATH.length());
        Optional<UserId> person = request.getMethod().equals("GET")
                ? agency.flatMap(door -> tickets.redeem(door.id(), word))
                : Optional.empty();
        if (agency.isEmpty() || person.isEmpty()) {
            Problem.NOT_FOUND.write(request, response);
            return;
        }
        // Nothing of whoever was here before is carried over, least of all the session's id.
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        SignedIn signedIn = new SignedIn(
                agency.get().id().value(), Actor.Kind.PERSON, person.get().value(), clock.instant(), null);
        new HttpSessionSecurityContextRepository()
                .saveContext(new SecurityContextImpl(new SignedInToken(signedIn)), request, response);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.sendRedirect("/");
    }
}

package io.portico.app.door;

import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.Work;
import io.portico.views.door.AgencyDoor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out by the host's name alone which agency a request is for, and binds it, with nobody as its actor yet. What
 * else a request says about agencies is not read.
 */
final class HostFilter extends OncePerRequestFilter {

    private static final String AGENCIES = "/api/v1/agencies";
    private static final String CONTRACT = "/api/v1/openapi.json";
    private static final int SOON_SECONDS = 2;
    private static final int LATER_SECONDS = 3_600;

    private final Doors doors;
    private final ViewProgress views;

    HostFilter(Doors doors, ViewProgress views) {
        this.doors = doors;
        this.views = views;
    }

    /** The agency whose host was asked; empty at the apex. */
    static Optional<AgencyDoor> agency(HttpServletRequest request) {
        return Optional.ofNullable((AgencyDoor) request.getAttribute(HostFilter.class.getName()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!views.whole()) {
            Problem.VIEWS_NOT_READY.retryAfter(request, response, SOON_SECONDS);
            return;
        }
        if (doors.isApex(request.getServerName())) {
            apex(request, response, chain);
            return;
        }
        Optional<AgencyDoor> agency;
        try {
            agency = doors.slug(request.getServerName()).flatMap(doors::agency);
        } catch (Gateway.Unavailable e) {
            Problem.VIEWS_NOT_READY.retryAfter(request, response, SOON_SECONDS);
            return;
        }
        if (agency.isEmpty() || agency.get().state().isOver() || isFor(AGENCIES, request)) {
            Problem.NOT_FOUND.write(request, response);
        } else if (agency.get().state() == AgencyDoor.State.SUSPENDED) {
            Problem.AGENCY_SUSPENDED.retryAfter(request, response, LATER_SECONDS);
        } else {
            request.setAttribute(HostFilter.class.getName(), agency.get());
            try {
                bound(new Work(agency.get().id().value(), Actor.ANYONE), request, response, chain);
            } catch (Gateway.Unavailable e) {
                // From a filter behind this one: the pages' and the API's own answers have words of their own for it.
                if (response.isCommitted()) {
                    throw e;
                }
                Problem.VIEWS_NOT_READY.retryAfter(request, response, SOON_SECONDS);
            }
        }
    }

    /** The apex knows agencies only. */
    private static void apex(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Problem.forPrograms(request) && !isFor(AGENCIES, request) && !isFor(CONTRACT, request)) {
            Problem.NOT_FOUND.write(request, response);
        } else {
            bound(Work.atApex(Actor.ANYONE), request, response, chain);
        }
    }

    private static boolean isFor(String path, HttpServletRequest request) {
        String asked = request.getRequestURI();
        return asked.equals(path) || asked.startsWith(path + "/");
    }

    /** Runs the rest of the chain with the work bound. */
    static void bound(Work work, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Tenancy.call(work, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException | IOException e) {
                    throw new Carried(e);
                }
                return true;
            });
        } catch (Carried carried) {
            switch (carried.getCause()) {
                case ServletException e -> throw e;
                case IOException e -> throw e;
                case null, default -> throw carried;
            }
        }
    }

    /** A work and what is done again for what goes on later, with the same request. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Carried extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Carried(Exception cause) {
            super(cause);
        }
    }
}

package io.portico.app.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another origin sends with our cookies: requests that change something, and the opening of
 * sockets, which no rule of browsers holds back.
 */
final class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean guarded = !READING.contains(request.getMethod()) || request.getHeader("Upgrade") != null;
        if (guarded && !BearerFilter.isUsedBy(request) && !isOurs(request.getHeader("Origin"), request)) {
            Problem.CSRF.write(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** No origin at all means that this is no browser, or an old one whose forms the token guards. */
    private static boolean isOurs(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

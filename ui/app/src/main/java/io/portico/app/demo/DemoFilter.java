package io.portico.app.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where one can step in as anybody, nobody may come through a proxy or under a foreign name. While the story is told
 * only the apex page answers, which waits for it.
 */
final class DemoFilter extends OncePerRequestFilter {

    private final DemoMode demo;

    DemoFilter(DemoMode demo) {
        this.demo = demo;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (demo.isTelling() && !isPageOfApex(request)) {
            response.setIntHeader("Retry-After", 2);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (demo.isTold() && !isFromHere(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPageOfApex(HttpServletRequest request) {
        return request.getServerName().equalsIgnoreCase("localhost")
                && !request.getRequestURI().startsWith("/api/");
    }

    private static boolean isFromHere(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        boolean forwarded = Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals("forwarded") || name.startsWith("x-forwarded-"));
        return !forwarded && (host.equals("localhost") || host.endsWith(".localhost"));
    }
}

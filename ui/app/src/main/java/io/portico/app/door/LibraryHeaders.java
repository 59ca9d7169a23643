package io.portico.app.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What of a library runs on its own, in a worker, has a policy of its own, stricter than the pages': a PDF that somebody
 * brought is read there. It may load what belongs to the library and compile WebAssembly, and evaluates nothing.
 */
final class LibraryHeaders extends OncePerRequestFilter {

    static final String PATHS = "/webjars/*";

    private static final String OWN_POLICY =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", OWN_POLICY);
        chain.doFilter(request, response);
    }
}

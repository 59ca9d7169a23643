package io.portico.app.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where there is no page, whoever is in is told that there is none. What no rule lets through would be called forbidden
 * otherwise, as if something were there. Whoever is not in is led to sign in before it comes to this.
 */
final class NoPageFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean looks = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        chain.doFilter(request, looks ? new NotForbidden(response) : response);
    }

    private static final class NotForbidden extends HttpServletResponseWrapper {

        NotForbidden(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) throws IOException {
            super.sendError(status == SC_FORBIDDEN ? SC_NOT_FOUND : status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            super.sendError(status == SC_FORBIDDEN ? SC_NOT_FOUND : status, message);
        }
    }
}

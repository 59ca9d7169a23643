package io.portico.app.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep scripts for good. Asked for again after an hour, as Vaadin has it, twenty of them would be waited for
 * by whoever looks in now and then, on a phone.
 */
final class LastingFilter extends OncePerRequestFilter {

    /** Every address here has a hash of the content, or its version, in it. */
    static final String[] PATHS = {"/VAADIN/build/*", LibraryHeaders.PATHS};

    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String FOR_A_WHILE = "max-age=3600";
    private static final String FOR_GOOD = "max-age=31536000, immutable";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Lasting(response));
    }

    /** Only what would have been kept for a while is kept for good, and no error. */
    private static final class Lasting extends HttpServletResponseWrapper {

        Lasting(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, lasting(name, value));
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, lasting(name, value));
        }

        private static String lasting(String name, String value) {
            return name.equalsIgnoreCase(CACHE_CONTROL) && value.equals(FOR_A_WHILE) ? FOR_GOOD : value;
        }
    }
}

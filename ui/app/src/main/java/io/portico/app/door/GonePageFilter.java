package io.portico.app.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers the last words of a page whose session has ended, such as those it sends while the browser leaves it for the
 * page behind the sign-in. Left to the servlets, they would begin a session of their own, and its cookie would take the
 * place of the one that has just been given.
 */
final class GonePageFilter extends OncePerRequestFilter {

    private static final Pattern WORDS_OF_A_PAGE = Pattern.compile("(^|&)v-r=(uidl|push|heartbeat)(&|$)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        if (!request.getMethod().equals("POST")
                || query == null
                || !WORDS_OF_A_PAGE.matcher(query).find()) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        try {
            chain.doFilter(new InItsOwnSession(request), response);
        } catch (ServletException | RuntimeException problem) {
            if (!isEnd(problem)) {
                throw problem;
            }
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Servlets wrap what comes out of their pages. */
    private static boolean isEnd(@Nullable Throwable problem) {
        return problem != null && (problem instanceof SessionEnded || isEnd(problem.getCause()));
    }

    /** The session may end while the page is still being answered: then there is none, and no other is begun. */
    private static final class InItsOwnSession extends HttpServletRequestWrapper {

        InItsOwnSession(HttpServletRequest request) {
            super(request);
        }

        @Override
        public HttpSession getSession() {
            return getSession(true);
        }

        @Override
        @SuppressWarnings("NullAway") // The servlet contract answers null where there is none and none is wanted.
        public HttpSession getSession(boolean create) {
            HttpSession session = super.getSession(false);
            if (session == null && create) {
                throw new SessionEnded();
            }
            return session;
        }
    }

    private static final class SessionEnded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SessionEnded() {
            super("the page's session has ended", null, false, false);
        }
    }
}

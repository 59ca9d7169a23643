package io.portico.app.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
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
        boolean sessionEnded = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        if (sessionEnded && query != null && WORDS_OF_A_PAGE.matcher(query).find()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        chain.doFilter(request, response);
    }
}

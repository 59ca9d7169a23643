package io.portico.app.door;

import io.portico.web.parts.Words;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Sends those on who had to sign in before an app could be told of them. All ways in end at the first page, so they begin
 * there again. They go on by a page and not by a redirect: browsers count a redirect to another site as part of the form
 * that was sent, which our own rules forbid to leave.
 */
final class OnwardFilter extends OncePerRequestFilter {

    private static final String PAGE = """
            <!doctype html>
            <html lang="%2$s">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="0;url=%1$s">
            <title>%3$s</title>
            </head>
            <body><p><a href="%1$s">%4$s</a></p></body>
            </html>
            """;

    private final Onward onward;
    private final SpokenHere spoken;

    OnwardFilter(Onward onward, SpokenHere spoken) {
        this.spoken = spoken;
        this.onward = onward;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().equals("/")
                || request.getQueryString() != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean in = SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken;
        Optional<String> address = in ? onward.take(request, response) : Optional.empty();
        if (address.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        Words.Spoken words = Words.in(spoken.to(request));
        response.getWriter()
                .write(PAGE.formatted(
                        HtmlUtils.htmlEscape(address.get()),
                        words.locale().getLanguage(),
                        words.say("onward.title"),
                        words.say("onward.go")));
    }
}

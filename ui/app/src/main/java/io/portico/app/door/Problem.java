package io.portico.app.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What is said to those who do not come in: RFC 9457 at the doors for programs (at SCIM's, RFC 7644), a line of plain text to a browser.
 */
enum Problem {
    MALFORMED(400, "Malformed", "The request cannot be read."),
    NOT_FOUND(404, "Not found", "There is nothing here."),
    UNAUTHENTICATED(401, "Not signed in", "Sign in, or bring a token that counts here."),
    FORBIDDEN(403, "Forbidden", "You may not do this."),
    CSRF(403, "Forbidden", "The request does not show that it comes from one of our own pages."),
    AGENCY_SUSPENDED(503, "Suspended", "This agency is closed for now."),
    VIEWS_NOT_READY(503, "Not ready", "Portico is getting ready. Try again in a moment."),
    TOO_MANY_ATTEMPTS(429, "Too many attempts", "Too many attempts. Wait a minute and try again."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Too many requests. Wait a moment and try again.");

    private static final String API = "/api/";
    private static final String SCIM = "/scim/";

    private final int status;
    private final String title;
    private final String detail;

    Problem(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static boolean forPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API) || forScim(request);
    }

    private static boolean forScim(HttpServletRequest request) {
        return request.getRequestURI().startsWith(SCIM);
    }

    void retryAfter(HttpServletRequest request, HttpServletResponse response, int seconds) throws IOException {
        response.setIntHeader("Retry-After", seconds);
        write(request, response);
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean forPrograms = forPrograms(request);
        String words = forScim(request) ? scim() : forPrograms ? json() : detail + "\n";
        byte[] body = words.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(
                forScim(request)
                        ? "application/scim+json"
                        : forPrograms ? "application/problem+json" : "text/plain;charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** RFC 7644, 3.12. */
    private String scim() {
        return """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"%d","detail":"%s"}""".formatted(status, detail);
    }

    private String json() {
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(title, status, detail, name());
    }
}

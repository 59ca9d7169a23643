package io.portico.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents, also for those who stand before the doors: credentials, limits of rate, start-up. */
public final class ProblemAnswers {

    private static final String RETRY_AFTER_SECONDS = "2";
    private static final String RETRY_AFTER_TOO_MANY_SECONDS = "60";

    private final JsonMapper json = Json.mapper();

    /** Answers with the code's status and document; what headers say more than that must be set before. */
    public void write(HttpServletResponse response, ProblemCode code) throws IOException {
        write(response, new Refused(code));
    }

    void write(HttpServletResponse response, Refused refused) throws IOException {
        ProblemCode code = refused.code();
        response.setStatus(code.status());
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        if (code == ProblemCode.UNAUTHENTICATED && !response.containsHeader("WWW-Authenticate")) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (code.status() == 503 && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (code == ProblemCode.TOO_MANY_REQUESTS && !response.containsHeader("Retry-After")) {
            response.setHeader("Retry-After", RETRY_AFTER_TOO_MANY_SECONDS);
        }
        response.getOutputStream().write(json.writeValueAsBytes(Problem.of(code, refused.errors(), refused.rule())));
    }
}

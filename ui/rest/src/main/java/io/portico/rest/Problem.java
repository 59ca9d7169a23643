package io.portico.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param rule the name of the standing rule that forbids it, for those who may know
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rule) {

    static Problem of(ProblemCode code, List<FieldProblem> errors, @Nullable String rule) {
        return new Problem(code.type(), code.title(), code.status(), code.detail(), code, errors, rule);
    }
}

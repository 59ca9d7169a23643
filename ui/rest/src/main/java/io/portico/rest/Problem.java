package io.portico.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A problem document (RFC 9457). */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors) {

    static Problem of(ProblemCode code, List<FieldProblem> errors) {
        return new Problem(code.type(), code.title(), code.status(), code.detail(), code, errors);
    }
}

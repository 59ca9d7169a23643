package io.portico.rest;

import io.portico.messages.BadInput;

/**
 * What is wrong with one field.
 *
 * @param field its path in the body, such as {@code owner.email} or {@code changes[2].taskId}, or a parameter's name
 */
record FieldProblem(String field, ProblemCode code, String message) {

    static FieldProblem of(String field, BadInput.Code code) {
        ProblemCode problem = ProblemCode.of(code);
        return new FieldProblem(field, problem, problem.detail());
    }
}

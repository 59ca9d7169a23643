package io.portico.rest;

import java.util.List;

/** The door itself says no, before anybody in the house is asked. */
final class Refused extends RuntimeException {

    private final ProblemCode code;
    private final transient List<FieldProblem> errors;

    Refused(ProblemCode code) {
        this(code, List.of());
    }

    Refused(ProblemCode code, List<FieldProblem> errors) {
        super(code.name(), null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    /** Bad fields; the first one's code names the whole problem. */
    static Refused fields(List<FieldProblem> errors) {
        return new Refused(errors.getFirst().code(), errors);
    }

    ProblemCode code() {
        return code;
    }

    List<FieldProblem> errors() {
        return errors;
    }
}

package io.portico.rest;

import io.portico.messages.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The door itself says no, before anybody in the house is asked. */
final class Refused extends RuntimeException {

    private final ProblemCode code;
    private final transient List<FieldProblem> errors;
    private final @Nullable String rule;

    Refused(ProblemCode code) {
        this(code, List.of());
    }

    Refused(ProblemCode code, List<FieldProblem> errors) {
        this(code, errors, null);
    }

    private Refused(ProblemCode code, List<FieldProblem> errors, @Nullable String rule) {
        super(code.name(), null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.rule = rule;
    }

    /** What the house refused. Of several things asked for at once, the answer names the one that was refused. */
    static Refused of(Rejected rejected) {
        ProblemCode code = ProblemCode.of(rejected.code());
        String field = rejected.field();
        List<FieldProblem> errors = field == null ? List.of() : List.of(new FieldProblem(field, code, code.detail()));
        return new Refused(code, errors, rejected.parameters().get("rule"));
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

    /** The name of the standing rule that forbids it; null when none does, or the caller may not know. */
    @Nullable
    String rule() {
        return rule;
    }
}

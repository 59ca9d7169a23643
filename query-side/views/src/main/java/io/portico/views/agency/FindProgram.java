package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** One of the agency's programs. Needs {@code settings.edit}. */
public record FindProgram(UserId userId) implements Query<ProgramLine> {
    @Override
    public Class<ProgramLine> answers() {
        return ProgramLine.class;
    }
}

package io.portico.views.agency;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** What became of a person who was erased; needs {@code settings.edit}. Of all others nothing is found. */
public record FindErasure(UserId userId) implements Query<ErasureDetails> {
    @Override
    public Class<ErasureDetails> answers() {
        return ErasureDetails.class;
    }
}

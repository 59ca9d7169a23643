package io.portico.views.agency;

import io.portico.messages.BadInput;
import io.portico.views.Query;
import java.util.List;

/** Asks which of these things of other tools have been imported, by the digests of what the tools know them by. */
public record FindImported(List<String> digests) implements Query<Imported> {

    public static final int MAX_DIGESTS = 500;

    public FindImported {
        if (digests.size() > MAX_DIGESTS) {
            throw new BadInput("digests", BadInput.Code.TOO_MANY);
        }
        digests = List.copyOf(digests);
    }

    @Override
    public Class<Imported> answers() {
        return Imported.class;
    }
}

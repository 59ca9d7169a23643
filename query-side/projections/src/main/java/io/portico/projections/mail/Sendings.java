package io.portico.projections.mail;

import io.portico.messages.UserId;
import java.util.List;

/** Who notes that mails left the house, for the bound work's agency. */
@FunctionalInterface
public interface Sendings {

    /**
     * A mail left. Throws when it cannot be noted now, and is told again.
     *
     * @param things what it tells of, {@code kind:id} each
     */
    void left(UserId to, List<String> things);
}

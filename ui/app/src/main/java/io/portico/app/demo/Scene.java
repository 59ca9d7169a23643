package io.portico.app.demo;

import io.portico.tenancy.Work;
import java.time.Instant;

/**
 * Something that somebody did.
 *
 * @param act the command, or an {@link Upload}
 */
record Scene(Instant at, Work work, Object act) {}

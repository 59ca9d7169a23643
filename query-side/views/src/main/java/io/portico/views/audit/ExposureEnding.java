package io.portico.views.audit;

import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when on a reply could be read no more.
 *
 * @param withdrawn whether it was withdrawn; else it was deleted
 * @param reason why it was withdrawn, when that was said
 */
public record ExposureEnding(
        PersonName by,
        Instant at,
        boolean withdrawn,
        @Nullable String reason) {}

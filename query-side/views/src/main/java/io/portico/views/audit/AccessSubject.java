package io.portico.views.audit;

import io.portico.messages.person.PersonKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that access can be asked about.
 *
 * @param resource {@code kind:id}
 * @param label the present name or title; null when it is not known any more
 * @param person what the person is, when it is one
 */
public record AccessSubject(
        String resource, @Nullable String label, @Nullable PersonKind person) {}

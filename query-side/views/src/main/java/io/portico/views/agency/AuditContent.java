package io.portico.views.agency;

import io.portico.messages.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor was given to read: what threads, files and invoices say.
 *
 * @param givenBy who gave it
 * @param givenByName null when the name was erased
 */
public record AuditContent(
        Instant endsAt,
        String reason,
        Instant givenAt,
        UserId givenBy,
        @Nullable String givenByName) {}

package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who audits.
 *
 * @param outside whether they are none of the agency's own
 * @param content null when they were given none, or it is over
 */
public record AuditorDetails(
        UserId id,
        String name,
        boolean outside,
        PermissionSetId role,
        AccountState state,
        @Nullable LocalDate endsOn,
        @Nullable AuditContent content) {}

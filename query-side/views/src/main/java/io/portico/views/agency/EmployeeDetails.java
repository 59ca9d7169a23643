package io.portico.views.agency;

import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the agency.
 *
 * @param outside whether they audit from outside, and are none of the agency's own
 * @param version for edits; grows with each change of the account
 */
public record EmployeeDetails(
        UserId id,
        long version,
        String firstName,
        String lastName,
        String email,
        PermissionSetId role,
        AccountState state,
        @Nullable LocalDate endsOn,
        boolean twoFactorRequired,
        boolean outside) {}

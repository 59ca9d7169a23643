package io.portico.views.agency;

import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client or partner as the agency sees them.
 *
 * @param version for edits; grows with each change of the account
 * @param invitationExpiresAt the end of the pending invitation's link; null once accepted
 * @param note the agency's own note
 * @param basic whether the person has no account and reads by links what is shared with them by name
 * @param unseenSince since when they had not been seen when they were suspended for it; null when they were not
 */
public record GuestDetails(
        UserId id,
        long version,
        PersonKind kind,
        String firstName,
        String lastName,
        @Nullable String codename,
        String email,
        @Nullable String phone,
        List<BrandId> brandIds,
        AccessMode access,
        PermissionSetId permissionSetId,
        @Nullable CompanyId companyId,
        @Nullable LocalDate deactivatesOn,
        @Nullable String note,
        boolean twoFactorRequired,
        boolean notificationsMuted,
        AccountState state,
        Instant invitedAt,
        @Nullable Instant invitationExpiresAt,
        @Nullable Instant acceptedAt,
        boolean basic,
        @Nullable Instant lastSignInAt,
        @Nullable Instant unseenSince) {}

package io.portico.messages.person;

import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An external user as invited.
 *
 * @param codename how the agency calls the person, optional
 * @param brandIds the brands the person has
 * @param companyId the company the person belongs to; then the brands are that company's
 * @param deactivatesOn the day from whose start, in the agency's time zone, nothing is allowed any more
 * @param note the agency's own note, never in the person's views
 * @param welcomeText words of the inviter for the invitation mail
 */
public record Guest(
        UserId userId,
        @SealedBy("userId") Confidential firstName,
        @SealedBy("userId") Confidential lastName,
        @SealedBy("userId") @Nullable Confidential codename,
        @SealedBy("userId") Confidential email,
        Set<BrandId> brandIds,
        AccessMode access,
        PermissionSetId permissionSetId,
        @Nullable CompanyId companyId,
        @Nullable LocalDate deactivatesOn,
        @SealedBy("userId") @Nullable Confidential note,
        @SealedBy("userId") @Nullable Confidential welcomeText,
        boolean twoFactorRequired,
        boolean notificationsMuted) {

    public Guest {
        Check.present("id", userId);
        firstName = Check.text("firstName", firstName, Check.MAX_PERSON_NAME);
        lastName = Check.text("lastName", lastName, Check.MAX_PERSON_NAME);
        codename = Check.optionalText("codename", codename, Check.MAX_PERSON_NAME);
        email = Check.email("email", email);
        brandIds = Check.set("brandIds", brandIds);
        Check.present("access", access);
        Check.present("permissionSetId", permissionSetId);
        note = Check.optionalText("note", note, Check.MAX_NOTE);
        welcomeText = Check.optionalText("welcomeText", welcomeText, Check.MAX_NOTE);
    }
}

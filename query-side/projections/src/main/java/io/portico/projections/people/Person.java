package io.portico.projections.people;

import io.portico.messages.UserId;
import io.portico.messages.person.Language;
import io.portico.messages.person.PersonKind;
import io.portico.views.PersonName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person or program in the clear, for query handlers to take from what the asker may see.
 *
 * @param version of the account, as the agency sees it
 * @param profileVersion of what the person sees of it
 * @param name first and last name, or a pseudonym once erased
 * @param email null for programs
 * @param emailVerified whether they once came by a link that was sent there
 * @param notes the person's own
 * @param unseenSince since when they had not been seen when they were suspended for it
 * @param undoSendSeconds null when the person never chose
 * @param language null when it is that of the person's browser
 * @param erasedAt since when nothing is known of them
 * @param agencyNote the agency's, never in the person's views
 */
public record Person(
        UserId userId,
        long version,
        long profileVersion,
        PersonKind kind,
        String name,
        String firstName,
        String lastName,
        @Nullable String codename,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String phone,
        @Nullable String notes,
        @Nullable String agencyNote,
        @Nullable String welcomeText,
        boolean twoFactorRequired,
        boolean notificationsMuted,
        @Nullable Integer undoSendSeconds,
        @Nullable Language language,
        Instant invitedAt,
        @Nullable Instant lastSignInAt,
        @Nullable Instant unseenSince,
        @Nullable Instant erasedAt) {

    /** The person as others see them. */
    public PersonName asName() {
        return new PersonName(userId, name, kind);
    }

    /** The address, which people have; programs and the erased have none that could be shown. */
    public String shownEmail() {
        return email == null ? "" : email;
    }
}

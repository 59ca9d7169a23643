package io.portico.projections.people;

import io.portico.messages.UserId;
import io.portico.messages.person.Language;
import io.portico.messages.person.PersonKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A person or program as stored. Names, addresses and notes are tokens; a program's name is in the clear. */
final class StoredPerson {

    UserId userId;
    PersonKind kind;

    /** As counted by the account itself, for edits of what the agency keeps. */
    long version = 1;

    /** As counted by the account itself, for edits of what is the person's own. */
    long profileVersion = 1;

    @Nullable
    String programName;

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    @Nullable
    String codename;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String notes;

    @Nullable
    String agencyNote;

    @Nullable
    String welcomeText;

    /** No link that was sent to the address has been followed yet: whoever founded the agency typed it in. */
    boolean emailUnverified;

    boolean twoFactorRequired;
    boolean notificationsMuted;

    @Nullable
    Integer undoSendSeconds;

    @Nullable
    Language language;

    /** Nothing is known of the person any more since then. */
    @Nullable
    Instant erasedAt;

    Instant invitedAt;

    @Nullable
    Instant lastSignInAt;

    @Nullable
    Instant activatedAt;

    /** When they were last seen before they were suspended for not being seen; null when they were not. */
    @Nullable
    Instant unseenSince;

    StoredPerson(UserId userId, PersonKind kind, Instant invitedAt) {
        this.userId = userId;
        this.kind = kind;
        this.invitedAt = invitedAt;
    }
}

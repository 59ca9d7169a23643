package io.portico.messages.person;

import io.portico.messages.BadInput;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a person is called and how they are reached; by the person, or for them by those who may invite.
 *
 * @param expectedVersion the version of the profile the editor saw, or null to change whatever is there
 * @param notes the person's own notes, nobody else's to read
 * @param undoSendSeconds how long replies that the person sends from a page are kept back, one of {@link #UNDO_SEND}
 * @param language in which language pages and mails speak to the person; changed to null for that of their browser
 */
public record ChangeProfile(
        @TargetAggregateIdentifier UserId userId,
        @Nullable Long expectedVersion,
        @SealedBy("userId") @Nullable Confidential firstName,
        @SealedBy("userId") @Nullable Confidential lastName,
        @Nullable ConfidentialChange codename,
        @Nullable ConfidentialChange phone,
        @Nullable ConfidentialChange notes,
        @Nullable Boolean notificationsMuted,
        @Nullable Integer undoSendSeconds,
        @Nullable Change<Language> language)
        implements PersonCommand {

    /** What can be chosen. */
    public static final List<Integer> UNDO_SEND = List.of(0, 5, 10, 20, 30);

    /** What holds for those who never chose. */
    public static final int USUAL_UNDO_SEND = 10;

    public ChangeProfile {
        firstName = Check.optionalText("firstName", firstName, Check.MAX_PERSON_NAME);
        lastName = Check.optionalText("lastName", lastName, Check.MAX_PERSON_NAME);
        codename = ConfidentialChange.check("codename", codename, Check.MAX_PERSON_NAME);
        phone = ConfidentialChange.check("phone", phone, Check.MAX_PHONE);
        notes = ConfidentialChange.check("notes", notes, Check.MAX_NOTE);
        if (undoSendSeconds != null && !UNDO_SEND.contains(undoSendSeconds)) {
            throw new BadInput("undoSendSeconds", BadInput.Code.UNKNOWN_VALUE);
        }
    }

    /** What others may change for a person, too. */
    public ChangeProfile(
            UserId userId,
            @Nullable Confidential firstName,
            @Nullable Confidential lastName,
            @Nullable ConfidentialChange codename,
            @Nullable ConfidentialChange phone,
            @Nullable ConfidentialChange notes,
            @Nullable Boolean notificationsMuted) {
        this(userId, null, firstName, lastName, codename, phone, notes, notificationsMuted, null, null);
    }
}

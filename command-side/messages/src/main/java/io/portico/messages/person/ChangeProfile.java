package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what a person is called and how they are reached; by the person, or for them by those who may invite.
 *
 * @param notes the person's own notes, nobody else's to read
 */
public record ChangeProfile(
        @TargetAggregateIdentifier UserId userId,
        @SealedBy("userId") @Nullable Confidential firstName,
        @SealedBy("userId") @Nullable Confidential lastName,
        @Nullable ConfidentialChange codename,
        @Nullable ConfidentialChange phone,
        @Nullable ConfidentialChange notes,
        @Nullable Boolean notificationsMuted)
        implements PersonCommand {
    public ChangeProfile {
        firstName = Check.optionalText("firstName", firstName, Check.MAX_PERSON_NAME);
        lastName = Check.optionalText("lastName", lastName, Check.MAX_PERSON_NAME);
        codename = ConfidentialChange.check("codename", codename, Check.MAX_PERSON_NAME);
        phone = ConfidentialChange.check("phone", phone, Check.MAX_PHONE);
        notes = ConfidentialChange.check("notes", notes, Check.MAX_NOTE);
    }
}

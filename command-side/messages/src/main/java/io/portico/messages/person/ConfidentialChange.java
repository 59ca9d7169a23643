package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.jspecify.annotations.Nullable;

/**
 * A new confidential value for something of a person.
 *
 * @param userId whose key seals it
 * @param value the new text, or null to take the old one away
 */
public record ConfidentialChange(
        UserId userId, @SealedBy("userId") @Nullable Confidential value) {

    static @Nullable ConfidentialChange check(String field, @Nullable ConfidentialChange change, int maxLength) {
        return change == null
                ? null
                : new ConfidentialChange(change.userId(), Check.optionalText(field, change.value(), maxLength));
    }

    /** The value after the change, or the old one where there is no change. */
    public static @Nullable Confidential apply(@Nullable ConfidentialChange change, @Nullable Confidential old) {
        return change == null ? old : change.value();
    }
}

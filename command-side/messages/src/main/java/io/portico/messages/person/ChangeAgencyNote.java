package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Changes the agency's own note on an external user. */
public record ChangeAgencyNote(
        @TargetAggregateIdentifier UserId userId,
        @SealedBy("userId") @Nullable Confidential note) implements PersonCommand {
    public ChangeAgencyNote {
        note = Check.optionalText("note", note, Check.MAX_NOTE);
    }
}

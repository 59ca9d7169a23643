package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The agency's own note on an external user, as it is from now on. */
@StoredAs("agency-note-changed")
@Revision("1")
public record AgencyNoteChanged(
        UserId userId, @SealedBy("userId") @Nullable Confidential note) implements PersonEvent {}

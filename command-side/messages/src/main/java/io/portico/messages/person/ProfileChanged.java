package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** The whole profile as it is from now on. */
@StoredAs("profile-changed")
@Revision("1")
public record ProfileChanged(
        UserId userId,
        @SealedBy("userId") Confidential firstName,
        @SealedBy("userId") Confidential lastName,
        @SealedBy("userId") @Nullable Confidential codename,
        @SealedBy("userId") @Nullable Confidential phone,
        @SealedBy("userId") @Nullable Confidential notes,
        boolean notificationsMuted)
        implements PersonEvent {}

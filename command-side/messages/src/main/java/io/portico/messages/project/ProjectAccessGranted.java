package io.portico.messages.project;

import io.portico.messages.ProjectId;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An external user was named on the project, in place of an earlier grant. */
@StoredAs("project-access-granted")
@Revision("1")
public record ProjectAccessGranted(
        ProjectId projectId,
        UserId userId,
        @SealedBy("userId") @Nullable Confidential reason,
        @Nullable Instant endsAt) implements ProjectEvent {}

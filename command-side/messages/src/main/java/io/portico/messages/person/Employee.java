package io.portico.messages.person;

import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person of the agency as invited.
 *
 * @param endsOn the day from whose start, in the agency's time zone, nothing is allowed any more; for guest auditors
 */
public record Employee(
        UserId userId,
        @SealedBy("userId") Confidential firstName,
        @SealedBy("userId") Confidential lastName,
        @SealedBy("userId") Confidential email,
        PermissionSetId permissionSetId,
        @Nullable LocalDate endsOn) {

    public Employee {
        Check.present("id", userId);
        firstName = Check.text("firstName", firstName, Check.MAX_PERSON_NAME);
        lastName = Check.text("lastName", lastName, Check.MAX_PERSON_NAME);
        email = Check.email("email", email);
        Check.present("role", permissionSetId);
    }
}

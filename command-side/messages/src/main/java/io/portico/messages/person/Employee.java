package io.portico.messages.person;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param endsOn the day from whose start, in the agency's time zone, nothing is allowed any more
 * @param outside true of an auditor who is not one of the agency's own: they read the record and nothing else, until that
 *     day; null of all others
 */
public record Employee(
        UserId userId,
        @SealedBy("userId") Confidential firstName,
        @SealedBy("userId") Confidential lastName,
        @SealedBy("userId") Confidential email,
        PermissionSetId permissionSetId,
        @Nullable LocalDate endsOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean outside) {

    /** One of the agency's own. */
    public Employee(
            UserId userId,
            Confidential firstName,
            Confidential lastName,
            Confidential email,
            PermissionSetId permissionSetId,
            @Nullable LocalDate endsOn) {
        this(userId, firstName, lastName, email, permissionSetId, endsOn, null);
    }

    public Employee {
        Check.present("id", userId);
        firstName = Check.text("firstName", firstName, Check.MAX_PERSON_NAME);
        lastName = Check.text("lastName", lastName, Check.MAX_PERSON_NAME);
        email = Check.email("email", email);
        Check.present("role", permissionSetId);
    }

    /** Whether they are an auditor from outside. */
    public boolean comesFromOutside() {
        return Boolean.TRUE.equals(outside);
    }
}

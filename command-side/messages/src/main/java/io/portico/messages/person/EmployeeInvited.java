package io.portico.messages.person;

import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import org.axonframework.serialization.Revision;

/**
 * A person of the agency was invited.
 *
 * @param emailDigest the keyed digest of the address, by which a sign-in finds the person
 */
@StoredAs("employee-invited")
@Revision("1")
public record EmployeeInvited(Employee employee, String emailDigest) implements PersonEvent {
    @Override
    public UserId userId() {
        return employee.userId();
    }
}

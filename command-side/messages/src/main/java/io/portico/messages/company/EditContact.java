package io.portico.messages.company;

import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.sealing.SealedBy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is kept of a person known at a company; what is null stays as it is. Needs {@code work.edit}.
 *
 * @param expectedVersion the version of the company the editor saw, or null to change whatever is there
 * @param primary whether they are the one to turn to; whoever was it before is it no more
 */
public record EditContact(
        @TargetAggregateIdentifier CompanyId companyId,
        @Nullable Long expectedVersion,
        ContactId contactId,
        @SealedBy("contactId") @Nullable Confidential firstName,
        @SealedBy("contactId") @Nullable Confidential lastName,
        @SealedBy("contactId") @Nullable Confidential email,
        @Nullable Boolean primary)
        implements CompanyCommand {
    public EditContact {
        Check.present("companyId", companyId);
        Check.present("id", contactId);
        firstName = Check.optionalText("firstName", firstName, Check.MAX_PERSON_NAME);
        lastName = Check.optionalText("lastName", lastName, Check.MAX_PERSON_NAME);
        email = email == null ? null : Check.email("email", email);
    }

    /** The contact after it. */
    public Contact applied(Contact before) {
        return new Contact(
                contactId,
                firstName == null ? before.firstName() : firstName,
                lastName == null ? before.lastName() : lastName,
                email == null ? before.email() : email,
                primary == null ? before.primary() : primary);
    }
}

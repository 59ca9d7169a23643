package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.PermissionSetId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Says with which permission sets invitations start that name none (access.md, rule 11). Whoever was invited keeps theirs.
 * Needs {@code settings.edit}.
 */
public record ChooseInvitationSets(
        @TargetAggregateIdentifier AgencyId agencyId, PermissionSetId clientSetId, PermissionSetId partnerSetId)
        implements AgencyCommand {
    public ChooseInvitationSets {
        Check.present("id", agencyId);
        Check.present("clientSetId", clientSetId);
        Check.present("partnerSetId", partnerSetId);
    }
}

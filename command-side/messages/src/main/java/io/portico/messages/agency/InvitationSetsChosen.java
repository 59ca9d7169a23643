package io.portico.messages.agency;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.PermissionSetId;
import io.portico.messages.StoredAs;
import org.axonframework.serialization.Revision;

/** Invitations that name no permission set start with these from now on; before, with those that came with Portico. */
@StoredAs("invitation-sets-chosen")
@Revision("1")
public record InvitationSetsChosen(AgencyId agencyId, PermissionSetId clientSetId, PermissionSetId partnerSetId)
        implements HistoryEvent {}

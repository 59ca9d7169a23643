package io.portico.views.agency;

import io.portico.messages.Audience;
import io.portico.messages.PermissionSetId;

/** The permission sets that invitations start with. What was chosen and is no more gives way to what Portico came with. */
public record InvitationSets(PermissionSetId clientSetId, PermissionSetId partnerSetId) {

    public PermissionSetId of(Audience audience) {
        return switch (audience) {
            case CLIENT -> clientSetId;
            case PARTNER -> partnerSetId;
        };
    }
}

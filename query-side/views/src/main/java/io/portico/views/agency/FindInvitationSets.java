package io.portico.views.agency;

import io.portico.views.Query;

/** With which permission sets invitations start; for everybody of the agency, as the sets themselves. */
public record FindInvitationSets() implements Query<InvitationSets> {
    @Override
    public Class<InvitationSets> answers() {
        return InvitationSets.class;
    }
}

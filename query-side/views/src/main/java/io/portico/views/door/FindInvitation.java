package io.portico.views.door;

import io.portico.messages.UserId;
import io.portico.views.Query;

/** The invitation of a person, whatever its state; not found when there is no such person. */
public record FindInvitation(UserId userId) implements Query<Invitation> {
    @Override
    public Class<Invitation> answers() {
        return Invitation.class;
    }
}

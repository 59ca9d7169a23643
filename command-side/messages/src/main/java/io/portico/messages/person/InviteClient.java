package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Invites a client. Needs {@code access.grant} (access.md, rule 16). */
public record InviteClient(Guest guest) implements PersonCommand {
    @Override
    @TargetAggregateIdentifier
    public UserId userId() {
        return guest.userId();
    }
}

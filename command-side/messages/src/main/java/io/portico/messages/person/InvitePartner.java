package io.portico.messages.person;

import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Invites a partner, such as a freelancer. Needs {@code access.grant} (access.md, rule 16). */
public record InvitePartner(Guest guest) implements PersonCommand {
    @Override
    @TargetAggregateIdentifier
    public UserId userId() {
        return guest.userId();
    }
}

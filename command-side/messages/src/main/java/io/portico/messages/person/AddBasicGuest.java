package io.portico.messages.person;

import io.portico.messages.Audience;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Adds a person outside who has no account: they get mails and read what is shared with them by name. Needs
 * {@code access.grant} (access.md, rule 16).
 *
 * @param guest with the access mode {@code ASSIGNED}, since they see nothing but what is shared by name
 */
public record AddBasicGuest(Guest guest, Audience audience) implements PersonCommand {
    public AddBasicGuest {
        Check.present("guest", guest);
        Check.present("audience", audience);
    }

    @Override
    @TargetAggregateIdentifier
    public UserId userId() {
        return guest.userId();
    }
}

package io.portico.messages.person;

import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a brand from an external user: every grant and share in it is silenced, not deleted. */
public record TakeBrand(@TargetAggregateIdentifier UserId userId, BrandId brandId) implements PersonCommand {
    public TakeBrand {
        Check.present("brandId", brandId);
    }
}

package io.portico.messages.person;

import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Adds a brand to an external user's brands. */
public record GiveBrand(@TargetAggregateIdentifier UserId userId, BrandId brandId) implements PersonCommand {
    public GiveBrand {
        Check.present("brandId", brandId);
    }
}

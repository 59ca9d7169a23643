package io.portico.messages.erasure;

import io.portico.messages.Id;
import io.portico.messages.Sole;
import io.portico.messages.UserId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the erasure of a person. */
public sealed interface ErasureCommand permits ListTracesOfErased, SettleMention, CompleteErasure {
    UserId userId();

    @TargetAggregateIdentifier
    default Id erasureId() {
        return Sole.ERASURE.of(userId());
    }
}

package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Signs with a new key from now on, for which the old one vouches; when the old one was lost, nobody does, and the record says
 * so. Needs {@code settings.edit} and {@code audit.view}.
 */
public record ChangeCheckpointKey(AgencyId agencyId) {
    public ChangeCheckpointKey {
        Check.present("agencyId", agencyId);
    }

    @TargetAggregateIdentifier
    public Id checkpointsId() {
        return Sole.CHECKPOINTS.of(agencyId);
    }
}

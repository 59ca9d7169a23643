package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;
import io.portico.messages.Check;
import io.portico.messages.Id;
import io.portico.messages.Sole;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Signs that the agency's first events have this root; nothing happens when as many are vouched for already. Portico's own to ask for.
 *
 * @param size how many events
 * @param root of the tree of their hashes, in lower-case hex
 */
public record SignCheckpoint(AgencyId agencyId, long size, String root) {
    public SignCheckpoint {
        Check.present("agencyId", agencyId);
        Check.present("root", root);
    }

    @TargetAggregateIdentifier
    public Id checkpointsId() {
        return Sole.CHECKPOINTS.of(agencyId);
    }
}

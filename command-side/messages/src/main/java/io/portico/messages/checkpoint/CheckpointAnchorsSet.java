package io.portico.messages.checkpoint;

import io.portico.messages.AgencyId;
import io.portico.messages.HistoryEvent;
import io.portico.messages.StoredAs;
import io.portico.messages.UserId;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Checkpoints go there from now on, to be kept outside.
 *
 * @param people who are mailed one
 * @param webhook an address that one is posted to; null for none
 */
@StoredAs("checkpoint-anchors-set")
@Revision("1")
public record CheckpointAnchorsSet(
        AgencyId agencyId, List<UserId> people, @Nullable String webhook) implements CheckpointEvent, HistoryEvent {
    public CheckpointAnchorsSet {
        people = List.copyOf(people);
    }
}

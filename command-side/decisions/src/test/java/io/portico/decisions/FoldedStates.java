package io.portico.decisions;

import io.portico.access.AccessState;
import io.portico.access.AccessStates;
import io.portico.access.Recorded;
import io.portico.messages.AccessEvent;
import io.portico.messages.stored.EventCatalogue;
import io.portico.tenancy.WorkMetadata;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/** The states of agencies, folded from the ledger as far as it goes whenever somebody asks. */
final class FoldedStates implements AccessStates {

    private final TestLedger ledger;
    private final Map<String, AccessState> states = new HashMap<>();
    private TrackingToken token;

    FoldedStates(TestLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public synchronized AccessState now(String agencyId) {
        ledger.readEvents(token, false).forEach(this::fold);
        return states.getOrDefault(agencyId, AccessState.empty());
    }

    private void fold(TrackedEventMessage<?> event) {
        token = event.trackingToken();
        if (event.getPayload() instanceof AccessEvent payload) {
            states.merge(
                    WorkMetadata.of(event).agencyId(),
                    AccessState.empty().with(recorded(event, payload)),
                    (state, _) -> state.with(recorded(event, payload)));
        }
    }

    private static Recorded recorded(TrackedEventMessage<?> event, AccessEvent payload) {
        return new Recorded(
                payload,
                EventCatalogue.nameOf(payload.getClass()).orElseThrow(),
                event.getIdentifier(),
                event.trackingToken().position().orElseThrow(),
                event.getTimestamp(),
                WorkMetadata.of(event).actor().id());
    }

    @Override
    public AccessState asOf(String agencyId, Instant instant) {
        throw new AssertionError("no command asks for the past");
    }
}

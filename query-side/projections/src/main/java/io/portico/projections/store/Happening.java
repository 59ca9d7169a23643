package io.portico.projections.store;

import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * An event as a projection meets it, with the means to write down who may know of it. Every write is guarded by the
 * event's position, so that meeting an event twice changes nothing.
 */
public final class Happening {

    private final EventMessage<?> message;
    private final ViewBatch batch;

    Happening(EventMessage<?> message, ViewBatch batch) {
        this.message = message;
        this.batch = batch;
    }

    /** The agency the event belongs to. */
    public String agencyId() {
        return Tenancy.agencyId();
    }

    /** The event's index in the ledger. */
    public long position() {
        return positionOf(message);
    }

    static long positionOf(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked) {
            return tracked.trackingToken().position().orElseThrow();
        }
        throw new IllegalStateException("an event without a position reached a projection");
    }

    public Instant at() {
        return message.getTimestamp();
    }

    /** Whether an aggregate of that type decided it. */
    public boolean decidedBy(String type) {
        return message instanceof DomainEventMessage<?> decided && type.equals(decided.getType());
    }

    /** The id of who caused it. */
    public String by() {
        return Tenancy.current().actor().id();
    }

    /** The bound work of the event. */
    public Work work() {
        return Tenancy.current();
    }

    /** The event's own identifier: the provenance of texts taken from it. */
    public String eventId() {
        return message.getIdentifier();
    }

    public EventMessage<?> message() {
        return message;
    }

    /**
     * Stores a body under the id where there was none, or where it was looked at before: what people outside saw of it until
     * now is kept.
     */
    public void create(Place place, String id, Object body) {
        batch.create(agencyId(), place, id, body, position());
    }

    /** Stores a body under the id, in the stead of the one that is there. */
    public <T> void replace(Place place, String id, Class<T> type, T body) {
        batch.replace(agencyId(), place, id, type, body, position());
    }

    /** Keeps what people outside saw of such a body until now, before it is changed. */
    public <T extends Unversioned> void keepVersion(Place place, String id, Class<T> type) {
        batch.keepVersion(agencyId(), place, id, type, position());
    }

    /** Stores a body under the id unless there is one; what is stored need not be read for it. */
    public void keep(Place place, String id, Object body) {
        batch.keep(agencyId(), place, id, body, position());
    }

    /** As {@link #keep}, among what belongs to no agency. */
    public void keepShared(String collection, String id, Object body) {
        batch.keepShared(collection, id, body, position());
    }

    /**
     * As {@link #create}, for what is no reason to write at once: it is stored together with the next token. Should the
     * process end before, the event is met again.
     */
    public void remember(Place place, String id, Object body) {
        batch.remember(agencyId(), place, id, body, position());
    }

    /** Changes the body under the id, which must be there. */
    public <T> void change(Place place, String id, Class<T> type, Consumer<T> change) {
        batch.change(agencyId(), place, id, type, null, change, position());
    }

    /** Changes the body under the id, or a fresh one. */
    public <T> void change(Place place, String id, Class<T> type, Supplier<T> fresh, Consumer<T> change) {
        batch.change(agencyId(), place, id, type, fresh, change, position());
    }

    /** Changes a body among what belongs to no agency. */
    public <T> void changeShared(String collection, String id, Class<T> type, Supplier<T> fresh, Consumer<T> change) {
        batch.changeShared(collection, id, type, fresh, change, position());
    }

    /** The body under the id as it is at this point of the history. Only for reading. */
    public <T> Optional<T> look(Place place, String id, Class<T> type) {
        return batch.look(agencyId(), place, id, type);
    }

    /**
     * Whether the stored copy under the id has not met this event yet. For heads that count: they are written after what
     * they count, so that one that has met the event proves that everything else has.
     */
    public boolean isNewsTo(Place place, String id, Class<?> type) {
        return batch.isNews(agencyId(), place, id, type, position());
    }

    /** Takes away what is stored under the id. */
    public void remove(Place place, String id) {
        batch.remove(agencyId(), place, id, position());
    }

    /** Tells open pages, once everything is written, that the thing changed in that place. */
    public void pulse(Place place, String key) {
        batch.pulse(agencyId(), place, key);
    }
}

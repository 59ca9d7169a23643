package io.portico.projections.store;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import io.portico.messages.AccessEvent;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.StorageKey;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sets aside an event that cannot be handled, loudly and with its position, together with the later events of the same
 * aggregate; everybody else goes on. A store that does not answer is no reason to park: the batch is tried again.
 */
public final class Parking implements MessageHandlerInterceptor<EventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final String COLLECTION = "parked";

    private final String group;
    private final ViewStore store;
    private final Clock clock;
    private final Set<Long> poisoned = ConcurrentHashMap.newKeySet();
    private final Set<String> parkedSequences = ConcurrentHashMap.newKeySet();
    private volatile boolean loaded;

    /** @param group the processor whose events these are */
    public Parking(String group, ViewStore store, Clock clock) {
        this.group = group;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        EventMessage<?> message = unitOfWork.getMessage();
        load();
        long position = Happening.positionOf(message);
        if (poisoned.contains(position)) {
            return null;
        }
        if (parkedSequences.contains(sequence(message))) {
            park(message, position, "an earlier event of the same aggregate is parked");
            return null;
        }
        try {
            if (message.getPayload() instanceof UnknownSerializedType unknown) {
                throw new IllegalStateException(
                        "unknown event " + unknown.serializedType().getName());
            }
            return chain.proceed();
        } catch (Exception e) {
            if (!isPassing(e)) {
                LOG.error("{}: the event at position {} cannot be handled and is parked", group, position, e);
                poisoned.add(position);
                park(message, position, String.valueOf(e));
            }
            // What the event changed before it failed must not be written: the batch starts again, without it.
            throw e;
        }
    }

    /** How many aggregates of this processor are set aside. */
    public int parked() {
        load();
        return parkedSequences.size();
    }

    /**
     * Whether that processor has set aside any event of the agency that may touch access. What is built from all of those,
     * as the access state is, must then not be used.
     */
    public static boolean anyOf(String agencyId, String group, ViewStore store) {
        return store.shared(COLLECTION)
                        .find(Filters.eq(ViewStore.ID, mark(agencyId, group)))
                        .first()
                != null;
    }

    /** Nobody waits any more for what was set aside of the agency. */
    static void forget(String agencyId, ViewStore store) {
        store.shared(COLLECTION).deleteMany(ViewStore.below("sequence", agencyId));
        store.shared(COLLECTION).deleteMany(ViewStore.below(ViewStore.ID, "agency/" + agencyId));
    }

    private static String mark(String agencyId, String group) {
        return "agency/" + agencyId + "/" + group;
    }

    private void load() {
        if (loaded) {
            return;
        }
        for (Document parked : store.shared(COLLECTION).find()) {
            if (group.equals(parked.getString("group"))) {
                parkedSequences.add(parked.getString("sequence"));
            }
        }
        loaded = true;
    }

    private void park(EventMessage<?> message, long position, String problem) {
        Document document = new Document("group", group)
                .append("position", position)
                .append("sequence", sequence(message))
                .append("event", message.getIdentifier())
                .append("problem", problem)
                .append("atMillis", clock.millis());
        store.shared(COLLECTION)
                .updateOne(
                        Filters.eq(ViewStore.ID, group + "/" + position),
                        new Document("$setOnInsert", document),
                        new UpdateOptions().upsert(true));
        if (message instanceof DomainEventMessage<?> domain && mayTouchAccess(message)) {
            // From the key, since the metadata may be what cannot be read.
            String agencyId = StorageKey.agencyOf(domain.getAggregateIdentifier());
            store.shared(COLLECTION)
                    .updateOne(
                            Filters.eq(ViewStore.ID, mark(agencyId, group)),
                            new Document("$setOnInsert", new Document("since", position)),
                            new UpdateOptions().upsert(true));
        }
        parkedSequences.add(sequence(message));
    }

    /** Of an event that is torn the kind is known still; of an unknown one nothing is. */
    private static boolean mayTouchAccess(EventMessage<?> message) {
        Class<?> type = message.getPayloadType();
        return AccessEvent.class.isAssignableFrom(type) || type == UnknownSerializedType.class;
    }

    private static String sequence(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> domain
                ? domain.getAggregateIdentifier()
                : message.getIdentifier();
    }

    private static boolean isPassing(@Nullable Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoException
                    || cause instanceof DataAccessException
                    || cause instanceof Gateway.Unavailable
                    || cause instanceof UnableToClaimTokenException) {
                return true;
            }
        }
        return false;
    }
}

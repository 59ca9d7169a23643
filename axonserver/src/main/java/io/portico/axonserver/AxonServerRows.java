package io.portico.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.Positions;
import io.portico.tenancy.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's rows as Axon Server streams them. Its tokens have no gaps: what it has acknowledged is settled. It keeps metadata as
 * values, not as bytes.
 */
final class AxonServerRows implements LedgerRows {

    private static final int BUFFER = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<EventChannel> events;
    private final Positions positions;
    private final Duration answerWithin;

    AxonServerRows(Supplier<EventChannel> events, Positions positions, Duration answerWithin) {
        this.events = events;
        this.positions = positions;
        this.answerWithin = answerWithin;
    }

    @Override
    public List<StoredEvent> after(long position, int limit, Instant settled) {
        return read(position, limit, _ -> true);
    }

    @Override
    public List<StoredEvent> ofAgency(String agencyId, long position, int limit) {
        return read(position, limit, row -> row.agencyId().equals(agencyId));
    }

    private List<StoredEvent> read(long position, int limit, Predicate<StoredEvent> wanted) {
        long head = positions.head();
        List<StoredEvent> rows = new ArrayList<>();
        if (head <= position) {
            return rows;
        }
        EventStream stream = events.get().openStream(position, BUFFER);
        try {
            long at = position;
            while (at < head && rows.size() < limit) {
                EventWithToken next = stream.nextIfAvailable(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw new EventStoreException("Axon Server did not tell its events in time");
                }
                at = next.getToken();
                StoredEvent row = row(at, next.getEvent());
                if (wanted.test(row)) {
                    rows.add(row);
                }
            }
            return rows;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading events of Axon Server", interrupted);
        } finally {
            stream.close();
        }
    }

    static StoredEvent row(long token, Event event) {
        return StoredEvent.of(
                token,
                event.getAggregateIdentifier(),
                event.getMessageIdentifier(),
                DateTimeUtils.formatInstant(Instant.ofEpochMilli(event.getTimestamp())),
                event.getAggregateSequenceNumber(),
                event.getAggregateType(),
                event.getPayload().getType(),
                event.getPayload().getRevision().isEmpty()
                        ? null
                        : event.getPayload().getRevision(),
                event.getPayload().getData().toByteArray(),
                metadata(event.getMetaDataMap()));
    }

    private static byte[] metadata(Map<String, MetaDataValue> values) {
        SortedMap<String, Object> plain = new TreeMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return JSON.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8);
    }

    private static Object plain(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> value.getNumberValue();
            case BOOLEAN_VALUE -> value.getBooleanValue();
            case DOUBLE_VALUE -> value.getDoubleValue();
            case BYTES_VALUE -> value.getBytesValue().getData().toByteArray();
            case DATA_NOT_SET -> "";
        };
    }
}

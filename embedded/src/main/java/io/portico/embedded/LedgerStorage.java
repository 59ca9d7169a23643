package io.portico.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.portico.tenancy.LedgerIntake;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StorageKey;
import io.portico.tenancy.StoreFull;
import io.portico.tenancy.StoredEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's storage over JDBC, with appends of many callers grouped into one transaction. What is appended is on disk when
 * the append returns, in a transaction of its own: nothing else may hope to be atomic with it.
 *
 * <p>A second event of the same aggregate and sequence is refused as {@link ConcurrencyException} (or its kind for a
 * stream that begins); a full disk as {@link StoreFull}.
 */
public final class LedgerStorage extends JdbcEventStorageEngine implements LedgerRows, AutoCloseable {

    /** Events read at once, for a stream as for an aggregate. Replay's speed hangs on it. */
    static final int READ_BATCH = 500;

    private static final PersistenceExceptionResolver DUPLICATES = SqlFailures::isDuplicate;

    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final EventUpcaster upcasters;
    private final GroupCommit<Request> commits;
    private volatile long head;

    private LedgerStorage(
            Builder builder, HikariDataSource writerPool, HikariDataSource readerPool, EventUpcaster upcasters) {
        super(builder);
        this.writerPool = writerPool;
        this.readerPool = readerPool;
        this.upcasters = upcasters;
        this.head = newest();
        this.commits = new GroupCommit<>("ledger-writer", writerPool, new Appender());
    }

    /**
     * Opens the ledger, making file and tables when they are not there.
     *
     * @param settings where it is
     * @param events writes and reads the payload and metadata of events
     * @param snapshots writes and reads snapshots
     * @param upcasters bring stored events to today's form
     */
    public static LedgerStorage open(
            LedgerSettings settings, Serializer events, Serializer snapshots, EventUpcaster upcasters) {
        LedgerDatabase database = LedgerDatabase.of(settings);
        HikariDataSource writers = database.writer(settings);
        try {
            makeTables(writers, database.tables());
            HikariDataSource readers = database.readers(settings);
            try {
                Builder builder = builder();
                builder.connectionProvider(readers::getConnection)
                        .transactionManager(NoTransactionManager.instance())
                        .batchSize(READ_BATCH)
                        // An aggregate's sequence has no gaps, so a batch that is not full was the last one.
                        .finalAggregateBatchPredicate(batch -> batch.size() < READ_BATCH)
                        .eventSerializer(events)
                        .snapshotSerializer(snapshots)
                        .upcasterChain(upcasters)
                        .persistenceExceptionResolver(DUPLICATES);
                return new LedgerStorage(builder, writers, readers, upcasters);
            } catch (RuntimeException e) {
                readers.close();
                throw e;
            }
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    /** The index of the newest event whose append has been acknowledged; -1 when there is none. */
    public long head() {
        return head;
    }

    /** Ends after what is queued has been written. */
    @Override
    public void close() {
        commits.close();
        writerPool.close();
        readerPool.close();
    }

    /** What lies behind the token, at most one batch, oldest first. */
    Batch after(@Nullable TrackingToken token) {
        List<? extends TrackedEventData<?>> entries = fetchTrackedEvents(token, READ_BATCH);
        List<TrackedEventMessage<?>> events = EventUtils.upcastAndDeserializeTrackedEvents(
                        entries.stream(), getEventSerializer(), upcasters)
                .toList();
        return new Batch(events, entries.isEmpty() ? token : entries.getLast().trackingToken());
    }

    /** Events in order, and where they end: further than the last of them when an upcaster left some out. */
    record Batch(
            List<TrackedEventMessage<?>> events, @Nullable TrackingToken end) {}

    @Override
    public List<StoredEvent> after(long position, int limit, Instant settled) {
        List<StoredEvent> rows = rows(
                "%s > ?".formatted(schema().globalIndexColumn()), limit, statement -> statement.setLong(1, position));
        long last = position;
        for (int i = 0; i < rows.size(); i++) {
            StoredEvent row = rows.get(i);
            // Before the first event of all there may be anything.
            boolean gap = last >= 0 && row.position() != last + 1;
            if (gap && !DateTimeUtils.parseInstant(row.at()).isBefore(settled)) {
                return List.copyOf(rows.subList(0, i));
            }
            last = row.position();
        }
        return rows;
    }

    @Override
    public List<StoredEvent> ofAgency(String agencyId, long position, int limit) {
        String from = agencyId + "/";
        // The first text behind all that begin so: a slash is followed by a nought.
        String to = from.substring(0, from.length() - 1) + (char) ('/' + 1);
        return rows(
                // Joined to nothing, so that no index of aggregates is used: in its order each page would be sorted
                // anew.
                "%s > ? AND (%2$s || '') >= ? AND (%2$s || '') < ?"
                        .formatted(schema().globalIndexColumn(), schema().aggregateIdentifierColumn()),
                limit,
                statement -> {
                    statement.setLong(1, position);
                    statement.setString(2, from);
                    statement.setString(3, to);
                });
    }

    /** As {@link LedgerIntake} has it. */
    boolean knows(String key) {
        return lastSequenceNumberFor(key).isPresent();
    }

    /** As {@link LedgerIntake} has it. */
    boolean holdsAny(Collection<String> eventIds) {
        String places = String.join(", ", Collections.nCopies(eventIds.size(), "?"));
        return !rows("%s IN (%s)".formatted(schema().eventIdentifierColumn(), places), 1, statement -> {
                    int index = 1;
                    for (String id : eventIds) {
                        statement.setString(index++, id);
                    }
                })
                .isEmpty();
    }

    /** As {@link LedgerIntake} has it, without waking anybody. */
    void append(List<StoredEvent> events) throws LedgerIntake.Taken {
        try {
            commits.write(new Request(events.stream().map(Moved::new).toList(), null));
        } catch (SQLException e) {
            if (SqlFailures.isFull(e)) {
                throw new StoreFull("ledger", e);
            }
            if (SqlFailures.isDuplicate(e)) {
                throw new LedgerIntake.Taken(e);
            }
            throw new IllegalStateException("the ledger cannot be written", e);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<StoredEvent> rows(String where, int limit, Binding binding) {
        String sql = "SELECT %1$s, %2$s FROM %3$s WHERE %4$s ORDER BY %1$s LIMIT %5$d"
                .formatted(
                        schema().globalIndexColumn(),
                        schema().domainEventFields(),
                        schema().domainEventTable(),
                        where,
                        limit);
        try (Connection connection = getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<StoredEvent> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    /** In the order of the statement, whose fields are those of the schema behind the index. */
    private static StoredEvent row(ResultSet result) throws SQLException {
        return StoredEvent.of(
                result.getLong(1),
                result.getString(3),
                result.getString(2),
                result.getString(6),
                result.getLong(4),
                Objects.requireNonNullElse(result.getString(5), ""),
                result.getString(7),
                result.getString(8),
                result.getBytes(9),
                result.getBytes(10));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!events.isEmpty()) {
            // Serialized here, by the caller: the one writer has enough to do.
            write(
                    new Request(
                            events.stream().map(event -> row(event, serializer)).toList(), null),
                    events);
        }
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        try {
            write(new Request(List.of(), row(snapshot, serializer)), List.of(snapshot));
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            // Somebody has stored the same snapshot: as good as ours.
        }
    }

    private void write(Request request, List<? extends EventMessage<?>> events) {
        try {
            commits.write(request);
        } catch (SQLException e) {
            if (SqlFailures.isFull(e)) {
                throw new StoreFull("ledger", e);
            }
            handlePersistenceException(e, SqlFailures.isDuplicate(e) ? culprit(events) : events.getFirst());
        }
    }

    /**
     * Which event of an append was in the way of another: with several streams in one append it need not be the first,
     * and a lost race is tried again while a stream that is taken is not. Where both hold, the race is named.
     */
    private EventMessage<?> culprit(List<? extends EventMessage<?>> events) {
        EventMessage<?> culprit = events.getFirst();
        for (EventMessage<?> message : events) {
            if (message instanceof DomainEventMessage<?> event
                    && lastSequenceNumberFor(event.getAggregateIdentifier()).orElse(-1L) >= event.getSequenceNumber()) {
                culprit = event;
                if (event.getSequenceNumber() > 0) {
                    break;
                }
            }
        }
        return culprit;
    }

    private static Row row(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = asDomainEvent(message);
        return new Row(
                event,
                event.serializePayload(serializer, byte[].class),
                event.serializeMetaData(serializer, byte[].class));
    }

    /** An event of no aggregate is a stream of its own, as Axon reads it back. */
    private static DomainEventMessage<?> asDomainEvent(EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> event
                ? event
                : new GenericDomainEventMessage<>(null, message.getIdentifier(), 0L, message, message::getTimestamp);
    }

    // The stock statements ask for min() and max(), which answer an empty table with a row of nothing.

    @Override
    protected PreparedStatement createHeadToken(Connection connection) throws SQLException {
        return connection.prepareStatement("SELECT %1$s FROM %2$s ORDER BY %1$s DESC LIMIT 1"
                .formatted(schema().globalIndexColumn(), schema().domainEventTable()));
    }

    @Override
    protected PreparedStatement createTailToken(Connection connection) throws SQLException {
        return connection.prepareStatement("SELECT %1$s - 1 FROM %2$s ORDER BY %1$s LIMIT 1"
                .formatted(schema().globalIndexColumn(), schema().domainEventTable()));
    }

    @Override
    protected PreparedStatement createTokenAt(Connection connection, Instant dateTime) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("SELECT %1$s - 1 FROM %2$s WHERE %3$s >= ? ORDER BY %1$s LIMIT 1"
                        .formatted(
                                schema().globalIndexColumn(), schema().domainEventTable(), schema().timestampColumn()));
        statement.setString(1, DateTimeUtils.formatInstant(dateTime));
        return statement;
    }

    @Override
    protected PreparedStatement lastSequenceNumberFor(Connection connection, String aggregateIdentifier)
            throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("SELECT %1$s FROM %2$s WHERE %3$s = ? ORDER BY %1$s DESC LIMIT 1"
                        .formatted(
                                schema().sequenceNumberColumn(),
                                schema().domainEventTable(),
                                schema().aggregateIdentifierColumn()));
        statement.setString(1, aggregateIdentifier);
        return statement;
    }

    @Override
    protected PreparedStatement fetchTrackedEvents(Connection connection, long index) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement("SELECT %1$s FROM %2$s WHERE %1$s > ? ORDER BY %1$s LIMIT 1"
                        .formatted(schema().globalIndexColumn(), schema().domainEventTable()));
        statement.setLong(1, index);
        return statement;
    }

    private long newest() {
        try (Connection connection = getConnection()) {
            return newest(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger cannot be read", e);
        }
    }

    private long newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = createHeadToken(connection);
                ResultSet result = statement.executeQuery()) {
            return result.next() ? result.getLong(1) : -1;
        }
    }

    private static void makeTables(HikariDataSource writers, EventTableFactory tables) {
        EventSchema schema = new EventSchema();
        try (Connection connection = writers.getConnection();
                PreparedStatement events = tables.createDomainEventTable(connection, schema);
                PreparedStatement snapshots = tables.createSnapshotEventTable(connection, schema)) {
            events.executeUpdate();
            snapshots.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger's tables cannot be made", e);
        }
    }

    /** What one caller waits for: the events of one append, or a snapshot. */
    private record Request(
            List<? extends Storable> events, @Nullable Row snapshot) {}

    /** What is stored in one row. */
    private interface Storable {

        /** In the order of the schema's fields. */
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** An event as it lay in another ledger. */
    private record Moved(StoredEvent event) implements Storable {

        @Override
        public void bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, event.id());
            statement.setString(2, StorageKey.of(event.agencyId(), event.aggregate()));
            statement.setLong(3, event.sequence());
            statement.setString(4, event.kind());
            statement.setString(5, event.at());
            statement.setString(6, event.type());
            statement.setString(7, event.revision());
            statement.setBytes(8, Base64.getDecoder().decode(event.payload()));
            statement.setBytes(9, Base64.getDecoder().decode(event.metadata()));
        }
    }

    /** One event or snapshot, ready to be stored. */
    private record Row(DomainEventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metaData)
            implements Storable {

        @Override
        public void bind(PreparedStatement statement) throws SQLException {
            statement.setString(1, event.getIdentifier());
            statement.setString(2, event.getAggregateIdentifier());
            statement.setLong(3, event.getSequenceNumber());
            statement.setString(4, event.getType());
            statement.setString(5, DateTimeUtils.formatInstant(event.getTimestamp()));
            statement.setString(6, payload.getType().getName());
            statement.setString(7, payload.getType().getRevision());
            statement.setBytes(8, payload.getData());
            statement.setBytes(9, metaData.getData());
        }
    }

    private final class Appender implements GroupCommit.Writer<Request> {

        private long written = -1;

        @Override
        public void write(Connection connection, List<Request> group) throws SQLException {
            List<Storable> events = new ArrayList<>();
            group.forEach(request -> events.addAll(request.events()));
            insert(connection, schema().domainEventTable(), events);

            List<Row> snapshots = group.stream()
                    .flatMap(request -> Stream.ofNullable(request.snapshot()))
                    .toList();
            insert(connection, schema().snapshotTable(), snapshots);
            for (Row snapshot : snapshots) {
                try (PreparedStatement older = deleteSnapshots(
                        connection,
                        snapshot.event().getAggregateIdentifier(),
                        snapshot.event().getSequenceNumber())) {
                    older.executeUpdate();
                }
            }
            written = newest(connection);
        }

        @Override
        public void committed() {
            head = written;
        }

        private void insert(Connection connection, String table, List<? extends Storable> rows) throws SQLException {
            if (rows.isEmpty()) {
                return;
            }
            try (PreparedStatement statement = connection.prepareStatement(
                    "INSERT INTO %s (%s) VALUES (?,?,?,?,?,?,?,?,?)".formatted(table, schema().domainEventFields()))) {
                for (Storable row : rows) {
                    row.bind(statement);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }
}

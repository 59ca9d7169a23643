package io.portico.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The view store's backend. Commands that write share a lock which the committer takes alone: what is committed is
 * then a state between commands, and a later command is never kept without an earlier one. Commands that only read
 * need no lock and do not wait for commits.
 */
final class LockedBackend extends H2Backend {

    private static final Set<String> HANDSHAKES = Set.of("ismaster", "hello");
    private static final Set<String> READS = Set.of("find", "getmore", "killcursors", "count", "distinct", "ping");
    private static final AttributeKey<Boolean> KNOWN = AttributeKey.valueOf(LockedBackend.class, "known");

    private static final Set<Integer> DAMAGES =
            Set.of(DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND, DataUtils.ERROR_SERIALIZATION);

    private static final int UNAUTHORIZED = 13;
    private static final int OUT_OF_DISK_SPACE = 14031;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final byte[] word;
    private final Runnable onWritten;
    private final Consumer<MVStoreException> onDamage;
    private volatile boolean full;

    /** Serves whoever gives the word as the name of its application: any process may reach a port of this machine. */
    LockedBackend(MVStore store, String word, Runnable onWritten, Consumer<MVStoreException> onDamage) {
        super(store);
        this.word = word.getBytes(StandardCharsets.UTF_8);
        this.onWritten = onWritten;
        this.onDamage = onDamage;
    }

    /** Writes are refused while this is set; reads go on. */
    void setFull(boolean full) {
        this.full = full;
    }

    /** Runs the piece while no write is under way. */
    void betweenWrites(Runnable piece) {
        lock.writeLock().lock();
        try {
            piece.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (HANDSHAKES.contains(name)) {
            if (givesTheWord(query)) {
                channel.attr(KNOWN).set(true);
            }
            return super.handleCommand(channel, databaseName, "ismaster", query);
        }
        if (!Boolean.TRUE.equals(channel.attr(KNOWN).get())) {
            throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "this server serves its own process only");
        }
        try {
            // A database that nobody has named yet is made by its first reader.
            return READS.contains(name) && listDatabaseNames().contains(databaseName)
                    ? super.handleCommand(channel, databaseName, command, query)
                    : write(channel, databaseName, command, query);
        } catch (MVStoreException e) {
            if (DAMAGES.contains(e.getErrorCode())) {
                onDamage.accept(e);
            }
            throw e;
        }
    }

    private Document write(Channel channel, String databaseName, String command, Document query) {
        if (full) {
            throw new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace", "no room left for views");
        }
        lock.readLock().lock();
        try {
            return super.handleCommand(channel, databaseName, command, query);
        } finally {
            lock.readLock().unlock();
            onWritten.run();
        }
    }

    private boolean givesTheWord(Document handshake) {
        return handshake.get("client") instanceof Document client
                && client.get("application") instanceof Document application
                && application.get("name") instanceof String name
                && MessageDigest.isEqual(word, name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new Database(databaseName, getMvStore(), getCursorRegistry());
    }

    /** Dropping {@code a1} must leave {@code a12} alone: the stock database drops everything that begins alike. */
    private static final class Database extends H2Database {

        private static final String DATA = "databases.";
        private static final String META = "meta.";
        private static final String SYSTEM = "system.";
        private static final String INDEX = "._index_";

        private final MVStore store;

        Database(String name, MVStore store, CursorRegistry cursors) {
            // First, because what is stored is opened while the database is made.
            this.store = store;
            super(name, store, cursors);
        }

        /** Whoever opens a map first says in what form it holds its values, for all who open it later. */
        @Override
        protected MongoCollection<Object> openOrCreateCollection(String collectionName, CollectionOptions options) {
            String map = DATA + getFullCollectionNamespace(collectionName);
            store.openMap(map, new MVMap.Builder<Object, Document>().valueType(DocumentType.INSTANCE));
            return super.openOrCreateCollection(collectionName, options);
        }

        /** As above. */
        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
            String map = getFullCollectionNamespace(collectionName) + INDEX + indexName;
            store.openMap(map, new MVMap.Builder<KeyValue, Object>().keyType(IndexKeyType.INSTANCE));
            return super.openOrCreateUniqueIndex(collectionName, indexName, keys, sparse);
        }

        @Override
        public void drop(Oplog oplog) {
            String mine = getDatabaseName() + ".";
            List<String> collections = maps(DATA + mine);
            // The system's own go last: the others are looked up in them while they are dropped.
            collections.stream().filter(name -> !name.startsWith(SYSTEM)).forEach(name -> drop(name, oplog));
            collections.stream()
                    .filter(name -> name.startsWith(SYSTEM))
                    .sorted()
                    .forEach(name -> drop(name, oplog));
            for (String prefix : List.of(DATA + mine, META + mine, mine)) {
                maps(prefix).forEach(name -> store.removeMap(prefix + name));
            }
        }

        private void drop(String collection, Oplog oplog) {
            if (resolveCollection(collection, false) != null) {
                dropCollection(collection, oplog);
            }
        }

        private List<String> maps(String prefix) {
            return store.getMapNames().stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .toList();
        }
    }
}

package io.portico.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.portico.tenancy.MovedSecrets;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StoreFull;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in an SQLite file of their own, apart from the ledger's. Freed pages are overwritten, and after a deletion
 * for good the write-ahead log is emptied, too.
 *
 * <p>What was deleted for good is also noted in {@link Tombstones}, a file beside it that a backup of the secrets does
 * not bring back: whatever is restored is deleted again when the store is opened.
 */
public final class SqliteSecrets implements SecretStore, MovedSecrets, AutoCloseable {

    /** A tombstone of this name stands for the whole agency. */
    private static final String EVERYTHING = "";

    private static final String TABLES = """
            CREATE TABLE IF NOT EXISTS secret (
              agency TEXT NOT NULL, name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (agency, name)
            ) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS tombstone (
              agency TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (agency, name)
            ) WITHOUT ROWID;
            """;

    private static final String ALIVE = "NOT EXISTS (SELECT 1 FROM tombstone WHERE agency = ?1 AND name IN (?2, ''))";
    private static final String PUT_IF_ABSENT =
            "INSERT INTO secret (agency, name, value) SELECT ?1, ?2, ?3 WHERE " + ALIVE + " ON CONFLICT DO NOTHING";
    private static final String PUT = "INSERT INTO secret (agency, name, value) SELECT ?1, ?2, ?3 WHERE " + ALIVE
            + " ON CONFLICT (agency, name) DO UPDATE SET value = excluded.value";
    private static final String REPLACE = "UPDATE secret SET value = ?3 WHERE agency = ?1 AND name = ?2 AND value = ?4";
    private static final String REMOVE = "DELETE FROM secret WHERE agency = ?1 AND name = ?2";
    private static final String REMOVE_ALL = "DELETE FROM secret WHERE agency = ?1";
    private static final String BURY = "INSERT INTO tombstone (agency, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING";

    private final HikariDataSource writerPool;
    private final HikariDataSource readerPool;
    private final GroupCommit<List<Change>> commits;
    private final Tombstones tombstones;

    /** Opens the store in the data folder, making it when it is not there. */
    public SqliteSecrets(Path dataFolder) {
        Path folder = PrivateFiles.folder(dataFolder);
        Path file = PrivateFiles.file(folder.resolve("secrets.db"));
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        this.writerPool = SqlitePools.writer("secrets-writer", url, Map.of("secure_delete", "ON"));
        makeTables();
        this.readerPool = SqlitePools.readers("secrets-readers", url);
        this.commits = new GroupCommit<>("secrets-writer", writerPool, SqliteSecrets::applyAll);
        this.tombstones = new Tombstones(folder.resolve("secrets.tombstones"));
        replay();
    }

    @Override
    public Optional<byte[]> get(String agencyId, String name) {
        return read(
                "SELECT value FROM secret WHERE agency = ?1 AND name = ?2",
                agencyId,
                name,
                null,
                result -> result.next() ? Optional.of(result.getBytes(1)) : Optional.empty());
    }

    @Override
    public boolean putIfAbsent(String agencyId, String name, byte[] value) {
        return change(PUT_IF_ABSENT, agencyId, checked(name), checked(value));
    }

    @Override
    public Set<String> putAllIfAbsent(String agencyId, Map<String, byte[]> values) {
        Map<String, Change> changes = new LinkedHashMap<>();
        values.forEach((name, value) ->
                changes.put(name, new Change(PUT_IF_ABSENT, List.of(agencyId, checked(name), checked(value)))));
        write(List.copyOf(changes.values()));
        Set<String> stored = new HashSet<>();
        changes.forEach((name, change) -> {
            if (change.changed > 0) {
                stored.add(name);
            }
        });
        return stored;
    }

    @Override
    public boolean put(String agencyId, String name, byte[] value) {
        return change(PUT, agencyId, checked(name), checked(value));
    }

    @Override
    public boolean replace(String agencyId, String name, byte[] expected, byte[] value) {
        return change(REPLACE, agencyId, checked(name), checked(value), expected);
    }

    @Override
    public boolean remove(String agencyId, String name) {
        return change(REMOVE, agencyId, name);
    }

    @Override
    public void deleteForGood(String agencyId, String name) {
        if (!isBuried(new Tombstones.Tombstone(agencyId, checked(name)))) {
            tombstones.add(agencyId, name);
            bury(agencyId, name);
        }
        // Also of what is buried: the log may have been too busy then.
        emptyLog();
    }

    @Override
    public Map<String, byte[]> list(String agencyId, String prefix, int limit) {
        return read(
                "SELECT name, value FROM secret WHERE agency = ?1 AND name >= ?2 AND substr(name, 1, length(?2)) = ?2"
                        + " ORDER BY name LIMIT ?3",
                agencyId,
                prefix,
                limit,
                SqliteSecrets::values);
    }

    @Override
    public Map<String, byte[]> after(String agencyId, String name, int limit) {
        return read(
                "SELECT name, value FROM secret WHERE agency = ?1 AND name > ?2 ORDER BY name LIMIT ?3",
                agencyId,
                name,
                limit,
                SqliteSecrets::values);
    }

    private static Map<String, byte[]> values(ResultSet result) throws SQLException {
        Map<String, byte[]> found = new LinkedHashMap<>();
        while (result.next()) {
            found.put(result.getString(1), result.getBytes(2));
        }
        return found;
    }

    @Override
    public List<String> buriedAfter(String agencyId, String name, int limit) {
        return read(
                "SELECT name FROM tombstone WHERE agency = ?1 AND name > ?2 ORDER BY name LIMIT ?3",
                agencyId,
                name,
                limit,
                result -> {
                    List<String> names = new ArrayList<>();
                    while (result.next()) {
                        names.add(result.getString(1));
                    }
                    return names;
                });
    }

    @Override
    public void buryAll(String agencyId, Collection<String> names) {
        tombstones.addAll(agencyId, names);
        write(names.stream()
                .flatMap(name -> burial(agencyId, checked(name)).stream())
                .toList());
        emptyLog();
    }

    @Override
    public boolean isDeleted(String agencyId) {
        return isBuried(new Tombstones.Tombstone(agencyId, EVERYTHING));
    }

    @Override
    public void deleteAgency(String agencyId) {
        if (SHARED.equals(agencyId)) {
            throw new IllegalArgumentException("what belongs to no agency is not deleted with one");
        }
        tombstones.add(agencyId, EVERYTHING);
        bury(agencyId, EVERYTHING);
        emptyLog();
    }

    @Override
    public void close() {
        commits.close();
        readerPool.close();
        writerPool.close();
        tombstones.close();
    }

    /** Also after a crash in the middle of a deletion. What the store knows already costs a look only. */
    private void replay() {
        for (Tombstones.Tombstone tombstone : tombstones.all()) {
            if (!isBuried(tombstone)) {
                bury(tombstone.agencyId(), tombstone.name());
            }
        }
        emptyLog();
    }

    private boolean isBuried(Tombstones.Tombstone tombstone) {
        return read(
                "SELECT 1 FROM tombstone WHERE agency = ?1 AND name = ?2",
                tombstone.agencyId(),
                tombstone.name(),
                null,
                ResultSet::next);
    }

    /** In one transaction: nothing may be put in between, and a tombstone means that the value is gone. */
    private void bury(String agencyId, String name) {
        write(burial(agencyId, name));
    }

    private static List<Change> burial(String agencyId, String name) {
        Change deletion = name.equals(EVERYTHING)
                ? new Change(REMOVE_ALL, List.of(agencyId))
                : new Change(REMOVE, List.of(agencyId, name));
        return List.of(new Change(BURY, List.of(agencyId, name)), deletion);
    }

    private boolean change(String sql, Object... values) {
        Change change = new Change(sql, List.of(values));
        write(List.of(change));
        return change.changed > 0;
    }

    /** All of them or none, in one wait for the disk. */
    private void write(List<Change> changes) {
        try {
            commits.write(changes);
        } catch (SQLException e) {
            throw failure("written", e);
        }
    }

    private static void applyAll(Connection connection, List<List<Change>> group) throws SQLException {
        for (List<Change> changes : group) {
            apply(changes, connection);
        }
    }

    private static void apply(List<Change> changes, Connection connection) throws SQLException {
        for (Change change : changes) {
            try (PreparedStatement statement = connection.prepareStatement(change.sql)) {
                for (int i = 0; i < change.values.size(); i++) {
                    statement.setObject(i + 1, change.values.get(i));
                }
                change.changed = statement.executeUpdate();
            }
        }
    }

    /** The log still holds what was overwritten in the file. Waits for readers, who are quick. */
    private void emptyLog() {
        try (Connection connection = writerPool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            if (result.next() && result.getInt(1) != 0) {
                throw new IllegalStateException("deleted, but the log could not be emptied; delete again");
            }
        } catch (SQLException e) {
            throw failure("cleaned", e);
        }
    }

    private interface Reading<T> {
        T from(ResultSet result) throws SQLException;
    }

    private <T> T read(String sql, String agencyId, String name, @Nullable Integer limit, Reading<T> reading) {
        try (Connection connection = readerPool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, agencyId);
            statement.setString(2, name);
            if (limit != null) {
                statement.setInt(3, limit);
            }
            try (ResultSet result = statement.executeQuery()) {
                return reading.from(result);
            }
        } catch (SQLException e) {
            throw failure("read", e);
        }
    }

    private void makeTables() {
        try (Connection connection = writerPool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(TABLES);
        } catch (SQLException e) {
            throw failure("made", e);
        }
    }

    private static RuntimeException failure(String verb, SQLException e) {
        // Without the statement's values: they are the secrets.
        return SqlFailures.isFull(e)
                ? new StoreFull("secret store", e)
                : new IllegalStateException("the secrets cannot be " + verb, e);
    }

    private static String checked(String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a secret's name has 1 to " + MAX_NAME + " characters");
        }
        return name;
    }

    private static byte[] checked(byte[] value) {
        if (value.length > MAX_VALUE_BYTES) {
            throw new IllegalArgumentException("a secret has at most " + MAX_VALUE_BYTES + " bytes");
        }
        return value;
    }

    private static final class Change {

        private final String sql;
        private final List<Object> values;
        /** Rows; written by the writer before the caller is let go. */
        private int changed;

        Change(String sql, List<Object> values) {
            this.sql = sql;
            this.values = values;
        }
    }
}

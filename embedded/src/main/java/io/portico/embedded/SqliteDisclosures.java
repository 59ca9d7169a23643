package io.portico.embedded;

import com.zaxxer.hikari.HikariDataSource;
import io.portico.tenancy.StoreFull;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureIds;
import io.portico.tenancy.disclosures.DisclosureStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Disclosures in an SQLite file of their own: the ledger's is not made to wait for them. Entries are appended in order of
 * time within an agency; what they are about is found by reading them.
 */
public final class SqliteDisclosures implements DisclosureStore, AutoCloseable {

    private static final String TABLES = """
            CREATE TABLE IF NOT EXISTS disclosure (
              agency TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, behalf TEXT, token TEXT,
              how TEXT NOT NULL, through TEXT NOT NULL, things TEXT NOT NULL, PRIMARY KEY (agency, id)
            ) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS disclosure_by ON disclosure (agency, by, id);
            CREATE INDEX IF NOT EXISTS disclosure_behalf ON disclosure (agency, behalf, id) WHERE behalf IS NOT NULL;
            CREATE TABLE IF NOT EXISTS mark (node TEXT PRIMARY KEY, up_to INTEGER NOT NULL) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS gap (node TEXT PRIMARY KEY, since INTEGER NOT NULL, until INTEGER NOT NULL)
              WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS beginning (one INTEGER PRIMARY KEY CHECK (one = 1), at INTEGER NOT NULL);
            """;

    private static final String FIND = """
            SELECT id, at, by, behalf, token, how, through, things FROM disclosure
            WHERE agency = ?1 AND id >= ?2 AND id < ?3
              AND (?5 IS NULL OR instr(things, ?5) > 0)
              AND (?6 IS NULL OR how = ?6)""";

    private static final String NEWEST = " ORDER BY id DESC LIMIT ?7";

    /** By them, and through their eyes: each is an index of its own. */
    private static final String FIND_OF_PERSON = "SELECT * FROM (" + FIND + " AND by = ?4" + NEWEST
            + ") UNION SELECT * FROM (" + FIND + " AND behalf = ?4" + NEWEST + ")" + NEWEST;

    /** After all ids. */
    private static final String END = "g";

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    /** Opens the store in the data folder, making it when it is not there. */
    public SqliteDisclosures(Path dataFolder) {
        Path file = PrivateFiles.file(PrivateFiles.folder(dataFolder).resolve("disclosures.db"));
        String url = "jdbc:sqlite:" + file.toAbsolutePath();
        this.writer = SqlitePools.writer("disclosures-writer", url, Map.of("secure_delete", "ON"));
        writing(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String table : TABLES.split(";")) {
                    if (!table.isBlank()) {
                        statement.execute(table);
                    }
                }
            }
            return 0;
        });
        this.readers = SqlitePools.readers("disclosures-readers", url);
    }

    /** One process has the file to itself: whoever else left a mark is gone. */
    @Override
    public void begin(String node, Instant now) {
        writing(connection -> {
            update(connection, "INSERT INTO beginning (one, at) VALUES (1, ?1) ON CONFLICT DO NOTHING", now);
            update(
                    connection,
                    "INSERT INTO gap (node, since, until) SELECT node, up_to, max(up_to, ?1) FROM mark WHERE true"
                            + " ON CONFLICT DO NOTHING",
                    now);
            update(connection, "DELETE FROM mark");
            return update(connection, "INSERT INTO mark (node, up_to) VALUES (?1, ?2)", node, now);
        });
    }

    @Override
    public void append(String node, Instant upTo, Map<String, List<Disclosure>> byAgency) {
        writing(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO disclosure (agency, id, at, by, behalf, token, how, through, things)"
                            + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING")) {
                for (Map.Entry<String, List<Disclosure>> entries : byAgency.entrySet()) {
                    for (Disclosure entry : entries.getValue()) {
                        bind(
                                insert,
                                entries.getKey(),
                                entry.id(),
                                entry.at(),
                                entry.by(),
                                entry.onBehalfOf(),
                                entry.token(),
                                entry.how(),
                                entry.through(),
                                joined(entry.things()));
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            return update(connection, "UPDATE mark SET up_to = ?2 WHERE node = ?1", node, upTo);
        });
    }

    @Override
    public void end(String node) {
        writing(connection -> update(connection, "DELETE FROM mark WHERE node = ?1", node));
    }

    @Override
    public List<Disclosure> find(Search search) {
        String from = search.from() == null ? "" : DisclosureIds.from(search.from());
        String to = search.to() == null ? END : DisclosureIds.from(search.to());
        String before = search.before() == null || search.before().compareTo(to) > 0 ? to : search.before();
        return reading(
                search.person() == null ? FIND + NEWEST : FIND_OF_PERSON,
                row -> new Disclosure(
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        split(row.getString(8))),
                search.agencyId(),
                from,
                before,
                search.person(),
                search.thing() == null ? null : joined(List.of(search.thing())),
                search.how(),
                search.limit());
    }

    @Override
    public List<Gap> gaps(Instant now) {
        return reading(
                "SELECT since, until FROM gap ORDER BY since DESC LIMIT " + MAX_FOUND,
                row -> new Gap(Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))));
    }

    @Override
    public Instant beganAt() {
        return Instant.ofEpochMilli(
                reading("SELECT at FROM beginning", row -> row.getLong(1)).getFirst());
    }

    @Override
    public int forget(String agencyId, Instant before, int limit) {
        return writing(connection -> update(
                connection,
                "DELETE FROM disclosure WHERE agency = ?1 AND id IN"
                        + " (SELECT id FROM disclosure WHERE agency = ?1 AND id < ?2 ORDER BY id LIMIT ?3)",
                agencyId,
                DisclosureIds.from(before),
                limit));
    }

    @Override
    public void deleteAgency(String agencyId) {
        writing(connection -> update(connection, "DELETE FROM disclosure WHERE agency = ?1", agencyId));
        emptyLog();
    }

    /** The log still holds what was overwritten in the file. Readers are quick, and who deletes does it again. */
    private void emptyLog() {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }

    /** With a separator on both sides, so that a whole name is found and no part of one. */
    private static String joined(List<String> things) {
        return things.isEmpty() ? "" : ' ' + String.join(" ", things) + ' ';
    }

    private static List<String> split(String things) {
        return things.isEmpty() ? List.of() : List.of(things.strip().split(" "));
    }

    private interface Piece {
        int run(Connection connection) throws SQLException;
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private int writing(Piece piece) {
        try (Connection connection = writer.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int done = piece.run(connection);
                connection.commit();
                return done;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private <T> List<T> reading(String sql, Row<T> read, @Nullable Object... values) {
        try (Connection connection = readers.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant instant ? instant.toEpochMilli() : values[i]);
        }
    }

    private static RuntimeException failed(SQLException e) {
        return SqlFailures.isFull(e)
                ? new StoreFull("disclosure log", e)
                : new IllegalStateException("disclosures cannot be stored or read", e);
    }
}

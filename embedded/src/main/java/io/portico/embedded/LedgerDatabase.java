package io.portico.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.EventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;

/** The two databases a ledger may lie in, and how each is opened. */
enum LedgerDatabase {
    SQLITE("jdbc:sqlite:") {
        @Override
        HikariDataSource writer(LedgerSettings settings) {
            makeFile(settings);
            return SqlitePools.writer("ledger-writer", settings.url(), Map.of());
        }

        @Override
        HikariDataSource readers(LedgerSettings settings) {
            return SqlitePools.readers("ledger-readers", settings.url());
        }

        @Override
        EventTableFactory tables() {
            return new SqliteTables();
        }
    },

    POSTGRESQL("jdbc:postgresql:") {
        @Override
        HikariDataSource writer(LedgerSettings settings) {
            return new HikariDataSource(pool("ledger-writer", settings, 1));
        }

        @Override
        HikariDataSource readers(LedgerSettings settings) {
            return new HikariDataSource(pool("ledger-readers", settings, SqlitePools.READERS));
        }

        @Override
        EventTableFactory tables() {
            return PostgresEventTableFactory.INSTANCE;
        }
    };

    private final String prefix;

    LedgerDatabase(String prefix) {
        this.prefix = prefix;
    }

    static LedgerDatabase of(LedgerSettings settings) {
        for (LedgerDatabase database : values()) {
            if (settings.url().startsWith(database.prefix)) {
                return database;
            }
        }
        throw new IllegalArgumentException("a ledger's URL begins with jdbc:sqlite: or jdbc:postgresql:");
    }

    /** One connection. */
    abstract HikariDataSource writer(LedgerSettings settings);

    /** Connections that see what is committed, statement by statement. */
    abstract HikariDataSource readers(LedgerSettings settings);

    abstract EventTableFactory tables();

    private static void makeFile(LedgerSettings settings) {
        String path = settings.url().substring(SQLITE.prefix.length()).split("\\?", 2)[0];
        Path file = Path.of(path).toAbsolutePath();
        Path folder = file.getParent();
        if (folder != null) {
            PrivateFiles.folder(folder);
        }
        PrivateFiles.file(file);
    }

    private static HikariConfig pool(String name, LedgerSettings settings, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(SqlitePools.CONNECTION_TIMEOUT_MILLIS);
        return config;
    }

    /** An integer primary key is the row's own number in SQLite: it needs no index of its own and leaves no gaps. */
    private static final class SqliteTables extends AbstractEventTableFactory {

        @Override
        protected String idColumnType() {
            return "INTEGER";
        }

        @Override
        protected String payloadType() {
            return "BLOB";
        }
    }
}

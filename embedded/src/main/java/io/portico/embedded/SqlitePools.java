package io.portico.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/** How SQLite is opened wherever a write must be on disk before it is acknowledged. */
final class SqlitePools {

    static final int READERS = 8;
    static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

    private SqlitePools() {}

    /** The one writer; write-ahead log, flushed with each commit, the write lock taken when a transaction begins,
     * and none held in between, which is why it commits by itself until told otherwise. */
    static HikariDataSource writer(String name, String url, Map<String, String> pragmas) {
        HikariConfig config = pool(name, url, 1);
        config.addDataSourceProperty("journal_mode", "WAL");
        config.addDataSourceProperty("synchronous", "FULL");
        config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        // After a burst the log shrinks again instead of keeping its greatest size for ever.
        config.addDataSourceProperty("journal_size_limit", "67108864");
        pragmas.forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    /** Opened after the writer, which makes the file and its log. */
    static HikariDataSource readers(String name, String url) {
        HikariConfig config = pool(name, url, READERS);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("transaction_mode", "DEFERRED");
        config.setConnectionInitSql("PRAGMA query_only=1");
        return new HikariDataSource(config);
    }

    private static HikariConfig pool(String name, String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        // A file does not go away as a server does: reopening it now and then would only cost.
        config.setMaxLifetime(0);
        config.addDataSourceProperty("busy_timeout", "10000");
        return config;
    }
}

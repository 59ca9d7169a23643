package io.portico.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same contract by URL alone. Empties the named database, so name one that is made for it. */
@EnabledIfSystemProperty(
        named = "portico.test.postgres",
        matches = "jdbc:postgresql:.*",
        disabledReason = "-Dportico.test.postgres names no JDBC URL of a PostgreSQL made for tests")
final class PostgresLedgerTest implements LedgerContract {

    private static final String URL = System.getProperty("portico.test.postgres", "");

    private LedgerStorage storage;

    @BeforeEach
    void openEmpty() throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS domainEventEntry, snapshotEventEntry");
        }
        storage = SampleEvents.open(LedgerSettings.at(URL));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Override
    public LedgerStorage storage() {
        return storage;
    }

    @Override
    public LedgerStorage reopened() {
        storage.close();
        storage = SampleEvents.open(LedgerSettings.at(URL));
        return storage;
    }
}

package io.portico.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the ledger is.
 *
 * @param url a JDBC URL, {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}; it alone decides which database is used
 * @param user for PostgreSQL; absent when the URL says it
 * @param password for PostgreSQL; absent when the URL says it
 */
public record LedgerSettings(
        String url, @Nullable String user, @Nullable String password) {

    private static final String FILE = "ledger.db";

    /** The default: a file in the data folder. */
    public static LedgerSettings inFolder(Path dataFolder) {
        return at("jdbc:sqlite:" + dataFolder.toAbsolutePath().resolve(FILE));
    }

    /** By URL alone. */
    public static LedgerSettings at(String url) {
        return new LedgerSettings(url, null, null);
    }

    /** Without the password, so that it may be logged; a URL that carries one is cut at its parameters. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}

package io.portico.embedded;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells the few failures of a database that mean something to callers. */
final class SqlFailures {

    private static final Set<SQLiteErrorCode> DUPLICATE = Set.of(
            SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE,
            SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY,
            SQLiteErrorCode.SQLITE_CONSTRAINT_ROWID);

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DISK_FULL = "53100";

    private SqlFailures() {}

    static boolean isDuplicate(Throwable failure) {
        return any(
                failure,
                e -> e instanceof SQLiteException sqlite
                        ? DUPLICATE.contains(sqlite.getResultCode())
                        : UNIQUE_VIOLATION.equals(e.getSQLState()));
    }

    static boolean isFull(Throwable failure) {
        return any(
                failure,
                e -> e instanceof SQLiteException sqlite
                        ? sqlite.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                        : DISK_FULL.equals(e.getSQLState()));
    }

    private interface Question {
        boolean holdsFor(SQLException failure);
    }

    /** A failed batch hides the reason behind its cause or its next exception, as the driver likes. */
    private static boolean any(Throwable failure, Question question) {
        @Nullable Throwable current = failure;
        while (current != null) {
            if (current instanceof SQLException sql) {
                if (question.holdsFor(sql)) {
                    return true;
                }
                SQLException next = sql.getNextException();
                if (next != null && next != current && question.holdsFor(next)) {
                    return true;
                }
            }
            current = current.getCause();
        }
        return false;
    }
}

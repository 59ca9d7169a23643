package io.portico.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GroupCommitTest {

    @TempDir
    Path folder;

    private final List<Integer> groups = new ArrayList<>();
    private final CountDownLatch firstHasBegun = new CountDownLatch(1);
    private final CountDownLatch firstMayEnd = new CountDownLatch(1);
    private HikariDataSource source;
    private GroupCommit<Integer> commits;

    @BeforeEach
    void open() throws SQLException {
        source = SqlitePools.writer("trial", "jdbc:sqlite:" + folder.resolve("trial.db"), Map.of());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE number (n INTEGER PRIMARY KEY)");
        }
        commits = new GroupCommit<>("trial", source, this::insert);
    }

    @AfterEach
    void close() {
        firstMayEnd.countDown();
        commits.close();
        source.close();
    }

    /** Negative numbers are refused after they have been written, so that only a rollback can undo them. */
    private void insert(Connection connection, List<Integer> group) throws SQLException {
        groups.add(group.size());
        firstHasBegun.countDown();
        awaitUninterruptibly(firstMayEnd);
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO number VALUES (?)")) {
            for (int number : group) {
                statement.setInt(1, number);
                statement.executeUpdate();
            }
        }
        if (group.stream().anyMatch(number -> number < 0)) {
            throw new SQLException("no negative numbers");
        }
    }

    @Test
    void whatWaitsIsWrittenInOneTransaction() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = queueBehindTheFirst(executor, 1, 2, 3, 4);
            firstMayEnd.countDown();
            for (Future<?> caller : callers) {
                caller.get();
            }
        }

        assertThat(groups).containsExactly(1, 4);
        assertThat(stored()).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aBadRequestFailsAloneAndItsNeighboursAreStored() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = queueBehindTheFirst(executor, 1, -2, 3);
            firstMayEnd.countDown();

            callers.get(0).get();
            assertThatThrownBy(() -> callers.get(1).get()).hasRootCauseInstanceOf(SQLException.class);
            callers.get(2).get();
        }

        assertThat(groups).containsExactly(1, 3, 1, 1, 1);
        assertThat(stored()).containsExactly(0, 1, 3);
    }

    @Test
    void aGroupIsNeverLargerThanItsLimit() throws Exception {
        int[] numbers = IntStream.rangeClosed(1, GroupCommit.MAX_GROUP + 10).toArray();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = queueBehindTheFirst(executor, numbers);
            firstMayEnd.countDown();
            for (Future<?> caller : callers) {
                caller.get();
            }
        }

        assertThat(groups).containsExactly(1, GroupCommit.MAX_GROUP, 10);
    }

    @Test
    void closingWritesWhatIsQueuedAndRefusesTheRest() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = queueBehindTheFirst(executor, 1, 2);
            Future<?> closing = executor.submit(commits::close);
            while (!commits.isClosed()) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> commits.write(3)).isInstanceOf(IllegalStateException.class);
            firstMayEnd.countDown();
            closing.get();
            for (Future<?> caller : callers) {
                caller.get();
            }
        }

        assertThat(stored()).containsExactly(0, 1, 2);
    }

    @Test
    void anInterruptedCallerStillLearnsThatItsWriteIsStored() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> caller = executor.submit(() -> {
                Thread.currentThread().interrupt();
                commits.write(7);
                return Thread.currentThread().isInterrupted();
            });
            firstMayEnd.countDown();

            assertThat(caller.get()).isTrue();
        }
        assertThat(stored()).containsExactly(7);
    }

    private List<Future<?>> queueBehindTheFirst(ExecutorService executor, int... numbers) throws Exception {
        List<Future<?>> callers = new ArrayList<>();
        Future<?> first = executor.submit(() -> write(0));
        firstHasBegun.await();
        for (int number : numbers) {
            callers.add(executor.submit(() -> write(number)));
            while (commits.queued() < callers.size()) {
                Thread.onSpinWait();
            }
        }
        callers.add(first);
        return callers;
    }

    private Void write(int number) throws SQLException {
        commits.write(number);
        return null;
    }

    private List<Integer> stored() throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT n FROM number ORDER BY n")) {
            while (result.next()) {
                numbers.add(result.getInt(1));
            }
        }
        return numbers;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.portico.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One thread that writes for many: whatever waits, up to {@value #MAX_GROUP} requests, goes into one transaction, so
 * that one flush to the disk acknowledges all of them. When a group fails, each of it is tried alone, so that nobody
 * fails for a neighbour's mistake.
 */
final class GroupCommit<R> implements AutoCloseable {

    static final int MAX_GROUP = 256;

    /** Callers beyond this wait for room before they queue. */
    static final int MAX_QUEUED = 4 * MAX_GROUP;

    /** What is done with a group inside its transaction. */
    interface Writer<R> {

        void write(Connection connection, List<R> group) throws SQLException;

        /** Called once the group is on disk, before anybody is told. Must not fail. */
        default void committed() {}
    }

    private final DataSource source;
    private final Writer<R> writer;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<Ticket<R>> queue = new ArrayDeque<>();
    private boolean closed;

    /**
     * The source gives connections that commit by themselves, so that a resting one holds no lock; the name is the
     * thread's.
     */
    GroupCommit(String name, DataSource source, Writer<R> writer) {
        this.source = source;
        this.writer = writer;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        thread.start();
    }

    /**
     * Returns when the request is on disk. Waits even if interrupted, because what is under way cannot be taken back
     * and a caller must not take "unknown" for "no".
     */
    void write(R request) throws SQLException {
        Ticket<R> ticket = new Ticket<>(request);
        lock.lock();
        try {
            while (!closed && queue.size() >= MAX_QUEUED) {
                room.awaitUninterruptibly();
            }
            if (closed) {
                throw new IllegalStateException("the store is closed");
            }
            queue.add(ticket);
            work.signal();
        } finally {
            lock.unlock();
        }
        ticket.await();
    }

    /** Takes no more, writes what is queued, and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            work.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    int queued() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        List<Ticket<R>> group = next();
        while (!group.isEmpty()) {
            if (!commit(group)) {
                group.forEach(ticket -> commit(List.of(ticket)));
            }
            group = next();
        }
    }

    /** Waits for work; empty only when closed and drained. */
    private List<Ticket<R>> next() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                work.awaitUninterruptibly();
            }
            List<Ticket<R>> group = new ArrayList<>(Math.min(queue.size(), MAX_GROUP));
            while (group.size() < MAX_GROUP && !queue.isEmpty()) {
                group.add(queue.remove());
            }
            room.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** False when nothing was stored and each should be tried alone; otherwise everybody has been answered. */
    private boolean commit(List<Ticket<R>> group) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                writer.write(connection, group.stream().map(Ticket::request).toList());
            } catch (Throwable e) {
                rollback(connection, e);
                if (group.size() > 1) {
                    return false;
                }
                throw e;
            }
            try {
                connection.commit();
            } catch (SQLException e) {
                // Not tried again: over a network the commit may have arrived, and its retry would look like a
                // conflict with somebody else.
                rollback(connection, e);
                throw e;
            }
            writer.committed();
            group.forEach(ticket -> ticket.answer(null));
        } catch (Throwable e) {
            // Whoever was answered stays answered: closing the connection may fail after the commit.
            group.forEach(ticket -> ticket.answer(e));
        }
        return true;
    }

    private static void rollback(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static final class Ticket<R> {

        private final R request;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private boolean answered;
        private @Nullable Throwable failure;

        Ticket(R request) {
            this.request = request;
        }

        R request() {
            return request;
        }

        void answer(@Nullable Throwable outcome) {
            lock.lock();
            try {
                if (!answered) {
                    answered = true;
                    failure = outcome;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        void await() throws SQLException {
            lock.lock();
            try {
                while (!answered) {
                    changed.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
            switch (failure) {
                case null -> {}
                case SQLException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
        }
    }
}

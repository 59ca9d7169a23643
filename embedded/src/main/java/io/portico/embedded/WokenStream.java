package io.portico.embedded;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stream that reads the ledger when it is woken and otherwise not at all. It holds at most one batch. One thread
 * reads it at a time, any thread may wake or close it.
 */
final class WokenStream implements TrackingEventStream {

    private static final Logger LOG = LoggerFactory.getLogger(WokenStream.class);

    private static final int PATIENCE_MILLIS = 1_000;

    private final LedgerStorage storage;
    private final Consumer<WokenStream> onClose;
    private final Queue<TrackedEventMessage<?>> buffer = new ArrayDeque<>();
    /** A permit means: there may be events that were not read yet. A new stream begins with one. */
    private final Semaphore unread = new Semaphore(1);

    private volatile @Nullable Runnable callback;
    private volatile boolean closed;
    private @Nullable TrackingToken position;

    WokenStream(LedgerStorage storage, @Nullable TrackingToken position, Consumer<WokenStream> onClose) {
        this.storage = storage;
        this.position = position;
        this.onClose = onClose;
    }

    /** Says that events were committed. Does nothing when that was said already and has not been looked at since. */
    void wake() {
        if (unread.availablePermits() == 0) {
            unread.release();
            tell();
        }
    }

    /** As {@link #wake}, telling the reader even if it was told before. */
    void remind() {
        unread.release();
        tell();
    }

    private void tell() {
        Runnable reader = callback;
        if (reader != null && !closed) {
            try {
                reader.run();
            } catch (RuntimeException e) {
                // A reader that is shutting down must not fail the command whose commit tells it.
                LOG.debug("a reader could not be told of news", e);
            }
        }
    }

    @Override
    public synchronized Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.ofNullable(buffer.peek()) : Optional.empty();
    }

    @Override
    public synchronized boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (buffer.isEmpty() && !closed) {
            if (unread.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                read();
            } else {
                return false;
            }
        }
        return !buffer.isEmpty();
    }

    @Override
    public synchronized TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (closed) {
                throw new IllegalStateException("the stream is closed");
            }
        }
        return buffer.remove();
    }

    /** What was said before this look is seen by it, so the permits go first. */
    private void read() {
        unread.drainPermits();
        try {
            LedgerStorage.Batch batch = storage.after(position);
            buffer.addAll(batch.events());
            position = batch.end();
        } catch (RuntimeException e) {
            unread.release();
            throw e;
        }
        if (index(position) < storage.head()) {
            // More lies behind this batch, and nobody will say so again.
            unread.release();
        }
    }

    private static long index(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable reader) {
        callback = reader;
        if (unread.availablePermits() > 0) {
            reader.run();
        }
        return true;
    }

    @Override
    public void close() {
        closed = true;
        callback = null;
        unread.release();
        onClose.accept(this);
    }
}

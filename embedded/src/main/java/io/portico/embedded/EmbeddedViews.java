package io.portico.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view store inside the process: a server that speaks MongoDB's protocol on the loopback address and keeps its
 * databases in one file of the data folder.
 *
 * <p>A kill loses what was written since the last commit, at most some seconds when much was; what is left is a
 * state that once was, so a token that is stored behind its documents is never ahead of them, and processors catch up
 * by themselves. A file that cannot be read is set aside and the store begins empty: everything in it, tokens too, is
 * rebuilt from events.
 */
public final class EmbeddedViews implements AutoCloseable {

    /** How the store was found. */
    public enum Opening {
        /** There was none. */
        EMPTY,
        /** As it was left. */
        CLEAN,
        /** The process had ended without closing it: the last of views, a second or a few, is made again from events. */
        AFTER_CRASH,
        /** It could not be read and lies beside the new, empty one: all views are made again from events. */
        SET_ASIDE
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedViews.class);

    static final long COMMIT_MILLIS = 500;

    /** When commits take long, as while everything is made again, they come so much more rarely, but not more than this. */
    private static final long SELDOM_MILLIS = 15_000;

    private static final int REST_PER_COMMIT = 20;

    /** Below this much room nothing more is written: a commit that fails half way would end the store. */
    static final long LEAST_ROOM_BYTES = 64L << 20;

    /** More than this uncommitted is committed at once. */
    private static final int MOST_UNSAVED_BYTES = 64 << 20;

    private static final long TIDY_MILLIS = 10_000;
    private static final int RETENTION_MILLIS = 5_000;
    private static final int FILL_PERCENT = 60;
    private static final int TIDY_BYTES = 4 << 20;
    private static final int CACHE_MEGABYTES = 48;
    private static final int SERVER_THREADS = 8;
    private static final int WORD_BYTES = 24;

    private final Path folder;
    private final LongSupplier roomBytes;
    private final Opening opening;
    private final MVStore store;
    private final LockedBackend backend;
    private final MongoServer server;
    private final String uri;
    private final Semaphore nudge = new Semaphore(0);
    private final Thread committer;
    private volatile boolean closed;
    private volatile @Nullable Throwable failure;
    private long tidiedAt = System.nanoTime();

    /** Opens the store in the data folder, making both when they are not there. Only one process may have it open. */
    public EmbeddedViews(Path dataFolder) {
        this(dataFolder, () -> dataFolder.toFile().getUsableSpace());
    }

    EmbeddedViews(Path dataFolder, LongSupplier roomBytes) {
        this.folder = PrivateFiles.folder(dataFolder);
        this.roomBytes = roomBytes;
        String word = word();
        boolean found = Files.exists(file());
        boolean clean = Files.exists(cleanMark());
        Opened opened = open(word);
        this.store = opened.store();
        this.backend = opened.backend();
        this.opening = opened.setAside()
                ? Opening.SET_ASIDE
                : !found ? Opening.EMPTY : clean ? Opening.CLEAN : Opening.AFTER_CRASH;
        delete(cleanMark());
        this.server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, SERVER_THREADS);
        this.uri = "mongodb://127.0.0.1:%d/?directConnection=true&retryWrites=false&retryReads=false&appName=%s"
                .formatted(server.getLocalAddress().getPort(), word);
        this.committer = Thread.ofPlatform().name("views-committer").daemon().start(this::commitUntilClosed);
        LOG.info("views: {}", opening);
    }

    /**
     * For the driver. Carries a word of this process's own that the server asks for, so do not print it; a client made
     * from it must keep its application's name.
     */
    public String uri() {
        return uri;
    }

    public Opening opening() {
        return opening;
    }

    /** Why nothing can be stored any more, if so; only opening again helps. For the health check. */
    public Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** Puts on disk everything written until now. */
    public void commitNow() {
        if (!store.hasUnsavedChanges()) {
            return;
        }
        backend.betweenWrites(store::commit);
        store.sync();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        nudge.release();
        joinCommitter();
        // Ends the server's threads first, and with them every write.
        server.shutdownNow();
        if (failure == null) {
            PrivateFiles.file(cleanMark());
        }
    }

    InetSocketAddress address() {
        return server.getLocalAddress();
    }

    private void commitUntilClosed() {
        long rest = COMMIT_MILLIS;
        while (!closed) {
            try {
                var unused = nudge.tryAcquire(rest, TimeUnit.MILLISECONDS);
                nudge.drainPermits();
                long begun = System.nanoTime();
                tick();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                rest = Math.clamp(REST_PER_COMMIT * took, COMMIT_MILLIS, SELDOM_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failure = e;
                LOG.error("views can no longer be stored; start again", e);
                return;
            }
        }
    }

    void tick() {
        boolean full = roomBytes.getAsLong() < LEAST_ROOM_BYTES;
        backend.setFull(full);
        if (full) {
            LOG.warn("less than {} MB of room: views are not written", LEAST_ROOM_BYTES >> 20);
            return;
        }
        commitNow();
        tidy();
    }

    /** The store's own housekeeping is off with its commits by itself, which would come in the middle of a write. */
    private void tidy() {
        if (System.nanoTime() - tidiedAt > TimeUnit.MILLISECONDS.toNanos(TIDY_MILLIS)) {
            backend.betweenWrites(() -> store.compact(FILL_PERCENT, TIDY_BYTES));
            tidiedAt = System.nanoTime();
        }
    }

    private void joinCommitter() {
        boolean interrupted = false;
        while (committer.isAlive()) {
            try {
                committer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Opened(MVStore store, LockedBackend backend, boolean setAside) {}

    private Opened open(String word) {
        if (Files.exists(unreadableMark())) {
            setAside();
            return openOnce(word, true);
        }
        try {
            return openOnce(word, false);
        } catch (RuntimeException e) {
            if (e instanceof MVStoreException known && known.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new IllegalStateException("another process has the views in " + folder + " open", e);
            }
            LOG.error("the views cannot be read; they are set aside and made again", e);
            setAside();
            return openOnce(word, true);
        }
    }

    private Opened openOnce(String word, boolean setAside) {
        MVStore opened = new MVStore.Builder()
                .fileName(PrivateFiles.file(file()).toString())
                .autoCommitDisabled()
                // Disabling it leaves commits of a full buffer on, in the middle of whatever filled it.
                .autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES)
                .open();
        // Long enough for the disk's own order of writing; each commit is flushed, so freed room may be used soon.
        opened.setRetentionTime(RETENTION_MILLIS);
        try {
            return new Opened(opened, new LockedBackend(opened, word, this::written, this::unreadable), setAside);
        } catch (RuntimeException e) {
            opened.closeImmediately();
            throw e;
        }
    }

    private void written() {
        if (store.getUnsavedMemory() > MOST_UNSAVED_BYTES) {
            nudge.release();
        }
    }

    /** Found while reading: too late for this run, but the next begins empty instead of failing the same way. */
    void unreadable(MVStoreException e) {
        LOG.error("the views are damaged; start again to have them made anew", e);
        failure = e;
        PrivateFiles.file(unreadableMark());
    }

    private void setAside() {
        try {
            // One copy is enough to look into, and cannot fill the disk.
            if (Files.exists(file())) {
                Files.move(file(), folder.resolve("views.mv.unreadable"), StandardCopyOption.REPLACE_EXISTING);
            }
            delete(unreadableMark());
        } catch (IOException e) {
            throw new UncheckedIOException("the unreadable views cannot be set aside", e);
        }
    }

    private Path file() {
        return folder.resolve("views.mv");
    }

    private Path cleanMark() {
        return folder.resolve("views.clean");
    }

    private Path unreadableMark() {
        return folder.resolve("views.damaged");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    private static String word() {
        byte[] bytes = new byte[WORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "portico-" + HexFormat.of().formatHex(bytes);
    }
}

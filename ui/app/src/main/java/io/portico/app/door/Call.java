package io.portico.app.door;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call to somebody we do not know. A connection waits anew for each byte that comes, and closing it in good order reads what is
 * left of the answer; so whoever calls waits beside the call and not in it, and in the end the line is cut.
 */
final class Call {

    private static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

    private @Nullable HttpURLConnection connection;

    private Call() {}

    /** What came of it within that time. */
    static <T> T within(Duration time, Callable<T> asking) throws IOException {
        FutureTask<T> answer = new FutureTask<>(() -> {
            Call call = new Call();
            try {
                return ScopedValue.where(CURRENT, call).call(asking::call);
            } finally {
                call.hangUp();
            }
        });
        // The socket of a virtual thread is closed when the thread is interrupted, whatever it reads.
        Thread.ofVirtual().name("call").start(answer);
        try {
            return answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + time.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException no) {
                throw no;
            }
            throw e.getCause() instanceof RuntimeException no ? no : new IllegalStateException(e);
        } finally {
            answer.cancel(true);
        }
    }

    /** To be told of every connection that is made for the current one. */
    static void speaksOver(HttpURLConnection connection) {
        CURRENT.get().connection = connection;
    }

    private void hangUp() {
        if (connection != null) {
            connection.disconnect();
        }
    }
}

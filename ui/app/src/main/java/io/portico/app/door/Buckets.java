package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Token buckets of one size under many keys, those forgotten that nobody has asked about for long. */
final class Buckets {

    private static final int KEPT = 100_000;

    private final Cache<String, Bucket> byKey;
    private final Bandwidth size;
    private final TimeMeter time;

    private Buckets(Bandwidth size, Duration untilFull, Ticker ticker) {
        this.size = size;
        this.time = new Ticks(ticker);
        this.byKey = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterAccess(untilFull)
                .ticker(ticker)
                .build();
    }

    /** So many at once; they come back all together when the window is over. */
    static Buckets inWindows(int capacity, Duration window, Ticker ticker) {
        return new Buckets(
                Bandwidth.builder()
                        .capacity(capacity)
                        .refillIntervally(capacity, window)
                        .build(),
                window,
                ticker);
    }

    /** So many at once; they come back one by one, all of them within the time. */
    static Buckets steady(int capacity, Duration untilFull, Ticker ticker) {
        // Who owes as much again takes as long again.
        return new Buckets(
                Bandwidth.builder()
                        .capacity(capacity)
                        .refillGreedy(capacity, untilFull)
                        .build(),
                untilFull.multipliedBy(2),
                ticker);
    }

    Bucket of(String key) {
        return byKey.get(key, _ -> Bucket.builder()
                .addLimit(size)
                .withCustomTimePrecision(time)
                .build());
    }

    void forget(String key) {
        byKey.invalidate(key);
    }

    /** The cache and its buckets go by one clock, which is never set back. */
    private record Ticks(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

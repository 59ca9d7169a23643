package io.portico.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.Random;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keys for texts that each get their own, made durable in batches before they are needed: one wait for the disk for
 * many posts instead of one for each. A key is handed out once, and only by the process that made it; what a process
 * leaves over when it ends is never used.
 */
final class SingleUseKeys {

    /** A key that is durable under its name. */
    record Key(String name, Aead aead) {}

    static final String KIND = "pool";
    /** Small at first, so that an agency with a post a week leaves little over; doubled with each refill. */
    private static final int FIRST_BATCH = 8;

    static final int LARGEST_BATCH = 256;
    private static final int NAME_BYTES = 16;
    private static final int POOLS_HELD = 1_000;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final KeyRing ring;
    private final Cache<String, Pool> pools = Caffeine.newBuilder()
            .maximumSize(POOLS_HELD)
            .expireAfterAccess(IDLE)
            .build();

    SingleUseKeys(KeyRing ring) {
        this.ring = ring;
    }

    /** A durable key of the agency that nobody got before. */
    Key take(String agencyId) {
        return pools.get(agencyId, _ -> new Pool()).take(agencyId);
    }

    void forgetAgency(String agencyId) {
        pools.invalidate(agencyId);
    }

    private Queue<Key> make(String agencyId, int count) {
        Map<String, byte[]> keys = new HashMap<>();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        for (int i = 0; i < count; i++) {
            String name = KIND + ':' + encoder.encodeToString(Random.randBytes(NAME_BYTES));
            keys.put(SealedTexts.stored(name), KeyRing.newKey());
        }
        Set<String> durable = ring.addAll(agencyId, keys);
        if (durable.isEmpty()) {
            throw new IllegalStateException("no keys could be stored: the agency has been erased");
        }
        Queue<Key> made = new ConcurrentLinkedQueue<>();
        keys.forEach((name, key) -> {
            if (durable.contains(name)) {
                made.add(new Key(SealedTexts.named(name), KeyRing.aead(key)));
            }
        });
        return made;
    }

    private final class Pool {
        private final Queue<Key> ready = new ConcurrentLinkedQueue<>();
        private final ReentrantLock refilling = new ReentrantLock();
        private int nextBatch = FIRST_BATCH;

        Key take(String agencyId) {
            Key key = ready.poll();
            while (key == null) {
                refill(agencyId);
                key = ready.poll();
            }
            return key;
        }

        private void refill(String agencyId) {
            refilling.lock();
            try {
                if (ready.isEmpty()) {
                    ready.addAll(make(agencyId, nextBatch));
                    nextBatch = Math.min(nextBatch * 2, LARGEST_BATCH);
                }
            } finally {
                refilling.unlock();
            }
        }
    }
}

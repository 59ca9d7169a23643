package io.portico.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals texts with AES-256-GCM under named keys from the secret store. A ciphertext is bound to its agency and to the
 * name of its key: in another agency, or under another name, it does not open.
 *
 * <p>Opened keys are held in memory, bounded. An erased key is gone at once in the process that erased it, and within
 * a second in all others.
 */
public final class SealedTexts implements Confidences {

    /**
     * How keys are held and made.
     *
     * @param singleProcess whether no other process erases keys in the same store, so that held ones need not expire
     * @param keysHeld how many opened keys are held in memory at most, about 400 bytes each
     * @param singleUseKinds kinds of key names (the word before the colon) whose texts each get a key of their own
     *     from a stock of keys made durable beforehand; empty switches this off
     */
    public record Settings(boolean singleProcess, int keysHeld, Set<String> singleUseKinds) {

        private static final int KEYS_HELD = 20_000;

        public Settings {
            singleUseKinds = Set.copyOf(singleUseKinds);
        }

        /** For one process that owns its store; each post gets a key of its own. */
        public static Settings embedded() {
            return new Settings(true, KEYS_HELD, Set.of("post"));
        }

        /** For one of several processes with the same store; each post gets a key of its own. */
        public static Settings shared() {
            return new Settings(false, KEYS_HELD, Set.of("post"));
        }
    }

    private record KeyId(String agencyId, String name) {}

    private static final String FOLDER = "key/";
    private static final String DIGEST_KEY = "digest-key";
    private static final int DIGEST_BYTES = 32;
    private static final int DIGEST_KEYS_HELD = 2_000;

    private final Settings settings;
    private final KeyRing ring;
    private final SingleUseKeys singleUse;
    private final Cache<KeyId, Aead> opened;
    private final Cache<String, Prf> digests;
    /** Erased by this process: whoever was just reading one of its keys must not bring it back into memory. */
    private final Set<String> erasedAgencies = ConcurrentHashMap.newKeySet();
    /** How many keys this process has erased. */
    private final AtomicLong erasures = new AtomicLong();

    public SealedTexts(SecretStore secrets, Settings settings) {
        this(secrets, settings, Ticker.systemTicker());
    }

    SealedTexts(SecretStore secrets, Settings settings, Ticker ticker) {
        this.settings = settings;
        this.ring = new KeyRing(secrets, settings.singleProcess(), ticker);
        this.singleUse = new SingleUseKeys(ring);
        this.opened = KeyRing.cache(settings.keysHeld(), settings.singleProcess(), ticker);
        this.digests = KeyRing.cache(DIGEST_KEYS_HELD, settings.singleProcess(), ticker);
    }

    @Override
    public String seal(String agencyId, String keyName, String clear) {
        demandName(keyName);
        refuseErased(agencyId);
        if (isSingleUse(keyName)) {
            SingleUseKeys.Key key = singleUse.take(agencyId);
            // What was just written is read next.
            opened.put(new KeyId(agencyId, key.name()), key.aead());
            return seal(agencyId, key.name(), key.aead(), clear);
        }
        return seal(agencyId, keyName, keyOrNew(new KeyId(agencyId, keyName)), clear);
    }

    @Override
    public void prepare(String agencyId, Collection<String> keyNames) {
        keyNames.forEach(SealedTexts::demandName);
        refuseErased(agencyId);
        Map<String, byte[]> missing = new HashMap<>();
        for (String name : keyNames) {
            if (!isSingleUse(name) && opened.getIfPresent(new KeyId(agencyId, name)) == null) {
                missing.put(stored(name), KeyRing.newKey());
            }
        }
        // What is there stays as it is. None is held in memory yet: who seals reads it, under the lock that erasing
        // takes.
        if (!missing.isEmpty()) {
            ring.addAll(agencyId, missing);
        }
    }

    @Override
    public Optional<String> open(String agencyId, String token) {
        SealedToken parsed = SealedToken.parse(token);
        Aead key = key(new KeyId(agencyId, parsed.keyName()));
        if (key == null) {
            return Optional.empty();
        }
        try {
            byte[] clear = key.decrypt(parsed.sealed(), KeyRing.place(agencyId, parsed.keyName()));
            return Optional.of(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a sealed text was altered, or is not this agency's", e);
        }
    }

    @Override
    public void erase(String agencyId, String keyName) {
        if (isSingleUse(keyName)) {
            throw new IllegalArgumentException("texts of this kind are erased by their tokens");
        }
        forget(new KeyId(agencyId, keyName));
    }

    @Override
    public void eraseKeyOf(String agencyId, String token) {
        forget(new KeyId(agencyId, SealedToken.parse(token).keyName()));
    }

    @Override
    public void eraseAgency(String agencyId) {
        erasedAgencies.add(agencyId);
        ring.eraseAgency(agencyId);
        singleUse.forgetAgency(agencyId);
        opened.asMap().keySet().removeIf(id -> id.agencyId().equals(agencyId));
        digests.invalidate(agencyId);
    }

    @Override
    public String digest(String agencyId, String value) {
        try {
            byte[] digest = digestOf(agencyId).compute(value.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name in the secret store of a key named in tokens. */
    static String stored(String keyName) {
        return FOLDER + keyName;
    }

    /** The other way round. */
    static String named(String stored) {
        return stored.substring(FOLDER.length());
    }

    private static String seal(String agencyId, String keyName, Aead key, String clear) {
        try {
            byte[] sealed = key.encrypt(clear.getBytes(StandardCharsets.UTF_8), KeyRing.place(agencyId, keyName));
            return new SealedToken(keyName, sealed).text();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void demandName(String keyName) {
        if (keyName.isBlank() || keyName.indexOf('\n') >= 0 || stored(keyName).length() > SecretStore.MAX_NAME) {
            throw new IllegalArgumentException("not the name of a key");
        }
    }

    private void refuseErased(String agencyId) {
        if (erasedAgencies.contains(agencyId)) {
            throw new IllegalStateException("the agency's keys have been erased");
        }
    }

    private boolean isSingleUse(String keyName) {
        int colon = keyName.indexOf(':');
        return colon > 0 && settings.singleUseKinds().contains(keyName.substring(0, colon));
    }

    private Aead keyOrNew(KeyId id) {
        Aead known = key(id);
        if (known != null) {
            return known;
        }
        // Written outside of the cache's lock: others must not wait for the disk because their keys hash alike.
        ring.add(id.agencyId(), stored(id.name()), KeyRing.newKey());
        Aead made = key(id);
        if (made == null) {
            throw new KeyErased();
        }
        return made;
    }

    /**
     * Whoever finds no key takes no lock: those who ask again and again for an erased one would hold up who erases it.
     * Absence is not remembered.
     */
    private @Nullable Aead key(KeyId id) {
        if (erasedAgencies.contains(id.agencyId())) {
            return null;
        }
        Aead known = opened.getIfPresent(id);
        if (known != null) {
            return known;
        }
        long before = erasures.get();
        Aead found = stored(id);
        if (found == null) {
            return null;
        }
        // Under the cache's lock for this key, which forget() takes last: what was erased since is not kept.
        return opened.asMap().computeIfAbsent(id, wanted -> erasures.get() == before ? found : stored(wanted));
    }

    private @Nullable Aead stored(KeyId id) {
        return ring.find(id.agencyId(), stored(id.name())).map(KeyRing::aead).orElse(null);
    }

    private void forget(KeyId id) {
        ring.erase(id.agencyId(), stored(id.name()));
        erasures.incrementAndGet();
        opened.invalidate(id);
    }

    private Prf digestOf(String agencyId) {
        refuseErased(agencyId);
        Prf known = digests.asMap().computeIfAbsent(agencyId, this::storedDigest);
        if (known != null) {
            return known;
        }
        ring.add(agencyId, DIGEST_KEY, KeyRing.newKey());
        Prf made = digests.asMap().computeIfAbsent(agencyId, this::storedDigest);
        if (made == null) {
            throw new IllegalStateException("the agency's keys have been erased");
        }
        return made;
    }

    private @Nullable Prf storedDigest(String agencyId) {
        return ring.find(agencyId, DIGEST_KEY).map(SealedTexts::prf).orElse(null);
    }

    private static Prf prf(byte[] key) {
        try {
            return new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

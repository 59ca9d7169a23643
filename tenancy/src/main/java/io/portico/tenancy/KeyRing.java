package io.portico.tenancy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named 256-bit keys of agencies, each wrapped (AES-256-GCM) by its agency's own key, which is made when first needed.
 * A wrapped key is bound to its agency and name: moved elsewhere in the store it does not open.
 */
final class KeyRing {

    static final int KEY_BYTES = 32;
    /** How long another process may go on using a key that was erased here. */
    static final Duration STALE_AT_MOST = Duration.ofSeconds(1);

    private static final String AGENCY_KEY = "agency-key";
    private static final int AGENCY_KEYS_HELD = 2_000;

    private final SecretStore secrets;
    private final Cache<String, Aead> agencyKeys;

    KeyRing(SecretStore secrets, boolean singleProcess, Ticker ticker) {
        this.secrets = secrets;
        this.agencyKeys = cache(AGENCY_KEYS_HELD, singleProcess, ticker);
    }

    /** A bounded cache, whose entries expire when other processes may erase what is in it. */
    static <K, V> Cache<K, V> cache(int size, boolean singleProcess, Ticker ticker) {
        Caffeine<Object, Object> cache = Caffeine.newBuilder().maximumSize(size).executor(Runnable::run);
        if (!singleProcess) {
            cache.expireAfterWrite(STALE_AT_MOST).ticker(ticker);
        }
        return cache.build();
    }

    /** The key, or nothing when it was never made or has been erased. */
    Optional<byte[]> find(String agencyId, String name) {
        Optional<byte[]> wrapped = secrets.get(agencyId, name);
        if (wrapped.isEmpty()) {
            return Optional.empty();
        }
        Aead agencyKey = agencyKey(agencyId);
        return agencyKey == null ? Optional.empty() : Optional.of(unwrap(agencyKey, agencyId, name, wrapped.get()));
    }

    /** A new key, which is durable when this returns. False when the name is taken or was erased. */
    boolean add(String agencyId, String name, byte[] key) {
        return secrets.putIfAbsent(agencyId, name, wrap(agencyKeyOrNew(agencyId), agencyId, name, key));
    }

    /** Many new keys in one write; returns the names that are now durable. */
    Set<String> addAll(String agencyId, Map<String, byte[]> keys) {
        Aead agencyKey = agencyKeyOrNew(agencyId);
        Map<String, byte[]> wrapped = new HashMap<>();
        keys.forEach((name, key) -> wrapped.put(name, wrap(agencyKey, agencyId, name, key)));
        return secrets.putAllIfAbsent(agencyId, wrapped);
    }

    void erase(String agencyId, String name) {
        secrets.deleteForGood(agencyId, name);
    }

    void eraseAgency(String agencyId) {
        secrets.deleteAgency(agencyId);
        agencyKeys.invalidate(agencyId);
    }

    static byte[] newKey() {
        return Random.randBytes(KEY_BYTES);
    }

    static Aead aead(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a ciphertext is bound to besides its key. Names hold no line feeds, so no two places look alike. */
    static byte[] place(String agencyId, String name) {
        return (agencyId + '\n' + name).getBytes(StandardCharsets.UTF_8);
    }

    private Aead agencyKeyOrNew(String agencyId) {
        Aead known = agencyKey(agencyId);
        if (known != null) {
            return known;
        }
        // Whoever comes first makes it; all others read what the first one made.
        secrets.putIfAbsent(agencyId, AGENCY_KEY, newKey());
        Aead made = agencyKey(agencyId);
        if (made == null) {
            throw new IllegalStateException("the agency's keys have been erased");
        }
        return made;
    }

    private @Nullable Aead agencyKey(String agencyId) {
        return agencyKeys.asMap().computeIfAbsent(agencyId, agency -> secrets.get(agency, AGENCY_KEY)
                .map(KeyRing::aead)
                .orElse(null));
    }

    private static byte[] wrap(Aead agencyKey, String agencyId, String name, byte[] key) {
        try {
            return agencyKey.encrypt(key, place(agencyId, name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unwrap(Aead agencyKey, String agencyId, String name, byte[] wrapped) {
        try {
            return agencyKey.decrypt(wrapped, place(agencyId, name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored key does not open: damaged, or not this agency's", e);
        }
    }
}

package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * People's passkeys (WebAuthn Level 3): public keys whose other halves never leave the authenticators. A passkey is kept
 * under the digest of its credential id, because that is what a browser brings, and that digest once more under the
 * person; the digest is also its id towards everybody else, since credential ids tell authenticators apart and are
 * nobody's business.
 */
public final class Passkeys {

    /** The most passkeys a person may have. */
    public static final int MAX_PER_PERSON = 20;

    private static final int MAX_RACES = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretStore secrets;
    private final Clock clock;

    public Passkeys(SecretStore secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Whether the person has any. */
    public boolean any(String agencyId, String userId) {
        return !ids(agencyId, userId).isEmpty();
    }

    /** The person's passkeys, oldest first. */
    public List<Kept> list(String agencyId, String userId) {
        List<Kept> found = new ArrayList<>();
        ids(agencyId, userId).forEach(id -> kept(agencyId, id).ifPresent(found::add));
        found.sort(Comparator.comparing(Kept::addedAt));
        return List.copyOf(found);
    }

    /** The passkey of that credential id, whoever's it is within the agency. */
    public Optional<Kept> find(String agencyId, String credentialId) {
        return kept(agencyId, id(credentialId));
    }

    /**
     * Keeps a new passkey of the person.
     *
     * @return false when somebody has it already, or the person has {@value #MAX_PER_PERSON}
     */
    public boolean add(String agencyId, String userId, String name, Credential credential) {
        if (ids(agencyId, userId).size() >= MAX_PER_PERSON) {
            return false;
        }
        String id = id(credential.id());
        Instant now = clock.instant();
        byte[] kept = JSON.writeValueAsBytes(new Kept(id, userId, name, credential, now, now));
        if (!secrets.putIfAbsent(agencyId, name(id), kept)) {
            return false;
        }
        // The key first: its name in the list alone would lead nowhere, and only the list lets it open anything.
        secrets.put(agencyId, listed(userId, id), new byte[0]);
        return true;
    }

    /**
     * Notes that the passkey was used. A counter that does not go on tells of a copy of the authenticator.
     *
     * @param signatureCount the authenticator's counter; 0 for those that count nothing
     * @return false when the passkey is gone, or the counter has been here already
     */
    public boolean used(String agencyId, String credentialId, long signatureCount) {
        String id = id(credentialId);
        for (int i = 0; i < MAX_RACES; i++) {
            Optional<byte[]> stored = secrets.get(agencyId, name(id));
            if (stored.isEmpty()) {
                return false;
            }
            Kept kept = read(stored.get());
            long before = kept.credential().signatureCount();
            if ((before > 0 || signatureCount > 0) && signatureCount <= before) {
                return false;
            }
            Kept after = new Kept(
                    id,
                    kept.userId(),
                    kept.name(),
                    kept.credential().counting(signatureCount),
                    kept.addedAt(),
                    clock.instant());
            if (secrets.replace(agencyId, name(id), stored.get(), JSON.writeValueAsBytes(after))) {
                return true;
            }
        }
        return false;
    }

    /** Gives the person's passkey another name; false when the person has no such passkey. */
    public boolean rename(String agencyId, String userId, String id, String name) {
        for (int i = 0; i < MAX_RACES; i++) {
            Optional<byte[]> stored = secrets.get(agencyId, name(id));
            if (stored.isEmpty() || !isListed(agencyId, userId, id)) {
                return false;
            }
            Kept kept = read(stored.get());
            Kept after = new Kept(id, userId, name, kept.credential(), kept.addedAt(), kept.usedAt());
            if (secrets.replace(agencyId, name(id), stored.get(), JSON.writeValueAsBytes(after))) {
                return true;
            }
        }
        return false;
    }

    /** Takes the person's passkey away at once; false when the person has no such passkey. */
    public boolean remove(String agencyId, String userId, String id) {
        if (!isListed(agencyId, userId, id)) {
            return false;
        }
        secrets.remove(agencyId, name(id));
        return secrets.remove(agencyId, listed(userId, id));
    }

    private boolean isListed(String agencyId, String userId, String id) {
        return secrets.get(agencyId, listed(userId, id)).isPresent();
    }

    private List<String> ids(String agencyId, String userId) {
        String prefix = listed(userId, "");
        return secrets.list(agencyId, prefix, MAX_PER_PERSON).keySet().stream()
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    private Optional<Kept> kept(String agencyId, String id) {
        return secrets.get(agencyId, name(id))
                .map(Passkeys::read)
                .filter(kept -> isListed(agencyId, kept.userId(), id));
    }

    private static Kept read(byte[] stored) {
        return JSON.readValue(stored, Kept.class);
    }

    private static String id(String credentialId) {
        return RandomSecret.digest(credentialId);
    }

    private static String name(String id) {
        return "passkey/" + id;
    }

    private static String listed(String userId, String id) {
        return "passkeys-of/" + userId + "/" + id;
    }

    /**
     * What an authenticator told when it made a passkey; bytes in base64url.
     *
     * @param id the credential id, by which the browser finds it again
     * @param publicKey as COSE (RFC 9052)
     * @param attestation the attestation object, in which the key stands as the authenticator wrote it
     * @param signatureCount how far the authenticator has counted
     * @param synced whether it may live on several devices of the person
     */
    public record Credential(String id, String publicKey, String attestation, long signatureCount, boolean synced) {

        Credential counting(long count) {
            return new Credential(id, publicKey, attestation, count, synced);
        }
    }

    /** A passkey as it is kept. */
    public record Kept(String id, String userId, String name, Credential credential, Instant addedAt, Instant usedAt) {}
}

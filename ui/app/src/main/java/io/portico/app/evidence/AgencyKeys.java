package io.portico.app.evidence;

import io.portico.evidence.Checkpoint;
import io.portico.evidence.LedgerNotes;
import io.portico.evidence.SignedNote;
import io.portico.evidence.SigningKey;
import io.portico.evidence.TreeHash;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.SecretStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Signs with keys that lie in the secret store, apart from the ledger and from its backups. */
final class AgencyKeys implements CheckpointDesk {

    private final SecretStore secrets;
    private final SecureRandom random = new SecureRandom();

    AgencyKeys(SecretStore secrets) {
        this.secrets = secrets;
    }

    @Override
    public boolean holds(String agencyId, int key) {
        return find(agencyId, key).isPresent();
    }

    @Override
    public String begin(String agencyId, int key) {
        SigningKey begun = find(agencyId, key).orElseGet(() -> make(agencyId, key));
        return SignedNote.sign(LedgerNotes.beginning(origin(agencyId), begun.verifying()), List.of(begun));
    }

    @Override
    public String sign(String agencyId, int key, long size, String root, Instant at) {
        Checkpoint checkpoint =
                new Checkpoint(origin(agencyId), size, TreeHash.ofHex(root), at.truncatedTo(ChronoUnit.SECONDS));
        return seal(agencyId, key, checkpoint.text());
    }

    @Override
    public String seal(String agencyId, int key, String text) {
        return SignedNote.sign(text, List.of(key(agencyId, key)));
    }

    @Override
    public String handOver(String agencyId, int key) {
        SigningKey old = key(agencyId, key);
        SigningKey next = find(agencyId, key + 1).orElseGet(() -> make(agencyId, key + 1));
        return SignedNote.sign(LedgerNotes.rotation(origin(agencyId), next.verifying()), List.of(old, next));
    }

    @Override
    public String verifier(String agencyId, int key) {
        return key(agencyId, key).verifying().text();
    }

    private static String origin(String agencyId) {
        return "portico/" + agencyId;
    }

    /** A key is made when it is named, and when it is lost it is lost. */
    private SigningKey key(String agencyId, int number) {
        return find(agencyId, number)
                .orElseThrow(() -> new IllegalStateException("key " + number + " of agency " + agencyId + " is lost"));
    }

    private Optional<SigningKey> find(String agencyId, int number) {
        return secrets.get(agencyId, name(number)).map(seed -> new SigningKey(origin(agencyId), seed));
    }

    /** Whoever makes the same one at the same time gets the one that was there first. */
    private SigningKey make(String agencyId, int number) {
        SigningKey fresh = SigningKey.fresh(origin(agencyId), random);
        secrets.putIfAbsent(agencyId, name(number), fresh.seed());
        return find(agencyId, number)
                .orElseThrow(() -> new IllegalStateException("the agency's keys were deleted for good"));
    }

    private static String name(int number) {
        return "checkpoint-key/" + number;
    }
}

package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** One of the two proofs of RFC 9162 as the REST API answers it, checked as a bundle is: by nothing but what is given beside it. */
final class Proof {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Claim claim;
    private final VerifyingKey key;
    private final SignedNote note;
    private final Checkpoint now;
    private final Report report = new Report();

    private Proof(Claim claim) {
        this.claim = claim;
        this.key = VerifyingKey.read(claim.checkpoint().key());
        this.note = SignedNote.read(claim.checkpoint().note());
        this.now = Checkpoint.read(note.text());
    }

    /**
     * @param outside checkpoints that were kept elsewhere
     * @param fingerprint of a key that is known from elsewhere
     */
    static Report verify(byte[] json, List<SignedNote> outside, @Nullable String fingerprint) {
        try {
            Proof proof = new Proof(read(json));
            proof.verify(outside, fingerprint);
            return proof.report;
        } catch (IllegalArgumentException no) {
            throw new Malformed("A proof is not as it should be: " + no.getMessage(), no);
        }
    }

    private static Claim read(byte[] json) {
        try {
            JsonNode read = JSON.readTree(json);
            Class<? extends Claim> kind = read.has("leaf") ? Inclusion.class : Consistency.class;
            return JSON.treeToValue(read, kind);
        } catch (JacksonException no) {
            throw new Malformed("This is no proof as the REST API answers one.", no);
        }
    }

    private void verify(List<SignedNote> outside, @Nullable String fingerprint) {
        report.says("This is a proof of " + now.origin() + ", held against its checkpoint of " + now.time() + " over "
                + now.size() + " events. Beside that stands the key with the fingerprint " + key.fingerprint() + ".");
        if (!claim.checkpoint().says(now, key)) {
            report.refutes("What stands beside the checkpoint is not what the checkpoint says.");
        }
        if (!note.isSignedByExactly(List.of(key))) {
            report.refutes("The checkpoint is not signed by the key beside it.");
        }
        claim.follow(now, report);
        if (fingerprint != null && !isKnown(fingerprint)) {
            report.cannotTell(
                    "This proof is signed by another key than the one that is known. Whether that one handed over to"
                            + " it shows only a bundle.");
        }
        List<Checkpoint> fitting =
                outside.stream().filter(this::fits).map(Proof::read).toList();
        if (!report.isRefuted()) {
            anchor(fitting, fingerprint, outside.isEmpty());
        }
        report.conclude();
    }

    private boolean isKnown(@Nullable String fingerprint) {
        return key.fingerprint().equals(fingerprint);
    }

    private static Checkpoint read(SignedNote note) {
        return Checkpoint.read(note.text());
    }

    /** Whether what was kept outside vouches for this; says why it does not. */
    private boolean fits(SignedNote given) {
        Checkpoint kept = read(given);
        String which = "the checkpoint that was kept outside, of " + kept.time() + " over " + kept.size() + " events";
        Optional<TreeHash> claimed = kept.size() == 0 ? Optional.empty() : root(kept.size());
        if (!kept.origin().equals(now.origin())) {
            report.refutes("A checkpoint that was kept outside is of " + kept.origin() + ".");
        } else if (kept.size() > now.size() && kept.isBefore(now) && given.isSignedBy(key)) {
            report.refutes("The record was cut off: it has fewer events than " + which + ", which was made earlier.");
        } else if (claimed.isEmpty()) {
            report.cannotTell("Whether this is the record of " + which + ": a proof of consistency from there tells.");
        } else if (!claimed.get().equals(kept.root())) {
            report.refutes("The record was changed: its first events do not have the root of " + which + ".");
        } else if (!given.isSignedBy(key)) {
            report.cannotTell(
                    "Whether anybody signed " + which + ": its root fits, but it is not signed by the key of this"
                            + " proof, and whether a key before that did shows only a bundle.");
        } else {
            return true;
        }
        return false;
    }

    /** What is claimed to be the root of so many. */
    private Optional<TreeHash> root(long size) {
        return size == now.size() ? Optional.of(now.root()) : claim.olderRoot(size);
    }

    private void anchor(List<Checkpoint> fitting, @Nullable String fingerprint, boolean nothingKept) {
        if (isKnown(fingerprint)) {
            report.says("It is anchored: the key is the one that is known.");
        }
        for (Checkpoint kept : fitting) {
            long after = isKnown(fingerprint) ? 0 : now.size() - kept.size();
            report.says("It is anchored: the first " + kept.size()
                    + " events have the root of the checkpoint that was kept outside, of " + kept.time() + "."
                    + (after > 0
                            ? " What was given says nothing of the " + after + " after them: they could be made up."
                            : ""));
        }
        if (fingerprint == null && nothingKept) {
            report.says(
                    "Nothing outside vouches for this proof: it is not anchored. Whoever holds ledger and key could have"
                            + " made it up; a checkpoint that was kept elsewhere (--checkpoint) or the fingerprint of the key"
                            + " (--key) tells.");
        }
    }

    /** What is claimed, and the way to the root that is to show it. */
    private sealed interface Claim {
        Signed checkpoint();

        void follow(Checkpoint now, Report report);

        /** The root that it claims for fewer events than there are now. */
        Optional<TreeHash> olderRoot(long size);
    }

    /** That an event is in the record. */
    record Inclusion(long index, String leaf, @Nullable String entry, List<String> path, Signed checkpoint)
            implements Claim {
        Inclusion {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(checkpoint, "checkpoint");
        }

        @Override
        public void follow(Checkpoint now, Report report) {
            TreeHash hash = TreeHash.ofHex(leaf);
            if (entry == null) {
                report.cannotTell(
                        "Of which event this is the hash: it is none of the access history, or it does not lie in the"
                                + " ledger any more where it was recorded.");
            } else {
                Entry event = Entry.read(entry.getBytes(UTF_8));
                report.says("The event is '" + event.type() + "', recorded at " + event.at() + " as number "
                        + event.sequence() + " of " + event.kind() + " " + event.aggregate() + ".");
                if (!event.hash().equals(hash)) {
                    report.refutes("That event does not have the hash which is to be proved.");
                }
            }
            if (MerkleTree.includes(hash, index, now.size(), hashes(path), now.root())) {
                report.says("Its hash is in the record, as that of event " + index + ".");
            } else {
                report.refutes("No way leads from the hash as that of event " + index + " to the checkpoint's root.");
            }
        }

        @Override
        public Optional<TreeHash> olderRoot(long size) {
            return Optional.empty();
        }
    }

    /** That the record of now begins with the record of then. */
    record Consistency(long from, String root, List<String> path, Signed checkpoint) implements Claim {
        Consistency {
            Objects.requireNonNull(root, "root");
            Objects.requireNonNull(checkpoint, "checkpoint");
        }

        @Override
        public void follow(Checkpoint now, Report report) {
            if (MerkleTree.isConsistent(from, TreeHash.ofHex(root), now.size(), now.root(), hashes(path))) {
                report.says("The record begins with the " + from + " events that have the root " + root
                        + ": none of them was changed or removed, and none was put between them.");
            } else {
                report.refutes("No way leads from the root of the first " + from + " events to the checkpoint's root.");
            }
        }

        @Override
        public Optional<TreeHash> olderRoot(long size) {
            return size == from ? Optional.of(TreeHash.ofHex(root)) : Optional.empty();
        }
    }

    /** The checkpoint, and once more in other words what it says. */
    record Signed(String origin, long size, String root, String at, String note, String key, String fingerprint) {
        Signed {
            Objects.requireNonNull(note, "note");
            Objects.requireNonNull(key, "key");
        }

        boolean says(Checkpoint signed, VerifyingKey by) {
            return signed.origin().equals(origin)
                    && signed.size() == size
                    && signed.root().hex().equals(root)
                    && signed.time().toString().equals(at)
                    && by.fingerprint().equals(fingerprint);
        }
    }

    private static List<TreeHash> hashes(List<String> path) {
        return path.stream().map(TreeHash::ofHex).toList();
    }
}

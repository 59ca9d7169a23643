package io.portico.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proofs as the REST API answers them, held against what an auditor kept. */
class ProofTest {

    private static final Made MADE = Made.by(3, 60);

    @TempDir
    private Path folder;

    private int files;

    private record Said(int code, String text) {}

    @Test
    void anEventThatIsInTheRecordIsFoundThereWithWhenAndOfWhichKind() throws IOException {
        for (int index = 0; index < size(); index++) {
            Leaf leaf = MADE.rows.get(index).leaf();
            Said said = verify(inclusion(index));
            assertThat(said.code).as(said.text).isZero();
            assertThat(said.text)
                    .contains("'" + leaf.type() + "', recorded at " + leaf.at(), "as that of event " + index + ".")
                    .contains("not anchored", "Sound.")
                    .doesNotContain("It is anchored");
        }
    }

    @Test
    void aRecordOfNowBeginsWithWhatWasKeptOfIt() throws IOException {
        int anchored = 0;
        for (String kept : MADE.notes) {
            Checkpoint then = Checkpoint.read(SignedNote.read(kept).text());
            Said said = verify(consistency(then.size()), "--checkpoint", file(kept));
            assertThat(said.text).contains("The record begins with the " + then.size() + " events");
            if (SignedNote.read(kept).isSignedBy(MADE.keys.getLast().verifying())) {
                assertThat(said.code).as(said.text).isZero();
                assertThat(said.text)
                        .contains("It is anchored: the first " + then.size() + " events have the root")
                        .contains("nothing of the " + (size() - then.size()) + " after them", "Sound.");
                anchored++;
            } else {
                assertThat(said.code).as(said.text).isEqualTo(Report.UNTOLD);
                assertThat(said.text).contains("its root fits").doesNotContain("It is anchored");
            }
        }
        assertThat(anchored).isBetween(1, MADE.notes.size() - 1);
    }

    @Test
    void theKnownKeyOrTheSameCheckpointAnchorsAndAnotherRefutes() throws IOException {
        String key = MADE.keys.getLast().verifying().fingerprint();
        assertThat(verify(inclusion(5), "--key", key).text)
                .contains("It is anchored: the key is the one that is known");
        assertThat(verify(inclusion(5), "--checkpoint", file(now())).text)
                .contains("It is anchored: the first " + size());
        for (String other : List.of(MADE.keys.getFirst().verifying().fingerprint(), "ab".repeat(32))) {
            Said said = verify(inclusion(5), "--key", other);
            assertThat(said.code).as(said.text).isEqualTo(Report.UNTOLD);
            assertThat(said.text).contains("signed by another key").doesNotContain("It is anchored");
        }
        String elsewhere = Made.by(4, 60).notes.getFirst();
        long size = Checkpoint.read(SignedNote.read(elsewhere).text()).size();
        assertThat(verify(consistency(size), "--checkpoint", file(elsewhere)).code)
                .isEqualTo(Report.REFUTED);
        String nobodys = now().replaceFirst("[A-Za-z0-9+/]{8}=\n$", "AAAAAAAA=\n");
        assertThat(nobodys).isNotEqualTo(now());
        assertThat(verify(inclusion(5), "--checkpoint", file(nobodys)).code).isEqualTo(Report.UNTOLD);
    }

    @Test
    void aRecordOfFewerEventsThanWasVouchedForBeforeWasCutOff() throws IOException {
        SigningKey key = MADE.keys.getLast();
        String proof = consistency(leaves().subList(0, size() - 10), 20, key);
        Said said = verify(proof, "--checkpoint", file(at(MADE.latest().minusSeconds(3_600), leaves(), key)));
        assertThat(said.code).isEqualTo(Report.REFUTED);
        assertThat(said.text).contains("The record was cut off").doesNotContain("It is anchored");
        assertThat(verify(proof, "--checkpoint", file(now())).code).isEqualTo(Report.UNTOLD);
    }

    @Test
    void whoRewroteTheRecordAndSignedItAnewIsRefutedByWhatWasKept() throws IOException {
        String kept = MADE.notes.getFirst();
        long size = Checkpoint.read(SignedNote.read(kept).text()).size();
        List<Leaf> leaves = new ArrayList<>(leaves());
        Leaf first = leaves.getFirst();
        leaves.set(
                0,
                new Leaf(
                        first.id(),
                        first.at(),
                        first.aggregate(),
                        first.sequence(),
                        first.kind(),
                        first.type(),
                        first.revision(),
                        new byte[] {1},
                        first.metadata()));
        String forged = consistency(leaves, size, MADE.keys.getLast());
        assertThat(verify(forged).code).as("in itself it is sound").isZero();
        Said said = verify(forged, "--checkpoint", file(kept));
        assertThat(said.code).isEqualTo(Report.REFUTED);
        assertThat(said.text)
                .contains("The record was changed", "over " + size + " events")
                .doesNotContain("It is anchored");
    }

    @Test
    void ofAnotherSizeThanAskedNothingIsToldAndWhatIsNoLongerThereIsSaid() throws IOException {
        Said other = verify(inclusion(5), "--checkpoint", file(MADE.notes.getFirst()));
        assertThat(other.code).isEqualTo(Report.UNTOLD);
        assertThat(other.text).contains("a proof of consistency from there tells");
        Said gone = verify(inclusion(5).replaceFirst("\"entry\":\"(\\\\.|[^\"\\\\])*\"", "\"entry\":null"));
        assertThat(gone.code).isEqualTo(Report.UNTOLD);
        assertThat(gone.text).contains("it does not lie in the ledger any more");
    }

    @Test
    void everyFlippedBitIsRefusedButThoseThatLeaveItTheSameJson() throws IOException {
        for (String proof : List.of(inclusion(7), consistency(20))) {
            byte[] bytes = proof.getBytes(UTF_8);
            int same = 0;
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                byte[] flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                Said said = verify(flipped);
                if (said.code == 0) {
                    assertThat(JsonLine.read(flipped))
                            .as("bit %d of %s", bit, proof)
                            .isEqualTo(JsonLine.read(bytes));
                    same++;
                }
            }
            assertThat(same).as("digits of escapes").isLessThan(20);
        }
    }

    @Test
    void whatIsWrittenOtherwiseIsNoProof() throws IOException {
        String proof = inclusion(7);
        assertThat(verify(proof).code).isZero();
        for (String other : List.of(
                proof + "{}",
                proof.replace("\"index\":7", "\"index\":7.0"),
                proof.replace("\"index\":7", "\"index\":\"7\""),
                proof.replace("\"index\":7", "\"index\":7,\"index\":7"),
                proof.replace("\"index\":7", "\"index\":7,\"more\":1"),
                proof.replace("\"index\":7,", ""),
                proof.replace("\"path\":[", "\"path\":[null,"),
                "{}",
                "{\"leaf\":null}",
                "{\"leaf\":1,\"a\\u001b[1A\\nSound.\":1,\"a\\u001b[1A\\nSound.\":1}",
                "{")) {
            Said said = verify(other);
            assertThat(said.code).as(said.text).isEqualTo(Report.UNTOLD);
            assertThat(said.text).doesNotContain("\u001b").hasLineCount(1);
        }
    }

    private static List<Leaf> leaves() {
        return MADE.rows.stream().map(Made.Row::leaf).toList();
    }

    private static int size() {
        return MADE.rows.size();
    }

    private static String now() {
        return now(leaves(), MADE.keys.getLast());
    }

    private static String now(List<Leaf> leaves, SigningKey key) {
        return at(MADE.latest(), leaves, key);
    }

    private static String at(Instant time, List<Leaf> leaves, SigningKey key) {
        Checkpoint checkpoint =
                new Checkpoint(Made.ORIGIN, leaves.size(), MerkleTree.root(nodes(leaves), leaves.size()), time);
        return SignedNote.sign(checkpoint.text(), List.of(key));
    }

    private static Nodes nodes(List<Leaf> leaves) {
        return (level, index) -> level == 0
                ? leaves.get((int) index).hash()
                : TreeHash.node(
                        nodes(leaves).at(level - 1, 2 * index), nodes(leaves).at(level - 1, 2 * index + 1));
    }

    private static String inclusion(int index) {
        Leaf leaf = leaves().get(index);
        return "{\"index\":" + index + ",\"leaf\":\"" + leaf.hash().hex() + "\",\"entry\":"
                + JsonLine.quoted(new String(leaf.withheld().line(), UTF_8)) + ",\"path\":"
                + path(MerkleTree.inclusion(nodes(leaves()), index, size())) + ",\"checkpoint\":"
                + signed(leaves(), MADE.keys.getLast()) + "}";
    }

    private static String consistency(long from) {
        return consistency(leaves(), from, MADE.keys.getLast());
    }

    private static String consistency(List<Leaf> leaves, long from, SigningKey key) {
        Nodes nodes = nodes(leaves);
        return "{\"from\":" + from + ",\"root\":\""
                + MerkleTree.root(nodes, from).hex() + "\",\"path\":"
                + path(MerkleTree.consistency(nodes, from, leaves.size())) + ",\"checkpoint\":" + signed(leaves, key)
                + "}";
    }

    private static String signed(List<Leaf> leaves, SigningKey key) {
        Checkpoint checkpoint =
                Checkpoint.read(SignedNote.read(now(leaves, key)).text());
        return "{\"origin\":" + JsonLine.quoted(checkpoint.origin()) + ",\"size\":" + checkpoint.size() + ",\"root\":\""
                + checkpoint.root().hex() + "\",\"at\":\"" + checkpoint.time() + "\",\"note\":"
                + JsonLine.quoted(now(leaves, key)) + ",\"key\":"
                + JsonLine.quoted(key.verifying().text()) + ",\"fingerprint\":\""
                + key.verifying().fingerprint() + "\"}";
    }

    private static String path(List<TreeHash> path) {
        return path.stream()
                .map(hash -> "\"" + hash.hex() + "\"")
                .toList()
                .toString()
                .replace(" ", "");
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("file-" + files++), text).toString();
    }

    private Said verify(String proof, String... arguments) throws IOException {
        return verify(proof.getBytes(UTF_8), arguments);
    }

    private Said verify(byte[] proof, String... arguments) throws IOException {
        Path file = Files.write(folder.resolve("proof"), proof);
        List<String> all = new ArrayList<>(List.of(file.toString()));
        all.addAll(List.of(arguments));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Verify.run(all, new PrintStream(out, false, UTF_8));
        return new Said(code, out.toString(UTF_8));
    }
}

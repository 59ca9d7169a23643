package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.evidence.Growing;
import io.portico.evidence.Leaf;
import io.portico.evidence.MerkleTree;
import io.portico.evidence.SignedNote;
import io.portico.evidence.TreeHash;
import io.portico.evidence.Verify;
import io.portico.evidence.VerifyingKey;
import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.GiveAuditContent;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.OpenTask;
import io.portico.projections.evidence.TreeKeeper;
import io.portico.tenancy.Actor;
import io.portico.tenancy.EvidencePress;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What vouches for a record: held against the ledger as it lies there, and against a ledger that somebody rewrote. */
class RecordTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ALL = 100_000;
    private static final int SAMPLES = 60;

    @TempDir
    Path folder;

    @Test
    void whatIsSignedIsTheRootOfAllThatTheLedgerHoldsOfTheAgency() {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "vouched");
        String owner = agency.token(agency.owner);

        JsonNode checkpoint = read(house, agency, owner, "/audit/checkpoint");
        List<Leaf> leaves = leaves(house, agency);

        assertThat(checkpoint.path("size").longValue()).isEqualTo(leaves.size());
        assertThat(checkpoint.path("root").stringValue())
                .isEqualTo(root(leaves, leaves.size()).hex());
        VerifyingKey key = VerifyingKey.read(checkpoint.path("key").stringValue());
        SignedNote note = SignedNote.read(checkpoint.path("note").stringValue());
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(note.text())
                .startsWith(checkpoint.path("origin").stringValue() + "\n" + leaves.size() + "\n"
                        + Base64.getEncoder()
                                .encodeToString(root(leaves, leaves.size()).bytes()));
        assertThat(checkpoint.path("fingerprint").stringValue()).isEqualTo(key.fingerprint());
        assertThat(checkpoint.path("origin").stringValue()).endsWith(agency.agencyId);
    }

    @Test
    void everyEventOfTheHistoryIsInTheRecordAndAnotherAgencysIsNotThere() throws IOException {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "included");
        Furnished other = new Furnished(house, "excluded");
        String owner = agency.token(agency.owner);

        JsonNode events = read(house, agency, owner, "/audit/events?limit=100").path("items");
        assertThat(events).hasSizeGreaterThan(20);
        for (JsonNode event : events) {
            long position = event.path("position").longValue();
            JsonNode proof = read(house, agency, owner, "/audit/inclusion?position=" + position);
            long index = proof.path("index").longValue();
            Leaf leaf = leaves(house, agency).get((int) index);
            assertThat(leaf.id()).isEqualTo(event.path("id").stringValue());
            assertThat(proof.path("leaf").stringValue()).isEqualTo(leaf.hash().hex());
            assertThat(MerkleTree.includes(
                            leaf.hash(),
                            index,
                            proof.path("checkpoint").path("size").longValue(),
                            path(proof),
                            TreeHash.ofHex(proof.path("checkpoint").path("root").stringValue())))
                    .isTrue();
            Verdict verdict = verdict(kept(proof.toString()));
            assertThat(verdict.code()).as(verdict.said()).isZero();
            assertThat(verdict.said())
                    .contains("'" + leaf.type() + "', recorded at " + leaf.at(), "as that of event " + index + ".");
        }
        long elsewhere = house.bean(LedgerRows.class)
                .ofAgency(other.agencyId, -1, 1)
                .getFirst()
                .position();
        HttpResponse<String> refused = get(house, agency, owner, "/audit/inclusion?position=" + elsewhere);
        HttpResponse<String> madeUp = get(house, agency, owner, "/audit/inclusion?position=999999999");
        assertThat(refused.statusCode()).isEqualTo(404).isEqualTo(madeUp.statusCode());
    }

    @Test
    void whatWasVouchedForStaysTheBeginningOfWhatIs() throws IOException {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "consistent");
        String owner = agency.token(agency.owner);
        JsonNode then = read(house, agency, owner, "/audit/checkpoint");
        for (int i = 0; i < 5; i++) {
            agency.owner(agency.addTask(TaskId.random()));
        }

        JsonNode proof = read(
                house,
                agency,
                owner,
                "/audit/consistency?from=" + then.path("size").longValue());

        JsonNode now = proof.path("checkpoint");
        assertThat(now.path("size").longValue()).isGreaterThan(then.path("size").longValue());
        assertThat(proof.path("root")).isEqualTo(then.path("root"));
        assertThat(MerkleTree.isConsistent(
                        then.path("size").longValue(),
                        TreeHash.ofHex(then.path("root").stringValue()),
                        now.path("size").longValue(),
                        TreeHash.ofHex(now.path("root").stringValue()),
                        path(proof)))
                .isTrue();
        Verdict verdict = verdict(
                kept(proof.toString()),
                "--checkpoint",
                kept(then.path("note").stringValue()).toString());
        assertThat(verdict.code()).as(verdict.said()).isZero();
        assertThat(verdict.said())
                .contains("It is anchored: the first " + then.path("size").longValue());
        for (String from : List.of("0", "-1", "999999999", "x", "")) {
            HttpResponse<String> refused = get(house, agency, owner, "/audit/consistency?from=" + from);
            assertThat(refused.statusCode()).as(from).isEqualTo(400);
            assertThat(refused.body()).contains("\"field\":\"from\"");
        }
    }

    @Test
    void aNewKeyIsVouchedForByTheOldOne() {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "rekeyed");
        String owner = agency.token(agency.owner);
        VerifyingKey old = key(read(house, agency, owner, "/audit/checkpoint"));

        assertThat(house.send("POST", agency.host(), "/api/v1/audit/key", owner, "")
                        .statusCode())
                .isEqualTo(204);

        VerifyingKey next = key(read(house, agency, owner, "/audit/checkpoint"));
        assertThat(next).isNotEqualTo(old);
        SignedNote handedOver = leaves(house, agency).stream()
                .filter(leaf -> leaf.type().equals("checkpoint-key-changed"))
                .map(leaf -> SignedNote.read(
                        JSON.readTree(leaf.payload()).path("note").stringValue()))
                .findFirst()
                .orElseThrow();
        assertThat(handedOver.isSignedBy(old)).isTrue();
        assertThat(handedOver.isSignedBy(next)).isTrue();
        assertThat(handedOver.text()).contains(next.text());
        assertThat(read(house, agency, owner, "/audit/events?limit=5").toString())
                .contains("The record is signed with a new key");
    }

    @Test
    void aKeyThatWasLostIsMissedUntilAnotherOneBeginsAndWhatItSignedStaysGood() throws Exception {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "lost");
        String owner = agency.token(agency.owner);
        assertThat(house.send("POST", agency.host(), "/api/v1/audit/key", owner, "")
                        .statusCode())
                .isEqualTo(204);
        Path kept = Files.writeString(
                folder.resolve("kept.note"),
                get(house, agency, owner, "/audit/checkpoint.note").body());
        VerifyingKey lost = key(read(house, agency, owner, "/audit/checkpoint"));
        house.bean(SecretStore.class).remove(agency.agencyId, "checkpoint-key/0");
        assertThat(key(read(house, agency, owner, "/audit/checkpoint")))
                .as("the one that signs is there")
                .isEqualTo(lost);
        house.bean(SecretStore.class).remove(agency.agencyId, "checkpoint-key/1");

        for (String asked : List.of("/audit/checkpoint", "/audit/checkpoint.note", "/audit/export")) {
            HttpResponse<String> refused = get(house, agency, owner, asked);
            assertThat(refused.statusCode()).as(asked).isEqualTo(422);
            assertThat(refused.body()).contains("CHECKPOINT_KEY_LOST");
        }
        assertThat(read(house, agency, owner, "/audit/record").path("keyLost").booleanValue())
                .isTrue();
        assertThat(house.send("POST", agency.host(), "/api/v1/audit/key", owner, "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(read(house, agency, owner, "/audit/record").path("keyLost").booleanValue())
                .isFalse();
        assertThat(key(read(house, agency, owner, "/audit/checkpoint"))).isNotEqualTo(lost);
        assertThat(read(house, agency, owner, "/audit/events?limit=5").toString())
                .contains("The key that signed the record was lost");
        house.clock.goAhead(Duration.ofSeconds(2));
        Path file = Files.write(folder.resolve("evidence.zip"), exported(house, agency, owner, ""));
        assertThat(verdict(file, "--checkpoint", kept.toString()))
                .satisfies(sound("a checkpoint kept outside fits the first"));
        assertThat(verdict(file)).satisfies(sound("the one before was lost"));
    }

    @Test
    void aBundleIsSoundForWhoeverKeptACheckpointOrKnowsTheKeyAndForNobodyWhenAByteOfItChanged() throws Exception {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "bundled");
        String owner = agency.token(agency.owner);
        Path note = Files.writeString(
                folder.resolve("kept.note"),
                get(house, agency, owner, "/audit/checkpoint.note").body());
        String fingerprint =
                key(read(house, agency, owner, "/audit/checkpoint")).fingerprint();
        assertThat(house.send("POST", agency.host(), "/api/v1/audit/key", owner, "")
                        .statusCode())
                .isEqualTo(204);
        agency.owner(agency.addTask(TaskId.random()));
        // Checkpoints tell whole seconds: what happened in this one is behind them.
        house.clock.goAhead(Duration.ofSeconds(2));
        String unknown = "0".repeat(64);
        for (String days : List.of("", "?from=" + house.clock.instant().minusSeconds(4))) {
            byte[] bundle = exported(house, agency, owner, days);
            Path file = Files.write(folder.resolve("evidence.zip"), bundle);
            assertThat(verdict(file, "--checkpoint", note.toString())).satisfies(sound("It is anchored"));
            assertThat(verdict(file, "--key", fingerprint)).satisfies(sound("It is anchored"));
            assertThat(verdict(file)).satisfies(sound("it is not anchored"));
            assertThat(verdict(file, "--key", unknown).code()).isNotZero();
            for (int i = 0; i < SAMPLES; i++) {
                byte[] changed = bundle.clone();
                changed[(int) ((long) i * bundle.length / SAMPLES)] ^= (byte) (1 << i % 8);
                Path refused = Files.write(folder.resolve("changed.zip"), changed);
                assertThat(verdict(refused).code())
                        .as("byte %d of %d", i, SAMPLES)
                        .isNotZero();
            }
        }
        for (String days : List.of("?to=2999-01-01T00:00:00Z", "?from=2999-01-01T00:00:00Z", "?from=x")) {
            assertThat(get(house, agency, owner, "/audit/export" + days).statusCode())
                    .as(days)
                    .isEqualTo(400);
        }
    }

    @Test
    void auditorsGetABundleWithoutFiguresUnlessTheyMayReadWhatIsSaid() throws Exception {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "figures");
        String aude = UUID.randomUUID().toString();
        house.hireFromOutside(agency.agencyId, agency.owner, aude);
        house.clock.goAhead(Duration.ofSeconds(2));
        String token = agency.token(aude);
        byte[] without = exported(house, agency, token, "");
        assertThat(verdict(Files.write(folder.resolve("without.zip"), without)))
                .satisfies(sound("It is a bundle without figures"));
        agency.owner(new GiveAuditContent(
                new UserId(aude),
                Confidential.of("The quarrel"),
                house.clock.instant().plusSeconds(600)));
        byte[] with = exported(house, agency, token, "");
        assertThat(verdict(Files.write(folder.resolve("with.zip"), with)).said())
                .doesNotContain("without figures");
        assertThat(exported(house, agency, agency.token(agency.owner), "").length)
                .isGreaterThan(without.length);
    }

    @Test
    void whatComesWhileABundleIsMadeIsNotInItHoweverOldItsTime() throws Exception {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "meanwhile");
        TaskId task = TaskId.random();
        agency.owner(agency.addTask(task));
        house.clock.goAhead(Duration.ofSeconds(2));
        EvidencePress.Bundle bundle = Tenancy.call(
                new Work(agency.agencyId, Actor.person(agency.owner)),
                () -> house.bean(EvidencePress.class).prepare(null, null, true));
        house.clock.stopAt(house.clock.instant().minusSeconds(60));
        agency.owner(new OpenTask(task, Set.of(Audience.CLIENT, Audience.PARTNER)));
        house.clock.reset();
        Path file = folder.resolve("meanwhile.zip");
        Tenancy.run(new Work(agency.agencyId, Actor.person(agency.owner)), () -> {
            try (OutputStream out = Files.newOutputStream(file)) {
                bundle.writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(verdict(file)).satisfies(sound("it is not anchored"));
    }

    private static byte[] exported(RunningHouse house, Furnished agency, String token, String days) throws Exception {
        HttpResponse<byte[]> answer = house.http()
                .send(
                        house.request(agency.host(), "/api/v1/audit/export" + days)
                                .header("Authorization", "Bearer " + token)
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private record Verdict(int code, String said) {}

    private static Verdict verdict(Path bundle, String... more) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        List<String> arguments =
                Stream.concat(Stream.of(bundle.toString()), Stream.of(more)).toList();
        int code = Verify.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Verdict(code, said.toString(StandardCharsets.UTF_8));
    }

    private Path kept(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "kept", null), text);
    }

    private static Consumer<Verdict> sound(String how) {
        return verdict -> {
            assertThat(verdict.code()).as(verdict.said()).isZero();
            assertThat(verdict.said()).containsIgnoringCase(how).containsPattern("([1-9]\\d*) of \\1 answers");
        };
    }

    @Test
    void anEventThatSomebodyChangedByHandIsFoundAfterTheNextStart() throws Exception {
        Path data = RunningHouse.newFolder();
        try {
            String owner;
            Furnished agency;
            long position;
            long index;
            try (RunningHouse house = RunningHouse.over(data)) {
                agency = new Furnished(house, "rewritten");
                owner = agency.token(agency.owner);
                JsonNode sound = read(house, agency, owner, "/audit/record");
                assertThat(sound.path("troubles").size()).isZero();
                List<StoredEvent> rows = house.bean(LedgerRows.class).ofAgency(agency.agencyId, -1, ALL);
                index = 17;
                position = rows.get((int) index).position();
            }
            changeByHand(data, position);
            try (RunningHouse house = RunningHouse.over(data)) {
                RunningHouse.await("the walk through the ledger", () -> !read(house, agency, owner, "/audit/record")
                        .path("troubles")
                        .isEmpty());
                JsonNode troubles = read(house, agency, owner, "/audit/record").path("troubles");
                assertThat(troubles.size()).isEqualTo(1);
                assertThat(troubles.path(0).path("kind").stringValue()).isEqualTo("CHANGED");
                assertThat(troubles.path(0).path("from").longValue()).isEqualTo(index);
                assertThat(house.bean(TreeKeeper.class).anyTrouble()).isTrue();
            }
        } finally {
            Folders.delete(data);
        }
    }

    /** By a blank behind its JSON, which changes nothing of what it says. */
    private static void changeByHand(Path data, long position) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("ledger.db"));
                PreparedStatement change = connection.prepareStatement(
                        "UPDATE DomainEventEntry SET payload = CAST(payload || ' ' AS BLOB) WHERE globalIndex = ?")) {
            change.setLong(1, position);
            assertThat(change.executeUpdate()).isEqualTo(1);
        }
    }

    private static VerifyingKey key(JsonNode checkpoint) {
        return VerifyingKey.read(checkpoint.path("key").stringValue());
    }

    private static List<TreeHash> path(JsonNode proof) {
        return proof.path("path")
                .valueStream()
                .map(hash -> TreeHash.ofHex(hash.stringValue()))
                .toList();
    }

    private static List<Leaf> leaves(RunningHouse house, Furnished agency) {
        Base64.Decoder base64 = Base64.getDecoder();
        return house.bean(LedgerRows.class).ofAgency(agency.agencyId, -1, ALL).stream()
                .map(row -> new Leaf(
                        row.id(),
                        row.at(),
                        row.aggregate(),
                        row.sequence(),
                        row.kind(),
                        row.type(),
                        row.revision(),
                        base64.decode(row.payload()),
                        base64.decode(row.metadata())))
                .toList();
    }

    private static TreeHash root(List<Leaf> leaves, long size) {
        Growing tree = new Growing();
        leaves.stream().limit(size).forEach(leaf -> tree.append(leaf.hash()));
        return tree.root();
    }

    private static HttpResponse<String> get(RunningHouse house, Furnished agency, String token, String path) {
        return house.get(agency.host(), "/api/v1" + path, token);
    }

    private static JsonNode read(RunningHouse house, Furnished agency, String token, String path) {
        HttpResponse<String> answer = get(house, agency, token, path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}

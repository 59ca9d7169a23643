package io.portico.projections.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.embedded.SqliteSecrets;
import io.portico.evidence.Checkpoint;
import io.portico.evidence.Growing;
import io.portico.evidence.LedgerNotes;
import io.portico.evidence.MerkleTree;
import io.portico.evidence.SignedNote;
import io.portico.evidence.SigningKey;
import io.portico.evidence.TreeHash;
import io.portico.messages.checkpoint.SignCheckpoint;
import io.portico.projections.ViewsUnderTest;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.RecordTroubleKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees over a ledger that anybody may rewrite. */
class TreeKeeperTest {

    private static final int EVENTS = 70_000;
    private static final String NORTH = "north";
    private static final String SOUTH = "south";
    private static final SigningKey KEY = OneKey.KEY;

    @TempDir
    Path folder;

    private final List<StoredEvent> rows = new ArrayList<>();
    private final LedgerRows ledger = new Rewritable(rows);
    private ViewsUnderTest views;
    private TreeKeeper keeper;
    private TreePatrol patrol;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        keeper = new TreeKeeper(ledger, views.store, new OneKey(), views.secrets, views.clock);
        patrol = new TreePatrol(ledger, views.store, keeper, views.clock);
    }

    @AfterEach
    void end() {
        views.close();
    }

    @Test
    void eachAgencyHasATreeOfItsOwnEventsHoweverOftenItIsTakenUp() {
        for (int i = 0; i < EVENTS; i++) {
            append(i % 70 == 0 ? SOUTH : NORTH, "task-added", "{\"n\":" + i + "}");
            // Now and then in between, so that tiles of all levels are taken up half full.
            if (i % 9_973 == 0) {
                keeper.catchUp();
            }
        }
        keeper.catchUp();
        for (String agency : List.of(NORTH, SOUTH)) {
            List<StoredEvent> its = of(agency);
            TreeHead head = in(agency, keeper::head);
            StoredNodes nodes = new StoredNodes(views.store, head);
            assertThat(head.size()).isEqualTo(its.size());
            for (long size : new long[] {1, 255, 256, 257, 999, head.size()}) {
                assertThat(in(agency, () -> MerkleTree.root(nodes, size))).isEqualTo(root(its, size));
            }
            long index = head.size() - 700;
            List<TreeHash> path = in(agency, () -> MerkleTree.inclusion(nodes, index, head.size()));
            TreeHash leaf = TreeKeeper.leaf(its.get((int) index)).hash();
            assertThat(MerkleTree.includes(leaf, index, head.size(), path, root(its, head.size())))
                    .isTrue();
            assertThat(in(agency, () -> nodes.leafFrom(its.get((int) index).position())))
                    .isEqualTo(index);
        }
    }

    @Test
    void whatIsChangedTakenAwayOrPutInIsFoundWhereItIs() {
        appendSome();
        walkThrough();
        assertThat(troubles()).isEmpty();

        StoredEvent changed = of(NORTH).get(3);
        rows.replaceAll(row -> row == changed ? withPayload(changed, "{\"n\":\"other\"}") : row);
        StoredEvent gone = of(NORTH).get(300);
        rows.remove(gone);
        rows.add(10, new StoredEvent(9, NORTH, "e", "2026-01-01T00:00:00.000Z", "a", 0, "k", "t", null, "", ""));
        walkThrough();

        assertThat(troubles())
                .extracting(Trouble::kind)
                .containsExactlyInAnyOrder(RecordTroubleKind.CHANGED, RecordTroubleKind.GONE, RecordTroubleKind.ADDED);
        assertThat(troubles())
                .filteredOn(trouble -> trouble.kind() != RecordTroubleKind.ADDED)
                .extracting(Trouble::from)
                .containsExactlyInAnyOrder(3L, 300L);
        assertThat(in(SOUTH, keeper::troubles).items()).isEmpty();
        walkThrough();
        assertThat(troubles()).as("what is known already").hasSize(3);
    }

    @Test
    void whoHasTheTreeMadeAnewAfterwardsIsFoundByTheCheckpointsInTheLedger() {
        appendSome();
        sign();
        appendSome();
        sign();
        long first = in(NORTH, keeper::head).size();
        assertThat(troubles()).isEmpty();

        StoredEvent changed = of(NORTH).get(500);
        rows.replaceAll(row -> row == changed ? withPayload(changed, "{\"n\":\"other\"}") : row);
        views.close();
        folder = folder.resolve("anew");
        begin();
        keeper.catchUp();

        assertThat(in(NORTH, keeper::head).size()).isEqualTo(first);
        assertThat(troubles()).hasSize(1).first().satisfies(trouble -> {
            assertThat(trouble.kind()).isEqualTo(RecordTroubleKind.CHECKPOINT);
            assertThat(trouble.from()).isLessThanOrEqualTo(500).isGreaterThan(300);
            assertThat(trouble.until()).isGreaterThan(500);
        });
    }

    /** A tree that is made of a changed ledger agrees with it. */
    @Test
    void whatWasFoundIsNotForgottenWithTheViews() {
        appendSome();
        keeper.catchUp();
        StoredEvent changed = of(NORTH).get(3);
        rows.replaceAll(row -> row == changed ? withPayload(changed, "{\"n\":\"other\"}") : row);
        walkThrough();
        List<Trouble> found = troubles();
        assertThat(found).hasSize(1);
        Path before = folder;
        views.close();
        folder = folder.resolve("anew");
        begin();
        try (SqliteSecrets secrets = new SqliteSecrets(before)) {
            keeper = new TreeKeeper(ledger, views.store, new OneKey(), secrets, views.clock);
            keeper.catchUp();
            assertThat(troubles()).isEqualTo(found);
            assertThat(keeper.anyTrouble()).isTrue();
            views.store.eraseAgency(NORTH);
            assertThat(keeper.anyTrouble()).as("of an agency that is gone").isFalse();
        }
    }

    @Test
    void aCheckpointThatTheHouseDidNotSignVouchesForNothing() {
        appendSome();
        sign(SigningKey.fresh("portico/north", new SecureRandom()));
        assertThat(troubles()).extracting(Trouble::kind).containsExactly(RecordTroubleKind.CHECKPOINT);
    }

    @Test
    void aKeyForWhichNobodyVouchesIsNotBelieved() {
        SigningKey other = SigningKey.fresh("portico/north", new SecureRandom());
        String beginning = LedgerNotes.beginning("portico/north", other.verifying());
        String rotation = LedgerNotes.rotation("portico/north", other.verifying());
        for (String payload : List.of(
                // The one before is not lost.
                begun(1, SignedNote.sign(beginning, List.of(other))),
                begun(1_000_000_000, SignedNote.sign(beginning, List.of(other))),
                begun(0, SignedNote.sign(beginning, List.of(KEY))))) {
            isTrouble("checkpoint-key-begun", payload);
        }
        isTrouble("checkpoint-key-changed", begun(1, SignedNote.sign(rotation, List.of(other))));
        isTrouble("checkpoint-key-changed", begun(1, SignedNote.sign(beginning, List.of(KEY, other))));
        assertThat(in(NORTH, keeper::head).key()).isZero();
        assertThat(in(NORTH, keeper::head).named()).isEmpty();
    }

    private void isTrouble(String type, String payload) {
        int before = troubles().size();
        append(NORTH, type, payload);
        keeper.catchUp();
        assertThat(troubles()).as(payload).hasSize(before + 1);
    }

    private static String begun(int number, String note) {
        return "{\"number\":" + number + ",\"note\":\"" + note.replace("\n", "\\n") + "\"}";
    }

    @Test
    void aFirstKeyThatSignedItselfAndTheOneItHandsOverToAreBelieved() {
        append(
                NORTH,
                "checkpoint-key-begun",
                begun(0, SignedNote.sign(LedgerNotes.beginning("portico/north", KEY.verifying()), List.of(KEY))));
        keeper.catchUp();
        assertThat(troubles()).isEmpty();
        assertThat(in(NORTH, keeper::head).named())
                .containsEntry(0, KEY.verifying().text());

        SigningKey next = SigningKey.fresh("portico/north", new SecureRandom());
        String rotation = LedgerNotes.rotation("portico/north", next.verifying());
        append(NORTH, "checkpoint-key-changed", begun(1, SignedNote.sign(rotation, List.of(KEY, next))));
        keeper.catchUp();
        sign(next);
        assertThat(troubles()).isEmpty();
        assertThat(in(NORTH, keeper::head).key()).isEqualTo(1);
    }

    @Test
    void anAgencyOfWhichNothingIsLeftIsWalkedThroughToo() {
        appendSome();
        walkThrough();
        rows.removeIf(row -> row.agencyId().equals(SOUTH));
        walkThrough();
        assertThat(in(SOUTH, keeper::troubles).items())
                .extracting(Trouble::kind)
                .containsOnly(RecordTroubleKind.GONE)
                .hasSize(40);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void whatWasNotReadForTwoDaysIsLate() {
        appendSome();
        assertThat(patrol.isLate()).isFalse();
        walkThrough();
        views.clock.advance(Duration.ofHours(47));
        assertThat(patrol.isLate()).isFalse();
        views.clock.advance(Duration.ofHours(2));
        assertThat(patrol.isLate()).isTrue();
        walkThrough();
        assertThat(patrol.isLate()).isFalse();
    }

    @Test
    void whoAsksWhileTreesAreMadeIsToldToComeBack() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        TreeKeeper busy = new TreeKeeper(
                new LedgerRows() {
                    @Override
                    public List<StoredEvent> after(long position, int limit, Instant settled) {
                        begun.countDown();
                        try {
                            end.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return List.of();
                    }

                    @Override
                    public List<StoredEvent> ofAgency(String agencyId, long position, int limit) {
                        return List.of();
                    }
                },
                views.store,
                new OneKey(),
                views.secrets,
                views.clock);
        Thread chore = Thread.ofVirtual().start(busy::catchUp);
        begun.await();
        assertThatThrownBy(busy::demandCaughtUp).isInstanceOf(Gateway.Unavailable.class);
        end.countDown();
        chore.join();
        busy.demandCaughtUp();
    }

    @Test
    void aWalkThatBreaksOffFindsNothingTwice() {
        appendSome();
        keeper.catchUp();
        StoredEvent sound = rows.get(303);
        rows.set(
                303,
                new StoredEvent(sound.position(), NORTH, "e", sound.at(), "a", 0, "k", "t", null, "no Base64", ""));
        assertThatThrownBy(this::walkThrough).isInstanceOf(IllegalArgumentException.class);
        rows.set(303, sound);
        walkThrough();
        assertThat(troubles()).isEmpty();
    }

    @Test
    void aCheckpointIsDueWhenSomethingCameSinceAndTheLastOneItselfIsNothing() {
        assertThat(in(NORTH, keeper::due)).isEmpty();
        appendSome();
        keeper.catchUp();
        assertThat(in(NORTH, keeper::due)).isPresent();
        sign();
        assertThat(in(NORTH, keeper::due)).isEmpty();
        append(NORTH, "task-added", "{}");
        keeper.catchUp();
        assertThat(in(NORTH, keeper::due)).isPresent();
    }

    private void appendSome() {
        for (int i = 0; i < 400; i++) {
            append(i % 10 == 0 ? SOUTH : NORTH, "task-added", "{\"n\":" + i + "}");
        }
    }

    private void sign() {
        sign(KEY);
    }

    private void sign(SigningKey key) {
        keeper.catchUp();
        SignCheckpoint due = in(NORTH, keeper::due).orElseThrow();
        String text = new Checkpoint("portico/north", due.size(), TreeHash.ofHex(due.root()), Instant.EPOCH).text();
        append(
                NORTH,
                "checkpoint-signed",
                "{\"note\":\"" + SignedNote.sign(text, List.of(key)).replace("\n", "\\n") + "\"}");
        keeper.catchUp();
    }

    private void append(String agency, String type, String payload) {
        long position = rows.isEmpty() ? 1 : rows.getLast().position() + 1;
        rows.add(StoredEvent.of(
                position,
                agency + "/task:" + position,
                "m" + position,
                "2026-01-01T00:00:00.000Z",
                0,
                "task",
                type,
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static StoredEvent withPayload(StoredEvent row, String payload) {
        return StoredEvent.of(
                row.position(),
                row.agencyId() + "/" + row.aggregate(),
                row.id(),
                row.at(),
                row.sequence(),
                row.kind(),
                row.type(),
                row.revision(),
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private void walkThrough() {
        boolean more = true;
        while (more) {
            more = patrol.step();
        }
    }

    private List<Trouble> troubles() {
        return in(NORTH, keeper::troubles).items();
    }

    private List<StoredEvent> of(String agency) {
        return rows.stream().filter(row -> row.agencyId().equals(agency)).toList();
    }

    private static TreeHash root(List<StoredEvent> events, long size) {
        Growing tree = new Growing();
        events.stream()
                .limit(size)
                .forEach(row -> tree.append(TreeKeeper.leaf(row).hash()));
        return tree.root();
    }

    private static <T> T in(String agency, Supplier<T> work) {
        return Tenancy.call(new Work(agency, Actor.system("test")), work::get);
    }

    /** A ledger in a list. */
    private record Rewritable(List<StoredEvent> rows) implements LedgerRows {

        @Override
        public List<StoredEvent> after(long position, int limit, Instant settled) {
            return from(position, limit, _ -> true);
        }

        @Override
        public List<StoredEvent> ofAgency(String agencyId, long position, int limit) {
            return from(position, limit, row -> row.agencyId().equals(agencyId));
        }

        /** Positions stand in the list about where they say. */
        private List<StoredEvent> from(long position, int limit, Predicate<StoredEvent> wanted) {
            return rows.subList(Math.clamp(position - 10, 0, rows.size()), rows.size()).stream()
                    .filter(row -> row.position() > position && wanted.test(row))
                    .limit(limit)
                    .toList();
        }
    }
}

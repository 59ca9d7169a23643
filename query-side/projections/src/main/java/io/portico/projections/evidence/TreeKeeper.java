package io.portico.projections.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.portico.evidence.Checkpoint;
import io.portico.evidence.Leaf;
import io.portico.evidence.LedgerNotes;
import io.portico.evidence.Malformed;
import io.portico.evidence.MerkleTree;
import io.portico.evidence.SignedNote;
import io.portico.evidence.VerifyingKey;
import io.portico.messages.AgencyId;
import io.portico.messages.StoredAs;
import io.portico.messages.checkpoint.CheckpointKeyBegun;
import io.portico.messages.checkpoint.CheckpointKeyChanged;
import io.portico.messages.checkpoint.CheckpointSigned;
import io.portico.messages.checkpoint.SignCheckpoint;
import io.portico.projections.door.AgencyDirectory;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.Actor;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.StoredEvent;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.RecordTroubleKind;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the tree of each agency's events: reads the ledger as it lies there and puts what is new to the trees. What is lost
 * with the views is made again in the same way; several nodes may do the same, and write the same. Each checkpoint that the
 * ledger holds is held against the tree when it comes by.
 */
public final class TreeKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(TreeKeeper.class);
    private static final Actor KEEPER = Actor.system("tree-keeper");
    private static final int AT_ONCE = 500;
    /** After that long no append is under way any more. */
    static final Duration SETTLED = Duration.ofMinutes(1);

    /** Whoever asks waits no longer; a chore does nothing else than catch up. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Under which name it stands which agencies have trees. */
    private static final String TREES = "trees";

    private static final String SHARED = "tree";
    private static final String LEDGER = "ledger";
    private static final String SIGNED = nameOf(CheckpointSigned.class);
    private static final String KEY_CHANGED = nameOf(CheckpointKeyChanged.class);
    private static final String KEY_BEGUN = nameOf(CheckpointKeyBegun.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LedgerRows ledger;
    private final ViewStore store;
    private final CheckpointDesk desk;
    private final KeptTroubles kept;
    private final Clock clock;
    private final ReentrantLock keeping = new ReentrantLock();
    private final AgencyDirectory agencies;

    /** @param secrets where it is kept, too, what was found wrong with records */
    public TreeKeeper(LedgerRows ledger, ViewStore store, CheckpointDesk desk, SecretStore secrets, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.desk = desk;
        this.kept = new KeptTroubles(secrets);
        this.clock = clock;
        this.agencies = new AgencyDirectory(store);
    }

    /** Up to which position of the ledger all events are in their trees. */
    record KeptUpTo(long position) {}

    /** Puts to the trees what has come since. */
    public void catchUp() {
        keeping.lock();
        try {
            boolean more = true;
            while (more) {
                more = goOn();
            }
        } finally {
            keeping.unlock();
        }
    }

    /** What has come since is in the trees; who would have to wait until trees are made again is told to come back. */
    void demandCaughtUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (keeping.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                try {
                    boolean more = true;
                    while (more && System.nanoTime() < end) {
                        more = goOn();
                    }
                    if (!more) {
                        return;
                    }
                } finally {
                    keeping.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
    }

    /** Takes up a few hundred events; false when there are no more. */
    private boolean goOn() {
        long position = store.findShared(SHARED, LEDGER, KeptUpTo.class)
                .map(KeptUpTo::position)
                .orElse(-1L);
        List<StoredEvent> rows = ledger.after(position, AT_ONCE, clock.instant().minus(SETTLED));
        if (!rows.isEmpty()) {
            Map<String, List<StoredEvent>> byAgency = new LinkedHashMap<>();
            rows.forEach(row -> byAgency.computeIfAbsent(row.agencyId(), _ -> new ArrayList<>())
                    .add(row));
            byAgency.keySet().removeIf(agencies::isErased);
            byAgency.forEach((agencyId, its) -> Tenancy.run(new Work(agencyId, KEEPER), () -> take(its)));
            store.putShared(SHARED, LEDGER, new KeptUpTo(rows.getLast().position()));
        }
        return rows.size() == AT_ONCE;
    }

    /** An agency that has a tree. */
    record Kept(String agencyId) {}

    /** All that have a tree, whether or not anything of theirs is left in the ledger. */
    List<String> agencies() {
        List<String> all = new ArrayList<>();
        String after = null;
        Map<String, Kept> found;
        do {
            found = store.listShared(TREES, after, AT_ONCE, Kept.class);
            for (String agencyId : found.keySet()) {
                all.add(agencyId);
                after = agencyId;
            }
        } while (found.size() == AT_ONCE);
        return all;
    }

    /**
     * What is to be signed of the agency of the current work: everything, when something came since that no checkpoint in the
     * ledger vouches for.
     */
    public Optional<SignCheckpoint> due() {
        TreeHead head = head();
        // The last checkpoint is an event itself, and no reason for another one.
        if (head.size() <= head.vouched() + 1) {
            return Optional.empty();
        }
        String root = MerkleTree.root(new StoredNodes(store, head), head.size()).hex();
        return Optional.of(new SignCheckpoint(new AgencyId(Tenancy.agencyId()), head.size(), root));
    }

    /** The tree's end as it is kept for the agency of the current work. */
    TreeHead head() {
        return store.find(Place.AUDIT, TreeHead.ID, TreeHead.class).orElse(TreeHead.NONE);
    }

    /** Begins again where another node was faster; it has the same to write. */
    private void take(List<StoredEvent> rows) {
        boolean taken = false;
        while (!taken) {
            Optional<TreeHead> before = store.find(Place.AUDIT, TreeHead.ID, TreeHead.class);
            TreeHead known = before.orElse(TreeHead.NONE);
            List<StoredEvent> fresh = rows.stream()
                    .filter(row -> row.position() > known.position())
                    .toList();
            taken = fresh.isEmpty() || isTaken(fresh, before);
        }
    }

    private boolean isTaken(List<StoredEvent> rows, Optional<TreeHead> before) {
        TreeHead known = before.orElse(TreeHead.NONE);
        Growth growth = new Growth(known);
        Keys keys = new Keys(desk, Tenancy.agencyId());
        List<Vouched> vouched = new ArrayList<>();
        for (StoredEvent row : rows) {
            growth.add(leaf(row).hash(), row.position());
            if (row.type().equals(SIGNED)) {
                Vouched said = vouched(row, growth, keys);
                vouched.add(said);
                growth.vouchedUpTo(said.size());
            } else if ((row.type().equals(KEY_CHANGED) || row.type().equals(KEY_BEGUN))
                    && !isNamed(row, growth, keys)) {
                vouched.add(Vouched.NOTHING);
            }
        }
        TreeHead head = growth.head();
        store.put(Place.AUDIT, growth.full());
        // Before the tree goes on, for what is behind its end is never looked at again.
        StoredNodes nodes = new StoredNodes(store, head);
        long sound = known.vouched();
        for (Vouched said : vouched) {
            sound = held(said, sound, head, nodes);
        }
        if (before.isEmpty()) {
            kept.all().forEach(this::note);
            store.putShared(TREES, Tenancy.agencyId(), new Kept(Tenancy.agencyId()));
        }
        return store.swap(Place.AUDIT, TreeHead.ID, "size", before.map(TreeHead::size), head);
    }

    /** What a checkpoint in the ledger says; one that cannot be read, or that nobody signed, says nothing that could be true. */
    private record Vouched(long size, @Nullable Checkpoint checkpoint) {
        static final Vouched NOTHING = new Vouched(0, null);
    }

    private static Vouched vouched(StoredEvent row, Growth growth, Keys keys) {
        try {
            SignedNote note = note(row);
            Checkpoint checkpoint = Checkpoint.read(note.text());
            // Whoever can rewrite the ledger can write checkpoints, too, but not sign them.
            boolean signed = keys.upTo(growth.key(), growth.named()).stream()
                    .anyMatch(key -> note.isSignedBy(key) && checkpoint.origin().equals(key.name()));
            return signed ? new Vouched(checkpoint.size(), checkpoint) : Vouched.NOTHING;
        } catch (JacksonException | Malformed unreadable) {
            return Vouched.NOTHING;
        }
    }

    /** Whether somebody who may says who signs from then on; it is noted then. */
    private static boolean isNamed(StoredEvent row, Growth growth, Keys keys) {
        try {
            SignedNote note = note(row);
            VerifyingKey next = LedgerNotes.named(note);
            int number = row.type().equals(KEY_CHANGED)
                    ? growth.key() + 1
                    : payload(row).path("number").asInt(-1);
            boolean right = row.type().equals(KEY_CHANGED)
                    ? keys.isHandedOver(note, next, growth)
                    : keys.isBegun(note, next, number, growth);
            if (right) {
                growth.keyNamed(number, next.text());
            }
            return right;
        } catch (JacksonException | Malformed unreadable) {
            return false;
        }
    }

    private static SignedNote note(StoredEvent row) {
        return SignedNote.read(payload(row).path("note").stringValue(""));
    }

    static JsonNode payload(StoredEvent row) {
        return JSON.readTree(Base64.getDecoder().decode(row.payload()));
    }

    private long held(Vouched said, long sound, TreeHead head, StoredNodes nodes) {
        Checkpoint checkpoint = said.checkpoint();
        if (checkpoint != null
                && checkpoint.size() <= head.size()
                && MerkleTree.root(nodes, checkpoint.size()).equals(checkpoint.root())) {
            return checkpoint.size();
        }
        long until = checkpoint == null ? head.size() : checkpoint.size();
        note(new Trouble(RecordTroubleKind.CHECKPOINT, sound, until, clock.instant()));
        return sound;
    }

    /** Says it in the log, too: whoever can write to the ledger can write to the views, but hardly to logs that went elsewhere. */
    void note(Trouble trouble) {
        TreeTroubles before = troubles();
        if (before.knows(trouble) || isErased(Tenancy.agencyId())) {
            return;
        }
        LOG.error(
                "the record of agency {} was changed: {} between events {} and {}",
                Tenancy.agencyId(),
                trouble.kind(),
                trouble.from(),
                trouble.until());
        kept.keep(trouble);
        store.put(Place.AUDIT, Map.of(TreeTroubles.ID, before.with(trouble)));
        // Below the agency, so that it goes with it.
        store.putShared(TreeTroubles.ID, Tenancy.agencyId() + "/", trouble);
    }

    /** Of an erased agency there is no record any more. */
    boolean isErased(String agencyId) {
        return agencies.isErased(agencyId);
    }

    /** Whether anything is known to be wrong with the record of any agency. */
    public boolean anyTrouble() {
        return !store.listShared(TreeTroubles.ID, null, 1, Trouble.class).isEmpty();
    }

    /** What is known to be wrong with the record of the agency of the current work. */
    TreeTroubles troubles() {
        return store.find(Place.AUDIT, TreeTroubles.ID, TreeTroubles.class).orElse(TreeTroubles.NONE);
    }

    /** What is hashed of the event of the access history that lies there now, of the agency of the current work. */
    Optional<String> entry(long position) {
        return ledger.ofAgency(Tenancy.agencyId(), position - 1, 1).stream()
                .filter(row -> row.position() == position)
                .map(TreeKeeper::leaf)
                .filter(Leaf::isOfHistory)
                .map(leaf -> new String(leaf.withheld().line(), UTF_8))
                .findFirst();
    }

    static Leaf leaf(StoredEvent row) {
        return new Leaf(
                row.id(),
                row.at(),
                row.aggregate(),
                row.sequence(),
                row.kind(),
                row.type(),
                row.revision(),
                Base64.getDecoder().decode(row.payload()),
                Base64.getDecoder().decode(row.metadata()));
    }

    private static String nameOf(Class<?> event) {
        return Objects.requireNonNull(event.getAnnotation(StoredAs.class)).value();
    }
}

package io.portico.projections.evidence;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.PersonAccess;
import io.portico.access.Resource;
import io.portico.evidence.Answer;
import io.portico.evidence.BundleWriter;
import io.portico.evidence.Checkpoint;
import io.portico.evidence.Figures;
import io.portico.evidence.MerkleTree;
import io.portico.evidence.SignedNote;
import io.portico.evidence.VerifyingKey;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.CheckpointDesk;
import io.portico.tenancy.EvidencePress;
import io.portico.tenancy.LedgerRows;
import io.portico.tenancy.StoredEvent;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes bundles out of the ledger as it lies there, and of what the policy says of both ends of the time that is asked for. */
public final class BundlePress implements EvidencePress {

    private static final int AT_ONCE = 500;
    private static final int PIECE_BYTES = 16 * 1024;
    private static final Duration ASKED_EVERY = Duration.ofMillis(500);
    private static final Resource AGENCY = new Resource.WholeAgency();

    private final AccessFold states;
    private final Viewers viewers;
    private final LedgerRows ledger;
    private final ViewStore store;
    private final TreeKeeper keeper;
    private final CheckpointDesk desk;
    private final Clock clock;

    public BundlePress(
            AccessFold states,
            LedgerRows ledger,
            ViewStore store,
            TreeKeeper keeper,
            CheckpointDesk desk,
            Clock clock) {
        this.states = states;
        this.viewers = new Viewers(states, clock);
        this.ledger = ledger;
        this.store = store;
        this.keeper = keeper;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Bundle prepare(@Nullable Instant from, @Nullable Instant to, boolean figures) {
        Viewer viewer = asking();
        boolean withFigures = figures && knowsFigures(viewer);
        keeper.demandCaughtUp();
        TreeHead head = keeper.head();
        Keys keys = new Keys(desk, viewer.agencyId());
        keys.demandThere(head);
        String root = MerkleTree.root(new StoredNodes(store, head), head.size()).hex();
        String note = desk.sign(viewer.agencyId(), head.key(), head.size(), root, viewer.now());
        Checkpoint checkpoint = Checkpoint.read(SignedNote.read(note).text());
        if (to != null && to.isAfter(viewer.now())) {
            throw new BadInput("to", BadInput.Code.OUT_OF_RANGE);
        }
        // Checkpoints tell whole seconds.
        Instant until = to == null || to.isAfter(checkpoint.time()) ? checkpoint.time() : to;
        Instant since = from == null ? Instant.EPOCH : from;
        if (since.isAfter(until)) {
            throw new BadInput("to", BadInput.Code.BEFORE_START);
        }
        List<VerifyingKey> signers = keys.upTo(head.key(), head.named());
        return new Prepared(viewer.agencyId(), head, note, checkpoint.origin(), since, until, withFigures, signers);
    }

    /** Whoever reads the access history and takes things along. */
    private Viewer asking() {
        Viewer viewer = viewers.current().inside();
        if (!may(viewer, Permission.AUDIT_VIEW, Permission.EXPORT)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return viewer;
    }

    /** Events hold what invoices and budgets come to: those who may not know that get a bundle without. */
    private static boolean knowsFigures(Viewer viewer) {
        return may(viewer, Permission.AUDIT_CONTENT)
                || may(viewer, Permission.WORK_VIEW, Permission.BILLING_VIEW, Permission.COSTS_VIEW);
    }

    private static boolean may(Viewer viewer, Permission... all) {
        return Stream.of(all).allMatch(right -> viewer.may(Action.use(right), AGENCY));
    }

    /** Over the events that there were when it was asked for, whatever happens meanwhile. */
    private final class Prepared implements Bundle {

        private final String agencyId;
        private final TreeHead head;
        private final String note;
        private final String origin;
        private final Instant from;
        private final Instant to;
        private final boolean figures;
        private final List<VerifyingKey> keys;

        Prepared(
                String agencyId,
                TreeHead head,
                String note,
                String origin,
                Instant from,
                Instant to,
                boolean figures,
                List<VerifyingKey> keys) {
            this.agencyId = agencyId;
            this.head = head;
            this.note = note;
            this.origin = origin;
            this.from = from;
            this.to = to;
            this.figures = figures;
            this.keys = keys;
        }

        @Override
        public long size() {
            return head.size();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            BundleWriter writer = new BundleWriter(
                    new Watched(out, figures),
                    origin,
                    from,
                    to,
                    figures,
                    keys,
                    text -> desk.seal(agencyId, head.key(), text),
                    note);
            events(writer);
            answers(from, writer);
            if (to.isAfter(from)) {
                answers(to, writer);
            }
            writer.finish();
        }

        private void events(BundleWriter writer) throws IOException {
            long position = -1;
            while (position < head.position()) {
                List<StoredEvent> rows = ledger.ofAgency(agencyId, position, AT_ONCE);
                for (StoredEvent row : rows) {
                    if (row.position() <= head.position()) {
                        writer.event(TreeKeeper.leaf(row));
                    }
                }
                if (rows.isEmpty()) {
                    throw new IOException("the ledger ends before its tree");
                }
                position = rows.getLast().position();
            }
        }

        private void answers(Instant at, BundleWriter writer) throws IOException {
            AccessState state = states.asOf(agencyId, at, head.position());
            List<UserId> outside = state.people().stream()
                    .filter(person ->
                            state.person(person).flatMap(PersonAccess::audience).isPresent())
                    .sorted(Comparator.comparing(UserId::value))
                    .toList();
            for (UserId person : outside) {
                writer.answer(Answer.of(at, person.value(), Figures.seen(state, person, at, figures)));
            }
        }
    }

    /** Asks the policy again while bytes flow, so that nobody is sent much after the right was lost. */
    private final class Watched extends FilterOutputStream {

        private final boolean figures;
        private Instant asked = clock.instant();

        Watched(OutputStream out, boolean figures) {
            super(out);
            this.figures = figures;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            for (int at = from; at < from + count; at += PIECE_BYTES) {
                demandStill();
                out.write(bytes, at, Math.min(PIECE_BYTES, from + count - at));
            }
        }

        private void demandStill() throws IOException {
            Instant now = clock.instant();
            if (now.isBefore(asked.plus(ASKED_EVERY))) {
                return;
            }
            try {
                if (figures && !knowsFigures(asking())) {
                    throw new Rejected(Rejected.Code.NOT_FOUND);
                }
                var _ = asking();
            } catch (Rejected lost) {
                throw new IOException("the right to the bundle was lost on the way", lost);
            }
            asked = now;
        }
    }
}

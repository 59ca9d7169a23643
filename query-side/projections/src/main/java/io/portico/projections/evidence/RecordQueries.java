package io.portico.projections.evidence;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.evidence.Checkpoint;
import io.portico.evidence.MerkleTree;
import io.portico.evidence.SignedNote;
import io.portico.evidence.TreeHash;
import io.portico.evidence.VerifyingKey;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.person.Permission;
import io.portico.projections.access.AccessFold;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.tenancy.CheckpointDesk;
import io.portico.views.audit.CheckpointAnchors;
import io.portico.views.audit.CheckpointPosting;
import io.portico.views.audit.ConsistencyProof;
import io.portico.views.audit.FindCheckpoint;
import io.portico.views.audit.FindCheckpointAnchors;
import io.portico.views.audit.FindConsistency;
import io.portico.views.audit.FindInclusion;
import io.portico.views.audit.FindRecordState;
import io.portico.views.audit.InclusionProof;
import io.portico.views.audit.RecordCheck;
import io.portico.views.audit.RecordState;
import io.portico.views.audit.RecordTrouble;
import io.portico.views.audit.SignedCheckpoint;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what vouches for an agency's record, up to the moment somebody asks. */
public final class RecordQueries {

    private static final Resource AGENCY = new Resource.WholeAgency();

    private final Viewers viewers;
    private final ViewStore store;
    private final TreeKeeper keeper;
    private final CheckpointDesk desk;

    public RecordQueries(AccessFold states, ViewStore store, TreeKeeper keeper, CheckpointDesk desk, Clock clock) {
        this.viewers = new Viewers(states, clock);
        this.store = store;
        this.keeper = keeper;
        this.desk = desk;
    }

    @QueryHandler
    SignedCheckpoint answer(FindCheckpoint query) {
        Viewer viewer = asking();
        keeper.demandCaughtUp();
        return signed(viewer, keeper.head());
    }

    @QueryHandler
    InclusionProof answer(FindInclusion query) {
        Viewer viewer = asking();
        keeper.demandCaughtUp();
        TreeHead head = keeper.head();
        StoredNodes nodes = new StoredNodes(store, head);
        long index = nodes.leafFrom(query.position());
        // Whether others have an event there is not this agency's business.
        if (index == head.size() || nodes.position(index) != query.position()) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return new InclusionProof(
                index,
                nodes.at(0, index).hex(),
                keeper.entry(query.position()).orElse(null),
                hex(MerkleTree.inclusion(nodes, index, head.size())),
                signed(viewer, head));
    }

    @QueryHandler
    ConsistencyProof answer(FindConsistency query) {
        Viewer viewer = asking();
        keeper.demandCaughtUp();
        TreeHead head = keeper.head();
        if (query.from() < 1 || query.from() > head.size()) {
            throw new BadInput("from", BadInput.Code.OUT_OF_RANGE);
        }
        StoredNodes nodes = new StoredNodes(store, head);
        return new ConsistencyProof(
                query.from(),
                MerkleTree.root(nodes, query.from()).hex(),
                hex(MerkleTree.consistency(nodes, query.from(), head.size())),
                signed(viewer, head));
    }

    @QueryHandler
    RecordState answer(FindRecordState query) {
        Viewer viewer = asking();
        keeper.demandCaughtUp();
        TreeHead head = keeper.head();
        return new RecordState(
                head.size(),
                head.vouched(),
                new Keys(desk, viewer.agencyId()).isLost(head),
                store.find(Place.AUDIT, TreePatrol.CHECKED, RecordCheck.class).orElse(null),
                keeper.troubles().items().stream()
                        .map(trouble ->
                                new RecordTrouble(trouble.kind(), trouble.from(), trouble.until(), trouble.seen()))
                        .toList());
    }

    @QueryHandler
    CheckpointAnchors answer(FindCheckpointAnchors query) {
        Viewer viewer = asking();
        StoredAnchors anchors =
                store.find(Place.AUDIT, StoredAnchors.ID, StoredAnchors.class).orElse(StoredAnchors.NONE);
        return new CheckpointAnchors(
                anchors.people(),
                viewer.may(Action.use(Permission.SETTINGS_EDIT), AGENCY) ? anchors.webhook() : place(anchors.webhook()),
                store.find(Place.AUDIT, Anchors.POSTED, CheckpointPosting.class).orElse(null));
    }

    /** Who knows all of such an address may post there; others are told whose it is. */
    private static @Nullable String place(@Nullable String webhook) {
        if (webhook == null) {
            return null;
        }
        URI address = URI.create(webhook);
        return address.getScheme() + "://" + address.getHost();
    }

    private Viewer asking() {
        Viewer viewer = viewers.current().inside();
        viewer.demand(Action.use(Permission.AUDIT_VIEW), AGENCY);
        return viewer;
    }

    private SignedCheckpoint signed(Viewer viewer, TreeHead head) {
        new Keys(desk, viewer.agencyId()).demandThere(head);
        String root = MerkleTree.root(new StoredNodes(store, head), head.size()).hex();
        String note = desk.sign(viewer.agencyId(), head.key(), head.size(), root, viewer.now());
        Checkpoint checkpoint = Checkpoint.read(SignedNote.read(note).text());
        VerifyingKey key = VerifyingKey.read(desk.verifier(viewer.agencyId(), head.key()));
        return new SignedCheckpoint(
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().hex(),
                checkpoint.time(),
                note,
                key.text(),
                key.fingerprint());
    }

    private static List<String> hex(List<TreeHash> path) {
        return path.stream().map(TreeHash::hex).toList();
    }
}

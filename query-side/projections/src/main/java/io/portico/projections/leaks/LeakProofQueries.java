package io.portico.projections.leaks;

import io.portico.access.Action;
import io.portico.access.Resource;
import io.portico.messages.LeakProofId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.person.Permission;
import io.portico.projections.access.Viewers;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.rolls.Roll;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.Cursors;
import io.portico.views.audit.FindLeakProof;
import io.portico.views.audit.FindLeakProofs;
import io.portico.views.audit.LeakProgress;
import io.portico.views.audit.LeakProofDetails;
import io.portico.views.audit.LeakProofSummary;
import io.portico.views.audit.LeakProofs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what the runs found. */
public final class LeakProofQueries {

    private final Viewers viewers;
    private final ViewStore store;
    private final People people;
    private final Cursors cursors;

    public LeakProofQueries(Viewers viewers, ViewStore store, People people, Cursors cursors) {
        this.viewers = viewers;
        this.store = store;
        this.people = people;
        this.cursors = cursors;
    }

    @QueryHandler
    LeakProofs answer(FindLeakProofs query) {
        demand();
        Roll.Page page = LeakProofProjection.PROOFS.page(store, cursors, query.page());
        Map<String, StoredLeakProof> stored = store.find(
                Place.AUDIT,
                page.ids().stream().map(id -> new LeakProofId(id).named()).toList(),
                StoredLeakProof.class);
        Names names = people.names(
                stored.values().stream().map(StoredLeakProof::startedBy).toList());
        List<LeakProofSummary> items = page.ids().stream()
                .map(LeakProofId::new)
                .filter(id -> stored.containsKey(id.named()))
                .map(id -> summary(id, Objects.requireNonNull(stored.get(id.named())), names))
                .toList();
        return new LeakProofs(items, page.next());
    }

    private static LeakProofSummary summary(LeakProofId id, StoredLeakProof proof, Names names) {
        LeakReport report = proof.report();
        return new LeakProofSummary(
                id,
                names.of(proof.startedBy()),
                proof.startedAt(),
                proof.finishedAt(),
                report == null ? null : report.events(),
                report == null ? null : report.found());
    }

    @QueryHandler
    LeakProofDetails answer(FindLeakProof query) {
        demand();
        LeakProofId id = query.proofId();
        StoredLeakProof proof = store.find(Place.AUDIT, id.named(), StoredLeakProof.class)
                .orElseThrow(() -> new Rejected(Rejected.Code.NOT_FOUND));
        UserId by = proof.startedBy();
        LeakProgress progress = proof.report() != null
                ? null
                : store.find(Place.AUDIT, StoredLeakProof.progress(id), LeakProgress.class)
                        .orElse(null);
        return new LeakProofDetails(
                id,
                people.names(List.of(by)).of(by),
                proof.startedAt(),
                proof.finishedAt(),
                progress,
                proof.report(),
                proof.digest());
    }

    private void demand() {
        viewers.current().inside().demand(Action.use(Permission.AUDIT_VIEW), new Resource.WholeAgency());
    }
}

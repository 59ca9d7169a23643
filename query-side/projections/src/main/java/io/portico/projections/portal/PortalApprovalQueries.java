package io.portico.projections.portal;

import io.portico.access.Action;
import io.portico.access.ApprovalAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.FileId;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.person.Permission;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.approvals.StoredApproval;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.projections.threads.PostLines;
import io.portico.views.FileLine;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindWaitingApprovals;
import io.portico.views.portal.PortalApproval;
import io.portico.views.portal.PortalApprovals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what people outside ask about what they are to approve. */
public final class PortalApprovalQueries {

    private static final Action APPROVE = Action.use(Permission.DELIVERABLES_APPROVE);

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;

    public PortalApprovalQueries(Viewers viewers, ViewStore store, Texts texts) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
    }

    @QueryHandler
    PortalApprovals answer(FindPortalApprovals query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        viewer.demandSight(new Resource.OfTask(query.taskId()));
        return lines(
                viewer,
                place,
                viewer.state().approvalsOf(query.taskId()).reversed().stream()
                        .filter(approval -> viewer.sees(thing(approval)))
                        .limit(FindWaitingApprovals.MAX)
                        .toList());
    }

    @QueryHandler
    PortalApprovals answer(FindWaitingApprovals query) {
        Viewer viewer = viewers.current();
        Place place = Place.of(viewer.audience());
        return lines(
                viewer,
                place,
                Policy.approvalsWaitingFor(viewer.state(), viewer.userId(), viewer.now()).stream()
                        .limit(FindWaitingApprovals.MAX)
                        .flatMap(id -> viewer.state().approval(id).stream())
                        .toList());
    }

    private static Resource thing(ApprovalAccess approval) {
        return new Resource.OfApproval(approval.approvalId());
    }

    private PortalApprovals lines(Viewer viewer, Place place, List<ApprovalAccess> approvals) {
        Map<String, StoredApproval> stored = store.find(
                place,
                approvals.stream()
                        .map(approval -> approval.approvalId().named())
                        .toList(),
                StoredApproval.class);
        Map<String, StoredTask> tasks = store.find(
                place,
                approvals.stream()
                        .map(approval -> approval.taskId().named())
                        .distinct()
                        .toList(),
                StoredTask.class);
        Map<String, StoredPortalFile> files = store.find(
                place,
                approvals.stream()
                        .map(ApprovalAccess::fileId)
                        .filter(Objects::nonNull)
                        .map(FileId::named)
                        .toList(),
                StoredPortalFile.class);
        PortalNames names = PortalNames.of(
                store,
                texts,
                place,
                stored.values().stream()
                        .flatMap(one -> Stream.concat(Stream.of(one.askedBy()), Stream.ofNullable(one.settledBy())))
                        .toList());
        return new PortalApprovals(approvals.stream()
                .map(approval -> line(
                        viewer,
                        approval,
                        NotShownYet.demand(stored.get(approval.approvalId().named()), "an approval"),
                        NotShownYet.demand(tasks.get(approval.taskId().named()), "a task"),
                        files,
                        names))
                .toList());
    }

    private PortalApproval line(
            Viewer viewer,
            ApprovalAccess approval,
            StoredApproval stored,
            StoredTask task,
            Map<String, StoredPortalFile> files,
            PortalNames names) {
        UserId settledBy = stored.settledBy();
        return new PortalApproval(
                approval.approvalId(),
                approval.taskId(),
                texts.show(task.name()),
                file(viewer, approval.fileId(), files),
                stored.state(),
                names.of(stored.askedBy()),
                stored.askedAt(),
                viewer.reads(texts.showIfAny(stored.text())),
                settledBy == null ? null : names.of(settledBy),
                stored.settledAt(),
                viewer.reads(texts.showIfAny(stored.answer())),
                stored.state() == ApprovalState.WAITING && viewer.may(APPROVE, thing(approval)));
    }

    private @Nullable FileLine file(Viewer viewer, @Nullable FileId fileId, Map<String, StoredPortalFile> files) {
        if (fileId == null) {
            return null;
        }
        StoredPortalFile file = NotShownYet.demand(files.get(fileId.named()), "a file");
        FileLine line = PostLines.of(file.file(fileId), texts);
        return viewer.withheld() ? line.withheld(Texts.WITHHELD) : line;
    }
}

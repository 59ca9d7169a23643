package io.portico.projections.agency;

import io.portico.access.ApprovalAccess;
import io.portico.access.FileAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import io.portico.projections.access.Viewers;
import io.portico.projections.approvals.StoredApproval;
import io.portico.projections.people.Names;
import io.portico.projections.people.People;
import io.portico.projections.people.ReadersOf;
import io.portico.projections.store.NotShownYet;
import io.portico.projections.store.Place;
import io.portico.projections.store.ViewStore;
import io.portico.views.FileLine;
import io.portico.views.agency.ApprovalChoice;
import io.portico.views.agency.ApprovalChoices;
import io.portico.views.agency.ApprovalDetails;
import io.portico.views.agency.FindApproval;
import io.portico.views.agency.FindApprovalChoices;
import io.portico.views.agency.FindMyApprovals;
import io.portico.views.agency.FindTaskApprovals;
import io.portico.views.agency.TaskApprovals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers what the agency asks about approvals. */
public final class ApprovalQueries {

    /** The most that are listed of a task, or of what somebody has sent. */
    private static final int MAX = 100;

    private final Viewers viewers;
    private final ViewStore store;
    private final Texts texts;
    private final People people;

    public ApprovalQueries(Viewers viewers, ViewStore store, Texts texts, People people) {
        this.viewers = viewers;
        this.store = store;
        this.texts = texts;
        this.people = people;
    }

    @QueryHandler
    TaskApprovals answer(FindTaskApprovals query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfTask(query.taskId()));
        return details(viewer, viewer.state().approvalsOf(query.taskId()).reversed().stream());
    }

    @QueryHandler
    ApprovalDetails answer(FindApproval query) {
        Viewer viewer = viewers.current().inside();
        viewer.demandSight(new Resource.OfApproval(query.approvalId()));
        return details(viewer, viewer.state().approval(query.approvalId()).stream())
                .items()
                .getFirst();
    }

    @QueryHandler
    TaskApprovals answer(FindMyApprovals query) {
        Viewer viewer = Demands.work(viewers);
        return details(
                viewer,
                viewer.state().approvalsAskedBy(viewer.userId()).reversed().stream()
                        .filter(approval -> matters(viewer, approval)));
    }

    /** An answer that is new and was not asked for again since; a request that has waited for long. */
    private static boolean matters(Viewer viewer, ApprovalAccess approval) {
        Instant answered =
                approval.settled() == null ? null : approval.settled().at();
        return switch (approval.state()) {
            case WAITING ->
                approval.asked()
                        .at()
                        .plus(Duration.ofDays(FindMyApprovals.WAITING_DAYS))
                        .isBefore(viewer.now());
            case APPROVED, CHANGES_ASKED ->
                answered != null
                        && answered.plus(Duration.ofDays(FindMyApprovals.ANSWERED_DAYS))
                                .isAfter(viewer.now())
                        && about(viewer, approval.taskId(), approval.audience(), approval.fileId())
                                .noneMatch(other -> other.asked().position()
                                        > approval.asked().position());
            case WITHDRAWN -> false;
        };
    }

    private static Stream<ApprovalAccess> about(
            Viewer viewer, TaskId taskId, Audience audience, @Nullable FileId fileId) {
        return viewer.state().approvalsOf(taskId).stream()
                .filter(other -> other.audience() == audience && other.isAbout(fileId));
    }

    @QueryHandler
    ApprovalChoices answer(FindApprovalChoices query) {
        Viewer viewer = viewers.current().inside();
        TaskId taskId = query.taskId();
        viewer.demandSight(new Resource.OfTask(taskId));
        List<Choice> choices = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            choices.addAll(choices(viewer, taskId, audience));
        }
        Map<String, StoredUpload> uploads = uploads(
                choices.stream().map(Choice::fileId).filter(Objects::nonNull).toList());
        Names names = people.names(
                choices.stream().flatMap(choice -> choice.approvers().stream()).toList());
        return new ApprovalChoices(choices.stream()
                .map(choice -> new ApprovalChoice(
                        choice.audience(), file(choice.fileId(), uploads), names.of(choice.approvers())))
                .toList());
    }

    /** What can be sent for approval, and to whom; null is the task itself. */
    private record Choice(Audience audience, @Nullable FileId fileId, List<UserId> approvers) {}

    private static List<Choice> choices(Viewer viewer, TaskId taskId, Audience audience) {
        List<UserId> asked = Policy.approvers(viewer.state(), taskId, null, audience, viewer.now());
        Stream<Choice> files = viewer.state().filesOf(taskId).reversed().stream()
                .flatMap(id -> viewer.state().file(id).stream())
                .filter(file -> file.thread() == ThreadName.of(audience))
                .map(FileAccess::fileId)
                .filter(file -> canBeAsked(viewer, taskId, file, audience))
                .limit(FindApprovalChoices.MAX_FILES)
                .map(file -> new Choice(
                        audience, file, Policy.approvers(viewer.state(), taskId, file, audience, asked, viewer.now())));
        Stream<Choice> itself = canBeAsked(viewer, taskId, null, audience)
                ? Stream.of(new Choice(audience, null, asked))
                : Stream.empty();
        return Stream.concat(itself, files).toList();
    }

    private static boolean canBeAsked(Viewer viewer, TaskId taskId, @Nullable FileId fileId, Audience audience) {
        return Policy.standingApproval(viewer.state(), taskId, fileId, audience).isEmpty();
    }

    private TaskApprovals details(Viewer viewer, Stream<ApprovalAccess> approvals) {
        List<ApprovalAccess> listed = approvals
                .filter(approval -> viewer.sees(new Resource.OfApproval(approval.approvalId())))
                .limit(MAX)
                .toList();
        Map<String, StoredApproval> stored = store.find(
                Place.AGENCY,
                listed.stream().map(approval -> approval.approvalId().named()).toList(),
                StoredApproval.class);
        Map<String, StoredTask> tasks = store.find(
                Place.AGENCY,
                listed.stream()
                        .map(approval -> approval.taskId().named())
                        .distinct()
                        .toList(),
                StoredTask.class);
        Map<String, StoredUpload> uploads = uploads(listed.stream()
                .map(ApprovalAccess::fileId)
                .filter(Objects::nonNull)
                .toList());
        Map<ApprovalId, List<UserId>> approvers = listed.stream()
                .collect(Collectors.toMap(
                        ApprovalAccess::approvalId,
                        approval -> ReadersOf.approvers(viewer.state(), approval, viewer.now())));
        Names names = people.names(Stream.of(
                        stored.values().stream().map(StoredApproval::askedBy),
                        stored.values().stream().map(StoredApproval::settledBy).filter(Objects::nonNull),
                        approvers.values().stream().flatMap(List::stream))
                .flatMap(ids -> ids)
                .toList());
        return new TaskApprovals(listed.stream()
                .map(approval -> one(
                        names,
                        approvers.getOrDefault(approval.approvalId(), List.of()),
                        approval,
                        NotShownYet.demand(stored.get(approval.approvalId().named()), "an approval"),
                        NotShownYet.demand(tasks.get(approval.taskId().named()), "a task"),
                        uploads))
                .toList());
    }

    private ApprovalDetails one(
            Names names,
            List<UserId> approvers,
            ApprovalAccess approval,
            StoredApproval stored,
            StoredTask task,
            Map<String, StoredUpload> uploads) {
        UserId settledBy = stored.settledBy();
        return new ApprovalDetails(
                approval.approvalId(),
                approval.taskId(),
                texts.show(task.name),
                approval.audience(),
                file(approval.fileId(), uploads),
                stored.state(),
                names.of(stored.askedBy()),
                stored.askedAt(),
                texts.showIfAny(stored.text()),
                settledBy == null ? null : names.of(settledBy),
                stored.settledAt(),
                texts.showIfAny(stored.answer()),
                names.of(approvers));
    }

    private Map<String, StoredUpload> uploads(Collection<FileId> files) {
        return store.find(
                Place.AGENCY, files.stream().map(FileId::named).distinct().toList(), StoredUpload.class);
    }

    private @Nullable FileLine file(@Nullable FileId fileId, Map<String, StoredUpload> uploads) {
        if (fileId == null) {
            return null;
        }
        StoredUpload upload = NotShownYet.demand(uploads.get(fileId.named()), "a file");
        return new FileLine(fileId, texts.show(upload.name()), upload.mediaType(), upload.sizeBytes(), upload.sha256());
    }
}

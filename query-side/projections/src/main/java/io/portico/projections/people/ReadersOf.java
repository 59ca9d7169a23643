package io.portico.projections.people;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.ApprovalAccess;
import io.portico.access.PersonAccess;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.Audience;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.approval.ApprovalState;
import io.portico.messages.person.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who outside sees a task, reads a thread or may answer what is asked there, by the policy. */
public final class ReadersOf {

    private ReadersOf() {}

    /** Everybody of the audience who reads what is posted there from now on, in the order they came. */
    public static List<UserId> thread(AccessState state, TaskId taskId, Audience audience, Instant now) {
        return of(audience, state, new Resource.OfThread(taskId, ThreadName.of(audience)), now);
    }

    /** Everybody of the audience who sees the task, in the order they came. */
    public static List<UserId> task(AccessState state, TaskId taskId, Audience audience, Instant now) {
        return of(audience, state, new Resource.OfTask(taskId), now);
    }

    private static List<UserId> of(Audience audience, AccessState state, Resource thing, Instant now) {
        return Policy.candidates(state, thing).stream()
                .filter(userId ->
                        state.person(userId).flatMap(PersonAccess::audience).equals(Optional.of(audience)))
                .filter(userId -> Policy.allows(state, userId, Action.VIEW, thing, now))
                .toList();
    }

    /** Everybody who may answer the request now, in the order they came; nobody once it is settled. */
    public static List<UserId> approvers(AccessState state, ApprovalAccess approval, Instant now) {
        if (approval.state() != ApprovalState.WAITING) {
            return List.of();
        }
        Action approve = Action.use(Permission.DELIVERABLES_APPROVE);
        Resource thing = new Resource.OfApproval(approval.approvalId());
        return Policy.candidates(state, thing).stream()
                .filter(userId -> Policy.allows(state, userId, approve, thing, now))
                .toList();
    }
}

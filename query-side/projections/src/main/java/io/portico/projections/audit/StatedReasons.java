package io.portico.projections.audit;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.HistoryEvent;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AccessAsked;
import io.portico.messages.accessrequest.AccessRequestDeclined;
import io.portico.messages.approval.ApprovalWithdrawn;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.changes.AccessChangesApplied;
import io.portico.messages.hold.LegalHoldEvent;
import io.portico.messages.hold.LegalHoldLifted;
import io.portico.messages.hold.LegalHoldPlaced;
import io.portico.messages.person.AuditContentGiven;
import io.portico.messages.person.Permission;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskShared;
import io.portico.projections.Texts;
import io.portico.projections.access.Viewer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of the reasons that people gave somebody reads: whoever sees the agency's work reads why access was asked for, given and
 * refused, and auditors do as long as they may read what is said (access.md, rule 17).
 *
 * @param ofHolds whether also why something must be kept, which is for those who answer for it
 */
record StatedReasons(boolean ofAccess, boolean ofHolds) {

    static final StatedReasons ALL = new StatedReasons(true, true);

    static StatedReasons readBy(Viewer viewer) {
        return readBy(viewer.state(), viewer.userId(), viewer.now());
    }

    static StatedReasons readBy(AccessState state, UserId reader, Instant at) {
        return new StatedReasons(
                may(state, reader, Permission.WORK_VIEW, at) || may(state, reader, Permission.AUDIT_CONTENT, at),
                may(state, reader, Permission.SETTINGS_EDIT, at));
    }

    private static boolean may(AccessState state, UserId reader, Permission permission, Instant at) {
        return Policy.allows(state, reader, Action.use(permission), new Resource.WholeAgency(), at);
    }

    /** Those that both read. */
    StatedReasons and(StatedReasons other) {
        return new StatedReasons(ofAccess && other.ofAccess, ofHolds && other.ofHolds);
    }

    boolean include(StatedReasons other) {
        return and(other).equals(other);
    }

    /** Why it was done, as far as it is read. Null when nobody said why, or what they said was erased. */
    @Nullable
    String why(HistoryEvent event, Texts texts) {
        Confidential why = why(event);
        boolean read = event instanceof LegalHoldEvent ? ofHolds : ofAccess;
        return why == null
                ? null
                : texts.open(Texts.token(why))
                        .map(words -> read ? words : Texts.WITHHELD)
                        .orElse(null);
    }

    private static @Nullable Confidential why(HistoryEvent event) {
        return switch (event) {
            case ProjectAccessGranted granted -> granted.reason();
            case TaskShared shared -> shared.reason();
            case BudgetAccessGranted granted -> granted.reason();
            case AuditContentGiven given -> given.reason();
            case AccessChangesApplied applied -> applied.reason();
            case AccessAsked asked -> asked.message();
            case AccessRequestDeclined declined -> declined.reason();
            case ApprovalWithdrawn withdrawn -> withdrawn.reason();
            case LegalHoldPlaced placed -> placed.reason();
            case LegalHoldLifted lifted -> lifted.reason();
            default -> null;
        };
    }

    /** When what it gave ends by itself; null when it does not. */
    static @Nullable Instant end(HistoryEvent event) {
        return switch (event) {
            case ProjectAccessGranted granted -> granted.endsAt();
            case TaskShared shared -> shared.endsAt();
            case BudgetAccessGranted granted -> granted.endsAt();
            case AuditContentGiven given -> given.endsAt();
            case LegalHoldPlaced placed -> placed.endsAt();
            default -> null;
        };
    }
}

package io.portico.projections.audit;

import io.portico.access.Action;
import io.portico.access.Cure;
import io.portico.access.Missing;
import io.portico.access.Policy;
import io.portico.access.Resource;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetClientAccessSwitched;
import io.portico.messages.document.DocumentOpened;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonActivated;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.projections.access.Viewer;
import io.portico.views.audit.CureLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cures of a "no" in words of the views. */
final class CureLines {

    private CureLines() {}

    /** What would help, by what is missing. */
    static Map<Missing, CureLine> of(Viewer viewer, UserId subject, Action action, Resource resource) {
        Map<Missing, CureLine> lines = new HashMap<>();
        Policy.cures(viewer.state(), viewer.userId(), subject, action, resource, viewer.now())
                .forEach(cure -> lines.put(cure.missing(), line(viewer, subject, cure)));
        return lines;
    }

    /** As above, where somebody may not sign in. */
    static Map<Missing, CureLine> ofAccount(Viewer viewer, UserId subject) {
        Map<Missing, CureLine> lines = new HashMap<>();
        Policy.accountCures(viewer.state(), viewer.userId(), subject, viewer.now())
                .forEach(cure -> lines.put(cure.missing(), line(viewer, subject, cure)));
        return lines;
    }

    /** One cure. */
    static CureLine line(Viewer viewer, UserId subject, Cure cure) {
        return switch (cure.change()) {
            case ProjectAccessGranted e -> onProject(CureLine.Type.GRANT_PROJECT, subject, e.projectId(), null, cure);
            case ProjectOpened e -> onProject(CureLine.Type.OPEN_PROJECT, subject, e.projectId(), e.audiences(), cure);
            case TaskShared e -> onTask(CureLine.Type.SHARE_TASK, subject, e.taskId(), null, cure);
            case TaskOpened e -> onTask(CureLine.Type.OPEN_TASK, subject, e.taskId(), e.audiences(), cure);
            case DocumentOpened e ->
                new CureLine(
                        CureLine.Type.OPEN_DOCUMENT,
                        subject,
                        null,
                        null,
                        e.documentId(),
                        null,
                        null,
                        e.audiences(),
                        null,
                        null,
                        cure.enough());
            case BudgetAccessGranted e -> onBudget(CureLine.Type.GRANT_BUDGET, subject, e.budgetId(), cure);
            case BudgetClientAccessSwitched e -> onBudget(CureLine.Type.SWITCH_BUDGET, subject, e.budgetId(), cure);
            case BrandGiven e -> onPerson(CureLine.Type.ADD_BRAND, subject, e.brandId(), null, null, cure);
            case PermissionSetAssigned e -> set(viewer, subject, e.permissionSetId(), cure);
            case PersonActivated _ -> onPerson(CureLine.Type.ACTIVATE, subject, null, null, null, cure);
            case EndChanged _ -> onPerson(CureLine.Type.REMOVE_END, subject, null, null, null, cure);
            // The policy proposes nothing else; a new proposal of its own needs a type here.
            default -> throw new IllegalStateException("No page knows how to offer " + cure.change());
        };
    }

    private static CureLine onProject(
            CureLine.Type type, UserId subject, ProjectId project, @Nullable Set<Audience> openTo, Cure cure) {
        return new CureLine(type, subject, project, null, null, null, null, openTo, null, null, cure.enough());
    }

    private static CureLine onTask(
            CureLine.Type type, UserId subject, TaskId task, @Nullable Set<Audience> openTo, Cure cure) {
        return new CureLine(type, subject, null, task, null, null, null, openTo, null, null, cure.enough());
    }

    private static CureLine onBudget(CureLine.Type type, UserId subject, BudgetId budget, Cure cure) {
        return new CureLine(type, subject, null, null, null, null, budget, null, null, null, cure.enough());
    }

    private static CureLine set(Viewer viewer, UserId subject, PermissionSetId set, Cure cure) {
        String name = Policy.permissionSet(viewer.state(), set)
                .map(Policy.PermissionSetTerms::name)
                .orElse(null);
        return onPerson(CureLine.Type.SET_PERMISSION_SET, subject, null, set, name, cure);
    }

    private static CureLine onPerson(
            CureLine.Type type,
            UserId subject,
            @Nullable BrandId brand,
            @Nullable PermissionSetId set,
            @Nullable String setName,
            Cure cure) {
        return new CureLine(type, subject, null, null, null, brand, null, null, set, setName, cure.enough());
    }
}

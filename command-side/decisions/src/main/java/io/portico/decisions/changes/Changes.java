package io.portico.decisions.changes;

import io.portico.decisions.Hearing;
import io.portico.decisions.Judge;
import io.portico.decisions.budget.Budget;
import io.portico.decisions.document.Document;
import io.portico.decisions.permissionset.PermissionSet;
import io.portico.decisions.person.Person;
import io.portico.decisions.project.Project;
import io.portico.decisions.task.Task;
import io.portico.messages.BadInput;
import io.portico.messages.BudgetId;
import io.portico.messages.Check;
import io.portico.messages.DocumentId;
import io.portico.messages.Id;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.UnshareTask;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Makes planned changes one after the other in one hearing, each by the very decision that makes it alone. A refusal
 * says which of them was refused: by its place in the list, as a field's name.
 */
public final class Changes {

    private final Hearing hearing;
    private final Judge judge;

    /** @param judge hears every command as part of the hearing */
    public Changes(Hearing hearing, Judge judge) {
        this.hearing = hearing;
        this.judge = judge;
    }

    /** Makes all of them, those without terms of their own on these terms. */
    public void make(List<PlannedChange> changes, @Nullable Confidential reason, @Nullable Instant endsAt) {
        // What is sealed for all of them together must be sealed anew for each person, to be forgotten with the person.
        Confidential clear = reason == null
                ? null
                : hearing.texts().open(reason).map(Confidential::of).orElse(null);
        for (int i = 0; i < changes.size(); i++) {
            PlannedChange change = changes.get(i);
            boolean names = change.type().names();
            PlannedChange onTerms = !names
                    ? change
                    : change.on(
                            change.reason() == null ? clear : change.reason(),
                            change.endsAt() == null ? endsAt : change.endsAt());
            make("changes[" + i + "]", onTerms);
        }
    }

    private void make(String field, PlannedChange change) {
        try {
            make(change);
        } catch (Rejected rejected) {
            throw rejected.of(field);
        } catch (BadInput bad) {
            throw new BadInput(field + "." + bad.field(), bad.code());
        } catch (AggregateNotFoundException nobody) {
            throw new Rejected(Rejected.Code.NOT_FOUND).of(field);
        }
    }

    private void make(PlannedChange change) {
        switch (change.type()) {
            case GRANT_PROJECT -> {
                var command = new GrantProjectAccess(project(change), person(change), change.reason(), change.endsAt());
                with(Project.class, command.projectId(), project -> project.decide(command, judge));
            }
            case REVOKE_PROJECT -> {
                var command = new RevokeProjectAccess(project(change), person(change));
                with(Project.class, command.projectId(), project -> project.decide(command, judge));
            }
            case OPEN_PROJECT -> {
                var command = new OpenProject(project(change), Check.present("audiences", change.audiences()));
                with(Project.class, command.projectId(), project -> project.decide(command, judge));
            }
            case SHARE_TASK -> {
                var command = new ShareTask(
                        task(change),
                        person(change),
                        change.reason(),
                        change.endsAt(),
                        Objects.requireNonNullElse(change.history(), History.ALL));
                with(Task.class, command.taskId(), task -> task.decide(command, judge));
            }
            case UNSHARE_TASK -> {
                var command = new UnshareTask(task(change), person(change));
                with(Task.class, command.taskId(), task -> task.decide(command, judge));
            }
            case OPEN_TASK -> {
                var command = new OpenTask(task(change), Check.present("audiences", change.audiences()));
                with(Task.class, command.taskId(), task -> task.decide(command, judge));
            }
            case MOVE_TASK -> {
                var command = new MoveTask(task(change), project(change));
                with(Task.class, command.taskId(), task -> task.decide(command, judge));
            }
            case OPEN_DOCUMENT -> {
                var command = new OpenDocument(document(change), Check.present("audiences", change.audiences()));
                with(Document.class, command.documentId(), document -> document.decide(command, judge));
            }
            case ADD_BRAND, REMOVE_BRAND, SET_ACCESS, SET_PERMISSION_SET, DEACTIVATE, ACTIVATE, SET_END, REMOVE_END ->
                with(Person.class, person(change), person -> manage(person, change));
            case EDIT_PERMISSION_SET -> edit(set(change), change);
            case GRANT_BUDGET, REVOKE_BUDGET, SWITCH_BUDGET ->
                with(Budget.class, budget(change), budget -> open(budget, change));
        }
    }

    private void manage(Person person, PlannedChange change) {
        UserId id = person(change);
        switch (change.type()) {
            case ADD_BRAND -> person.decide(new GiveBrand(id, Check.present("brandId", change.brandId())), judge);
            case REMOVE_BRAND -> person.decide(new TakeBrand(id, Check.present("brandId", change.brandId())), judge);
            case SET_ACCESS -> person.decide(new ChangeAccessMode(id, Check.present("access", change.access())), judge);
            case SET_PERMISSION_SET -> person.decide(new AssignPermissionSet(id, set(change)), judge);
            case DEACTIVATE -> person.decide(new DeactivatePerson(id), judge);
            case ACTIVATE -> person.decide(new ActivatePerson(id), judge);
            case SET_END -> person.decide(new ChangeEnd(id, Check.present("endsOn", change.endsOn())), judge);
            case REMOVE_END -> person.decide(new ChangeEnd(id, null), judge);
            default -> throw new IllegalArgumentException(change.type() + " is not about a person alone");
        }
    }

    private void open(Budget budget, PlannedChange change) {
        BudgetId id = budget(change);
        switch (change.type()) {
            case GRANT_BUDGET ->
                budget.decide(new GrantBudgetAccess(id, person(change), change.reason(), change.endsAt()), judge);
            case REVOKE_BUDGET -> budget.decide(new RevokeBudgetAccess(id, person(change)), judge);
            case SWITCH_BUDGET ->
                budget.decide(new SwitchBudgetClientAccess(id, Check.present("on", change.on())), judge);
            default -> throw new IllegalArgumentException(change.type() + " is not about a budget");
        }
    }

    /** The built-in sets have no stream that could be loaded; who may edit sets is told that these are not to be edited. */
    private void edit(PermissionSetId id, PlannedChange change) {
        PermissionSet.demandEditable(hearing, id);
        var command = new EditPermissionSet(id, null, null, Check.present("permissions", change.permissions()), null);
        with(PermissionSet.class, id, set -> set.decide(command, judge));
    }

    private <T> void with(Class<T> type, Id id, Consumer<T> deed) {
        hearing.load(type, id).execute(deed);
    }

    private static ProjectId project(PlannedChange change) {
        return Check.present("projectId", change.projectId());
    }

    private static TaskId task(PlannedChange change) {
        return Check.present("taskId", change.taskId());
    }

    private static DocumentId document(PlannedChange change) {
        return Check.present("documentId", change.documentId());
    }

    private static UserId person(PlannedChange change) {
        return Check.present("userId", change.userId());
    }

    private static BudgetId budget(PlannedChange change) {
        return Check.present("budgetId", change.budgetId());
    }

    private static PermissionSetId set(PlannedChange change) {
        return Check.present("permissionSetId", change.permissionSetId());
    }
}

package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.RevokeBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.UnshareTask;
import io.portico.views.agency.FindDocument;
import io.portico.views.agency.FindEmployee;
import io.portico.views.agency.FindGuest;
import io.portico.views.agency.FindProject;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.GrantLine;
import io.portico.views.audit.CureLine;
import io.portico.web.parts.Consequence;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Plans;
import io.portico.web.parts.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Offers the change that would help: its consequence is shown first, and it can be taken back after. */
final class CureButton {

    private final House house;
    private final CureLine cure;
    private final String name;
    private final PersonKind kind;

    private CureButton(House house, CureLine cure, String name, PersonKind kind) {
        this.house = house;
        this.cure = cure;
        this.name = name;
        this.kind = kind;
    }

    /**
     * The button.
     *
     * @param name of whom it would help
     * @param kind what they are
     */
    static Button of(House house, CureLine cure, String name, PersonKind kind) {
        CureButton it = new CureButton(house, cure, name, kind);
        return new Button(words(cure, name), _ -> Notice.attempt(it::propose));
    }

    /** What it says on the button. */
    static String words(CureLine cure, String name) {
        return switch (cure.type()) {
            case GRANT_PROJECT -> Words.say("cure.grantProject", name);
            case OPEN_PROJECT -> Words.say("cure.openProject");
            case SHARE_TASK -> Words.say("cure.shareTask", name);
            case OPEN_TASK -> Words.say("cure.openTask");
            case OPEN_DOCUMENT -> Words.say("cure.openDocument");
            case ADD_BRAND -> Words.say("cure.addBrand", name);
            case SET_PERMISSION_SET ->
                Words.say(
                        "cure.set",
                        SetNames.of(
                                needed(cure.permissionSetId()),
                                Objects.requireNonNullElse(cure.permissionSet(), Words.say("permissionSet"))));
            case ACTIVATE -> Words.say("cure.activate", name);
            case REMOVE_END -> Words.say("cure.removeEnd");
            case GRANT_BUDGET -> Words.say("cure.grantBudget", name);
            case SWITCH_BUDGET -> Words.say("cure.switchBudget");
        };
    }

    private void propose() {
        UserId user = cure.userId();
        switch (cure.type()) {
            case GRANT_PROJECT ->
                name(
                        terms -> new GrantProjectAccess(needed(cure.projectId()), user, terms.why(), terms.end()),
                        new RevokeProjectAccess(needed(cure.projectId()), user));
            case OPEN_PROJECT -> {
                ProjectId project = needed(cure.projectId());
                Set<Audience> before = house.ask(new FindProject(project)).openTo();
                propose(new OpenProject(project, needed(cure.audiences())), new OpenProject(project, before));
            }
            case SHARE_TASK -> share(needed(cure.taskId()), user);
            case OPEN_TASK -> {
                TaskId task = needed(cure.taskId());
                Set<Audience> before = house.ask(new FindTask(task)).openTo();
                propose(new OpenTask(task, needed(cure.audiences())), new OpenTask(task, before));
            }
            case OPEN_DOCUMENT -> {
                DocumentId document = needed(cure.documentId());
                Set<Audience> before = house.ask(new FindDocument(document)).openTo();
                propose(new OpenDocument(document, needed(cure.audiences())), new OpenDocument(document, before));
            }
            case ADD_BRAND ->
                propose(new GiveBrand(user, needed(cure.brandId())), new TakeBrand(user, needed(cure.brandId())));
            case SET_PERMISSION_SET ->
                propose(
                        new AssignPermissionSet(user, needed(cure.permissionSetId())),
                        new AssignPermissionSet(user, setBefore(user)));
            case ACTIVATE -> propose(new ActivatePerson(user), new DeactivatePerson(user));
            case REMOVE_END -> propose(new ChangeEnd(user, null), new ChangeEnd(user, endBefore(user)));
            case GRANT_BUDGET ->
                name(
                        terms -> new GrantBudgetAccess(needed(cure.budgetId()), user, terms.why(), terms.end()),
                        new RevokeBudgetAccess(needed(cure.budgetId()), user));
            case SWITCH_BUDGET ->
                propose(
                        new SwitchBudgetClientAccess(needed(cure.budgetId()), true),
                        new SwitchBudgetClientAccess(needed(cure.budgetId()), false));
        }
    }

    /** A share that was there keeps its reason and its end; it only reaches further back. */
    private void share(TaskId task, UserId user) {
        Optional<GrantLine> before = house.ask(new FindTask(task)).shares().stream()
                .filter(line -> line.person().id().equals(user))
                .findFirst();
        if (before.isEmpty()) {
            name(
                    terms -> new ShareTask(task, user, terms.why(), terms.end(), History.ALL),
                    new UnshareTask(task, user));
            return;
        }
        GrantLine line = before.get();
        Confidential reason = Named.reason(line);
        propose(
                new ShareTask(task, user, reason, line.endsAt(), History.ALL),
                new ShareTask(task, user, reason, line.endsAt(), line.history()));
    }

    private PermissionSetId setBefore(UserId user) {
        return kind.audience()
                .map(audience -> house.ask(new FindGuest(audience, user)).permissionSetId())
                .orElseGet(() -> house.ask(new FindEmployee(user)).role());
    }

    private @Nullable LocalDate endBefore(UserId user) {
        Audience audience = kind.audience().orElse(null);
        return audience == null
                ? house.ask(new FindEmployee(user)).endsOn()
                : house.ask(new FindGuest(audience, user)).deactivatesOn();
    }

    /** What names somebody may say why, and until when. */
    private void name(Function<Terms, Object> change, Object back) {
        Terms terms = new Terms(house);
        Consequence consequence = consequence();
        terms.name(consequence.fields());
        consequence.choices(terms.reason(), terms.endsOn());
        open(consequence, () -> change.apply(terms), back);
    }

    private void propose(Object change, Object back) {
        open(consequence(), () -> change, back);
    }

    private Consequence consequence() {
        return new Consequence(house, words(cure, name), Words.say("access.save")).plan(List.of(Plans.of(cure)));
    }

    private void open(Consequence consequence, Supplier<Object> change, Object back) {
        consequence
                .onConfirm(() -> house.send(change.get()), () -> house.send(back), Words.say("cure.done", name))
                .open();
    }

    private static <T> T needed(@Nullable T given) {
        return Objects.requireNonNull(given, "a cure comes with what its type needs");
    }
}

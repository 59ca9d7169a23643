package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.portico.messages.AccessChangesId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.CompanyId;
import io.portico.messages.InvoiceId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.Rejected.Code;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.GrantBudgetAccess;
import io.portico.messages.budget.SwitchBudgetClientAccess;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.changes.PlannedChange.Type;
import io.portico.messages.invoice.SendInvoice;
import io.portico.messages.permissionset.EditPermissionSet;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.ChangeAccessMode;
import io.portico.messages.person.ChangeEnd;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.standingrule.ChangeStandingRule;
import io.portico.messages.standingrule.MakeStandingRule;
import io.portico.messages.standingrule.RemoveStandingRule;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.standingrule.StandingRuleChanged;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.standingrule.StandingRuleRemoved;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingRuleTest {

    private static final StandingRuleId RULE = new StandingRuleId("rule");
    private static final UserId CARA = new UserId("cara");
    private final House house = House.furnished();

    private static MakeStandingRule never(RuledPeople whom, RuledThings... what) {
        return never(RULE, "Never " + List.of(what), whom, RuledPlace.EVERYWHERE, what);
    }

    private static MakeStandingRule never(
            StandingRuleId id, String name, RuledPeople whom, RuledPlace within, RuledThings... what) {
        return new MakeStandingRule(id, new RuleTerms(name, whom, Set.of(what), within));
    }

    /** Every change that would show Cara what she never sees. */
    @Test
    void everyWayToShowWhatIsNeverSeenIsRefused() {
        house.openProject("p1", "coffee");
        TaskId task = house.openTask("t1", "p1");
        house.project("locked", "coffee");
        house.openTask("hidden", "locked");
        house.client("cara", AccessMode.ASSIGNED, "coffee");
        house.olga(never(RuledPeople.person(CARA), RuledThings.values()));
        refused(new ChangeAccessMode(CARA, AccessMode.ALL));
        refused(new GrantProjectAccess(new ProjectId("p1"), CARA, null, null));
        refused(new ShareTask(task, CARA, null, null, History.ALL));
        house.budget("b1", "p1", "i1");
        house.olga(new AssignPermissionSet(CARA, new PermissionSetId("CLIENT_ADMIN")));
        house.olga(new GrantBudgetAccess(new BudgetId("b1"), CARA, null, null));
        refused(new SwitchBudgetClientAccess(new BudgetId("b1"), true));
        // A grant on a locked project shows nothing as long as it is locked.
        house.olga(new GrantProjectAccess(new ProjectId("locked"), CARA, null, null));
        refused(new OpenProject(new ProjectId("locked"), Set.of(Audience.CLIENT)));
        house.olga(House.draft("i1", "coffee", "locked"));
        refused(new SendInvoice(new InvoiceId("i1")));
        house.by(House.OLGA, new OpenProject(new ProjectId("locked"), Set.of(Audience.PARTNER)));
    }

    @Test
    void newTaskThatStartsOpenIsRefusedAsWell() {
        house.openProject("p1", "coffee");
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(new EditProject(
                new ProjectId("p1"), null, null, null, null, null, null, null, null, Set.of(Audience.CLIENT)));
        house.olga(never(RuledPeople.audience(Audience.CLIENT), RuledThings.TASKS));
        refused(House.addingTask("t1", "p1", null));
    }

    @Test
    void setsOfTheAgencysOwnAreHeldToTheRules() {
        PermissionSetId readers = new PermissionSetId("readers");
        house.openProject("p1", "coffee");
        house.openTask("t1", "p1");
        house.olga(
                new MakePermissionSet(readers, "Readers", PersonKind.CLIENT, Set.of(Permission.PROJECTS_VIEW), false));
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(new AssignPermissionSet(CARA, readers));
        house.olga(never(RuledPeople.EVERYBODY, RuledThings.TASKS));
        refused(new EditPermissionSet(
                readers, null, null, Set.of(Permission.PROJECTS_VIEW, Permission.TASKS_VIEW), null));
        refused(new AssignPermissionSet(CARA, new PermissionSetId("CLIENT")));
    }

    @Test
    void whoIsInvitedIsMeasuredAsIfTheyHadAcceptedAndMayThenAccept() {
        house.openProject("p1", "coffee");
        house.olga(new InviteClient(House.guest("early", "CLIENT", AccessMode.ALL, "coffee")));
        house.olga(never(RuledPeople.EVERYBODY, RuledThings.PROJECTS));
        refused(new InviteClient(House.guest("late", "CLIENT", AccessMode.ALL, "coffee")));
        house.olga(new InviteClient(House.guest("cara", "CLIENT", AccessMode.ASSIGNED, "coffee")));
        house.olga(new WithdrawInvitation(new UserId("early")));
        refused(new ResendInvitation(new UserId("early")));
    }

    @Test
    void whatWasTakenIsNotGivenBack() {
        house.openProject("p1", "coffee");
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(never(RuledPeople.EVERYBODY, RuledThings.PROJECTS));
        house.olga(new TakeBrand(CARA, new BrandId("coffee")));
        refused(new GiveBrand(CARA, new BrandId("coffee")));
        house.olga(new RemoveStandingRule(RULE));
        house.olga(new GiveBrand(CARA, new BrandId("coffee")));
        house.olga(never(
                new StandingRuleId("again"), "Again", RuledPeople.EVERYBODY, RuledPlace.EVERYWHERE, RuledThings.TASKS));
        house.olga(new DeactivatePerson(CARA));
        house.openTask("t1", "p1");
        refused(new ActivatePerson(CARA));
    }

    @Test
    void anEndIsMovedOnlyWhereNothingForbiddenComesBack() {
        house.openProject("p1", "coffee");
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(new ChangeEnd(CARA, LocalDate.of(2026, 11, 20)));
        house.olga(never(RuledPeople.EVERYBODY, RuledThings.PROJECTS));
        refused(new ChangeEnd(CARA, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void theRefusalCarriesTheRulesNameForTheAgencyAndNotForPeopleOutside() {
        house.openProject("p1", "coffee");
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(never(
                RULE, "Cara never sees tasks", RuledPeople.person(CARA), RuledPlace.EVERYWHERE, RuledThings.TASKS));
        TaskId task = house.task("t1", "p1");
        Rejected toOlga =
                catchThrowableOfType(Rejected.class, () -> house.olga(new OpenTask(task, Set.of(Audience.CLIENT))));
        assertThat(toOlga.code()).isEqualTo(Code.STANDING_RULE_BROKEN);
        assertThat(toOlga.parameters()).isEqualTo(Map.of("rule", "Cara never sees tasks"));
        CreatePortalTask own = new CreatePortalTask(
                new TaskId("own"),
                new ProjectId("p1"),
                House.words("Own"),
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null);
        Rejected toCara = catchThrowableOfType(Rejected.class, () -> house.by(CARA, own));
        assertThat(toCara.code()).isEqualTo(Code.STANDING_RULE_BROKEN);
        assertThat(toCara.parameters()).isEmpty();
    }

    /** Neither of them shows her a task; both together would. */
    @Test
    void severalChangesMadeAsOneAreJudgedTogether() {
        ProjectId project = house.project("p1", "coffee");
        house.openTask("t1", "p1");
        house.client("cara", AccessMode.ASSIGNED, "coffee");
        house.olga(never(RuledPeople.person(CARA), RuledThings.TASKS));
        PlannedChange grant = new PlannedChange(Type.GRANT_PROJECT, project, null, CARA, null, null, null, null, null);
        PlannedChange open = new PlannedChange(
                Type.OPEN_PROJECT, project, null, null, null, Set.of(Audience.CLIENT), null, null, null);
        refused(new ApplyAccessChanges(AccessChangesId.random(), List.of(open, grant), null, null));
        house.olga(new ApplyAccessChanges(AccessChangesId.random(), List.of(open), null, null));
        refused(new ApplyAccessChanges(AccessChangesId.random(), List.of(grant), null, null));
    }

    @Test
    void aRuleMayBeMadeWhileItIsBrokenAndHoldsFromThenOn() {
        house.openProject("p1", "coffee");
        house.openTask("t1", "p1");
        house.client("cara", AccessMode.ALL, "coffee");
        house.olga(never(RuledPeople.EVERYBODY, RuledThings.TASKS));
        TaskId second = house.task("t2", "p1");
        refused(new OpenTask(second, Set.of(Audience.CLIENT)));
        // What she sees already she may be shown once more; it is a breach that is listed, and no new one.
        house.olga(new ShareTask(new TaskId("t1"), CARA, null, null, History.ALL));
    }

    @Test
    void whatRulesMayMatterToMovesAccessAndTheRestDoesNot() {
        house.openProject("p1", "coffee");
        house.client("cara", AccessMode.ALL, "coffee");
        assertThat(house.movesAccess(() -> house.task("t1", "p1"))).isFalse();
        house.olga(never(RuledPeople.person(CARA), RuledThings.INVOICES));
        assertThat(house.movesAccess(() -> house.task("t2", "p1"))).isFalse();
        house.olga(new ChangeStandingRule(RULE, null, null, null, Set.of(RuledThings.TASKS), null));
        assertThat(house.movesAccess(() -> house.task("t3", "p1"))).isTrue();
    }

    @Test
    void aRuleIsMadeChangedAndRemovedAndEachMovesAccess() {
        MakeStandingRule make = never(RuledPeople.audience(Audience.PARTNER), RuledThings.BUDGETS);
        assertThat(house.eventsOf(() -> house.olga(make))).isEqualTo(List.of(new StandingRuleMade(RULE, make.terms())));
        ChangeStandingRule change =
                new ChangeStandingRule(RULE, null, "Renamed", null, null, RuledPlace.brand(new BrandId("coffee")));
        assertThat(house.eventsOf(() -> house.olga(change)))
                .isEqualTo(List.of(new StandingRuleChanged(RULE, change.applied(make.terms()))));
        house.nothingHappens(() -> house.olga(change));
        assertThat(house.movesAccess(() ->
                        house.olga(new ChangeStandingRule(RULE, null, "Again", null, null, RuledPlace.EVERYWHERE))))
                .isTrue();
        assertThat(house.eventsOf(() -> house.olga(new RemoveStandingRule(RULE))))
                .isEqualTo(List.of(new StandingRuleRemoved(RULE)));
        house.nothingHappens(() -> house.olga(new RemoveStandingRule(RULE)));
        house.refused(House.OLGA, change, Code.NOT_FOUND);
    }

    @Test
    void aRuleSpeaksOfWhoAndWhatIsThereAndOfPeopleOutsideOnly() {
        UserId max = house.employeeOf("max", "MEMBER");
        house.refused(House.OLGA, never(RuledPeople.person(max), RuledThings.TASKS), Code.NOT_AN_EXTERNAL_USER);
        house.refused(House.OLGA, never(RuledPeople.person(CARA), RuledThings.TASKS), Code.NOT_FOUND);
        house.refused(House.OLGA, never(RuledPeople.company(new CompanyId("none")), RuledThings.TASKS), Code.NOT_FOUND);
        house.refused(
                House.OLGA,
                never(RuledPeople.permissionSet(new PermissionSetId("MEMBER")), RuledThings.TASKS),
                Code.WRONG_BASE);
        house.refused(
                House.OLGA,
                never(RULE, "R", RuledPeople.EVERYBODY, RuledPlace.project(new ProjectId("none")), RuledThings.TASKS),
                Code.NOT_FOUND);
    }

    @Test
    void namesAreTakenOnceWhateverTheirCase() {
        house.olga(never(RULE, "No tasks", RuledPeople.EVERYBODY, RuledPlace.EVERYWHERE, RuledThings.TASKS));
        StandingRuleId other = new StandingRuleId("other");
        house.refused(
                House.OLGA,
                never(other, "NO TASKS", RuledPeople.EVERYBODY, RuledPlace.EVERYWHERE, RuledThings.FILES),
                Code.NAME_TAKEN);
    }

    @Test
    void aRuleThatSaysNothingOrTwoThingsAtOnceIsBadInput() {
        assertThatThrownBy(() -> never(RuledPeople.EVERYBODY)).isInstanceOf(BadInput.class);
        RuledPeople both = new RuledPeople(CARA, null, null, Audience.CLIENT);
        assertThatThrownBy(() -> never(both, RuledThings.TASKS)).isInstanceOf(BadInput.class);
        RuledPlace twice = new RuledPlace(new BrandId("coffee"), new ProjectId("p1"));
        assertThatThrownBy(() -> never(RULE, "R", RuledPeople.EVERYBODY, twice, RuledThings.TASKS))
                .isInstanceOf(BadInput.class);
    }

    @Test
    void thereAreOnlySoManyRules() {
        for (int i = 0; i < 100; i++) {
            house.olga(never(
                    new StandingRuleId("rule-" + i),
                    "Rule " + i,
                    RuledPeople.EVERYBODY,
                    RuledPlace.EVERYWHERE,
                    RuledThings.BUDGETS));
        }
        house.refused(House.OLGA, never(RuledPeople.EVERYBODY, RuledThings.TASKS), Code.TOO_MANY_RULES);
    }

    private void refused(Object command) {
        house.refused(House.OLGA, command, Code.STANDING_RULE_BROKEN);
    }
}

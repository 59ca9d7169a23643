package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Policy.PermissionSetTerms;
import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.Resource.OfThread;
import io.portico.access.Resource.WholeAgency;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ThreadName;
import io.portico.messages.permissionset.PermissionSetDeleted;
import io.portico.messages.permissionset.PermissionSetEdited;
import io.portico.messages.permissionset.PermissionSetMade;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PermissionSetAssigned;
import io.portico.messages.person.PersonKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules 11 and 15 of access.md for permission sets that an agency made itself. */
class PermissionSetRulesTest {

    private static final PermissionSetId REVIEWER = new PermissionSetId("reviewer");

    private static PermissionSetMade made(PersonKind base, Permission... on) {
        return new PermissionSetMade(REVIEWER, "Reviewer", base, Set.of(on));
    }

    private static PermissionSetEdited edited(Permission... on) {
        return new PermissionSetEdited(REVIEWER, "Reviewer", Set.of(on));
    }

    private static Given reviewing(Permission... on) {
        return openToClients().event(made(PersonKind.CLIENT, on)).client(CLARA, AccessMode.ALL, REVIEWER.value());
    }

    @Test
    void setOfTheAgencysOwnGivesWhatItSaysAndNoMore() {
        Given given = reviewing(Permission.TASKS_VIEW, Permission.REPLIES_READ);
        assertThat(given.sees(CLARA, new OfTask(TASK))).isTrue();
        assertThat(given.sees(CLARA, new OfThread(TASK, ThreadName.CLIENT))).isTrue();
        assertThat(given.sees(CLARA, new OfProject(PROJECT))).isFalse();
        assertThat(given.decide(CLARA, Action.use(Permission.REPLIES_POST), new OfThread(TASK, ThreadName.CLIENT))
                        .allowed())
                .isFalse();
    }

    @Test
    void changeOfASetCountsAtOnceForEverybodyWhoHasIt() {
        Given given = reviewing(Permission.TASKS_VIEW).client(CHRIS, AccessMode.ALL, REVIEWER.value());
        given.event(edited(Permission.PROJECTS_VIEW));
        for (var person : List.of(CLARA, CHRIS)) {
            assertThat(given.sees(person, new OfTask(TASK))).isFalse();
            assertThat(given.sees(person, new OfProject(PROJECT))).isTrue();
        }
    }

    @Test
    void setOfAnotherBaseGivesNothing() {
        Given given = openToClients()
                .event(made(PersonKind.PARTNER, Permission.TASKS_VIEW))
                .client(CLARA, AccessMode.ALL, REVIEWER.value());
        assertThat(Policy.lastingPermissions(given.state(), CLARA)).isEmpty();
        assertThat(given.sees(CLARA, new OfTask(TASK))).isFalse();
    }

    @Test
    void setForPeopleOutsideNeverHoldsASwitchOfTheAgencys() {
        Given given = reviewing(Permission.TASKS_VIEW, Permission.WORK_VIEW, Permission.ACCESS_GRANT);
        assertThat(Policy.lastingPermissions(given.state(), CLARA)).containsExactly(Permission.TASKS_VIEW);
        assertThat(given.decide(CLARA, Action.use(Permission.ACCESS_GRANT), new WholeAgency())
                        .allowed())
                .isFalse();
    }

    @Test
    void builtInSetIsNeitherChangedNorDeletedWhateverTheHistorySays() {
        Given given = openToClients().client(CLARA, AccessMode.ALL);
        Set<Permission> before = Policy.lastingPermissions(given.state(), CLARA);
        PermissionSetId client = new PermissionSetId("CLIENT");
        given.event(new PermissionSetMade(client, "Client", PersonKind.CLIENT, Set.of()))
                .event(new PermissionSetEdited(client, "Client", Set.of()))
                .event(new PermissionSetDeleted(client));
        assertThat(Policy.lastingPermissions(given.state(), CLARA)).isEqualTo(before);
    }

    @Test
    void whoHasASetThatIsGoneHasNoRights() {
        Given given = reviewing(Permission.TASKS_VIEW).event(new PermissionSetDeleted(REVIEWER));
        assertThat(Policy.lastingPermissions(given.state(), CLARA)).isEmpty();
        assertThat(given.sees(CLARA, new OfTask(TASK))).isFalse();
    }

    @Test
    void setsAreListedBaseByBaseWithTheBuiltInOnesFirst() {
        AccessState state = anAgency()
                .event(new PermissionSetMade(REVIEWER, "Reviewer", PersonKind.CLIENT, Set.of()))
                .event(new PermissionSetMade(new PermissionSetId("a"), "A", PersonKind.PARTNER, Set.of()))
                .state();
        assertThat(Policy.permissionSets(state))
                .extracting(PermissionSetTerms::id)
                .extracting(PermissionSetId::value)
                .startsWith("CLIENT", "CLIENT_ADMIN", "CLIENT_FINANCE", "CLIENT_VIEWER", "reviewer", "PARTNER", "a");
        assertThat(Policy.permissionSet(state, REVIEWER)).isPresent();
        assertThat(Policy.isBuiltIn(REVIEWER)).isFalse();
        assertThat(Policy.isBuiltIn(new PermissionSetId("CLIENT"))).isTrue();
    }

    @Test
    void reasonNamesTheEventThatSwitchedTheRightOn() {
        Given given =
                reviewing(Permission.PROJECTS_VIEW).event(edited(Permission.PROJECTS_VIEW, Permission.TASKS_VIEW));
        assertThat(given.decide(CLARA, Action.VIEW, new OfTask(TASK)).reasons())
                .extracting(Reason::event)
                .contains("permission-set-edited", "client-invited");
        assertThat(given.decide(CLARA, Action.VIEW, new OfProject(PROJECT)).reasons())
                .extracting(Reason::event)
                .contains("permission-set-made")
                .doesNotContain("permission-set-edited");
    }

    @Test
    void previewTellsWhatAChangeOfSwitchesTakesAndGivesToAllHolders() {
        Given given = reviewing(Permission.TASKS_VIEW).client(CHRIS, AccessMode.ALL, REVIEWER.value());
        Preview preview = preview(given, edited(Permission.PROJECTS_VIEW));
        assertThat(preview.losses())
                .containsExactlyInAnyOrder(new Line(CLARA, new OfTask(TASK)), new Line(CHRIS, new OfTask(TASK)));
        assertThat(preview.gains())
                .containsExactlyInAnyOrder(
                        new Line(CLARA, new OfProject(PROJECT)), new Line(CHRIS, new OfProject(PROJECT)));
    }

    @Test
    void previewTellsWhatTheAgencysOwnPeopleWouldLose() {
        Given given = openToClients()
                .event(made(PersonKind.EMPLOYEE, Permission.WORK_VIEW))
                .employee(PAULA, REVIEWER.value());
        assertThat(preview(given, edited(Permission.PEOPLE_VIEW)).losses())
                .containsExactlyInAnyOrder(new Line(PAULA, new OfProject(PROJECT)), new Line(PAULA, new OfTask(TASK)));
    }

    @Test
    void holdersAreThoseWhoHaveTheSetNow() {
        Given given = reviewing(Permission.TASKS_VIEW).client(CHRIS, AccessMode.ALL, REVIEWER.value());
        given.event(new PermissionSetAssigned(CHRIS, new PermissionSetId("CLIENT")));
        assertThat(Policy.holders(given.state(), REVIEWER)).containsExactly(CLARA);
    }

    private static Preview preview(Given given, PermissionSetEdited change) {
        Recorded planned = new Recorded(change, "planned", "planned", given.nextPosition(), given.now(), NORA.value());
        return Policy.preview(given.state(), List.of(planned), given.now(), 100);
    }
}

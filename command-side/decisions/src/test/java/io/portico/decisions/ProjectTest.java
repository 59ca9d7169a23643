package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected.Code;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.TakeBrand;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.OpenProject;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.project.ProjectEdited;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.project.ProjectProgressSwitched;
import io.portico.messages.project.RevokeProjectAccess;
import io.portico.messages.project.SwitchProjectProgress;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectTest {

    private final House house = House.furnished();
    private final ProjectId project = house.project("p1", "coffee");
    private final UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");

    private EditProject editing(Long version, String title, UserId manager, Set<Audience> newTasksOpenTo) {
        return new EditProject(
                project,
                version,
                title == null ? null : House.words(title),
                null,
                manager,
                null,
                null,
                null,
                null,
                newTasksOpenTo);
    }

    private GrantProjectAccess granting(UserId user) {
        return new GrantProjectAccess(project, user, null, null);
    }

    @Test
    void aProjectNeedsItsBrandAndPeopleOfTheAgency() {
        house.refused(House.OLGA, House.addingProject("p2", "unknown", "x"), Code.NOT_FOUND);
        house.refused(House.OLGA, editing(null, null, cara, null), Code.NOT_AN_EMPLOYEE);
        house.refused(House.OLGA, editing(null, null, new UserId("nobody"), null), Code.NOT_FOUND);
        house.refused(House.OLGA, House.addingProject("p1", "coffee", "x"), Code.ALREADY_EXISTS);
    }

    @Test
    void anEditThatChangesNothingIsNoEvent() {
        house.nothingHappens(() -> house.olga(editing(null, "Project p1", null, null)));
        assertThat(house.eventsOf(() -> house.olga(editing(null, "Another", null, null))))
                .singleElement()
                .isInstanceOf(ProjectEdited.class);
    }

    @Test
    void whetherProgressIsShownOutsideIsSaidOnceAndIsUntilThen() {
        house.nothingHappens(() -> house.olga(new SwitchProjectProgress(project, true)));
        assertThat(house.eventsOf(() -> house.olga(new SwitchProjectProgress(project, false))))
                .containsExactly(new ProjectProgressSwitched(project, false));
        house.nothingHappens(() -> house.olga(new SwitchProjectProgress(project, false)));
        house.refused(cara, new SwitchProjectProgress(project, true), Code.NOT_FOUND);
    }

    @Test
    void anEditOfAnOldVersionIsStale() {
        house.olga(editing(1L, "Second", null, null));
        house.refused(House.OLGA, editing(1L, "Third", null, null), Code.STALE_VERSION);
        house.olga(new OpenProject(project, Set.of(Audience.CLIENT)));
        house.olga(editing(2L, "Third", null, null));
    }

    @Test
    void membersEditButDoNotOpen() {
        UserId max = house.employeeOf("max", "MEMBER");
        house.by(max, editing(null, "By Max", null, null));
        house.refused(max, editing(null, null, null, Set.of(Audience.CLIENT)), Code.FORBIDDEN);
        house.refused(max, new OpenProject(project, Set.of(Audience.CLIENT)), Code.FORBIDDEN);
        house.refused(max, granting(cara), Code.FORBIDDEN);
        assertThat(house.movesAccess(() -> house.olga(editing(null, null, null, Set.of(Audience.CLIENT)))))
                .isTrue();
    }

    @Test
    void openingIsAnEventOnce() {
        assertThat(house.eventsOf(() -> house.olga(new OpenProject(project, Set.of(Audience.CLIENT)))))
                .containsExactly(new ProjectOpened(project, Set.of(Audience.CLIENT)));
        house.nothingHappens(() -> house.olga(new OpenProject(project, Set.of(Audience.CLIENT))));
        assertThat(house.movesAccess(() -> house.olga(new OpenProject(project, Set.of()))))
                .isTrue();
    }

    @Test
    void aGrantIsReplacedEachTimeAndTakenBackOnce() {
        assertThat(house.eventsOf(() -> house.olga(granting(cara))))
                .containsExactly(new ProjectAccessGranted(project, cara, null, null));
        assertThat(house.eventsOf(() -> house.olga(granting(cara)))).hasSize(1);
        assertThat(house.eventsOf(() -> house.olga(new RevokeProjectAccess(project, cara))))
                .containsExactly(new ProjectAccessRevoked(project, cara));
        house.nothingHappens(() -> house.olga(new RevokeProjectAccess(project, cara)));
    }

    @Test
    void grantingOutsideThePersonsBrandsIsRefused() {
        UserId kim = house.client("kim", AccessMode.ALL, "cars");
        house.refused(House.OLGA, granting(kim), Code.BRAND_NOT_AVAILABLE);
        house.olga(new TakeBrand(cara, new BrandId("coffee")));
        house.refused(House.OLGA, granting(cara), Code.BRAND_NOT_AVAILABLE);
    }

    @Test
    void grantsAreForExternalUsersAndEndInTheFuture() {
        UserId max = house.employeeOf("max", "MEMBER");
        house.refused(House.OLGA, granting(max), Code.NOT_AN_EXTERNAL_USER);
        house.refused(House.OLGA, granting(new UserId("nobody")), Code.NOT_FOUND);
        house.refused(
                House.OLGA, new GrantProjectAccess(project, cara, null, house.clock.instant()), Code.ENDS_IN_THE_PAST);
        house.olga(new GrantProjectAccess(
                project, cara, House.words("for a day"), house.clock.instant().plusSeconds(1)));
    }

    @Test
    void peopleOutsideNeitherEditNorFindWhatIsLocked() {
        house.refused(cara, editing(null, "Mine", null, null), Code.NOT_FOUND);
        house.olga(new OpenProject(project, Set.of(Audience.CLIENT)));
        house.olga(granting(cara));
        house.refused(cara, editing(null, "Mine", null, null), Code.FORBIDDEN);
        house.refused(cara, granting(cara), Code.FORBIDDEN);
    }
}

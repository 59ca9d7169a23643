package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.AccessChangesId;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.changes.AccessChangesApplied;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.changes.PlannedChange.Type;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.Permission;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.unique.AccessMoved;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several changes of access made as one: all or none, each judged as if it were made alone after those before it. */
class BulkChangeTest {

    private final House house = House.furnished();

    private static PlannedChange grant(ProjectId project, UserId user) {
        return new PlannedChange(Type.GRANT_PROJECT, project, null, user, null, null, null, null, null);
    }

    private static PlannedChange share(TaskId task, UserId user) {
        return new PlannedChange(Type.SHARE_TASK, null, task, user, null, null, null, null, null);
    }

    private static PlannedChange open(ProjectId project, Audience... audiences) {
        return new PlannedChange(Type.OPEN_PROJECT, project, null, null, null, Set.of(audiences), null, null, null);
    }

    private static PlannedChange person(Type type, UserId user) {
        return new PlannedChange(type, null, null, user, null, null, null, null, null);
    }

    private static PlannedChange brand(UserId user, String brand) {
        return new PlannedChange(Type.ADD_BRAND, null, null, user, new BrandId(brand), null, null, null, null);
    }

    private static ApplyAccessChanges together(PlannedChange... changes) {
        return new ApplyAccessChanges(AccessChangesId.random(), List.of(changes), null, null);
    }

    private void refusedAt(String field, Code code, UserId by, Object command) {
        int before = house.events().size();
        assertThat(catchThrowable(() -> house.by(by, command))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(code);
            assertThat(rejected.field()).isEqualTo(field);
        });
        assertThat(house.events()).as("nothing is stored of a refused command").hasSize(before);
    }

    @Test
    void aMoveIsTakenBackTogetherWithWhomTheTaskWasOpenTo() {
        house.openProject("p1", "coffee");
        house.openProject("p2", "coffee");
        TaskId task = house.task("t1", "p1");
        house.olga(new MoveTask(task, new ProjectId("p2")));
        assertThat(house.eventsOf(() -> house.olga(together(
                        PlannedChange.moving(task, new ProjectId("p1")),
                        new PlannedChange(
                                Type.OPEN_TASK, null, task, null, null, Set.of(Audience.CLIENT), null, null, null)))))
                .contains(
                        new TaskMoved(task, new ProjectId("p1"), null), new TaskOpened(task, Set.of(Audience.CLIENT)));
    }

    @Test
    void allEventsGoOutInOneAppendAndMoveAccessOnce() {
        ProjectId coffee = house.project("p1", "coffee");
        TaskId task = house.task("t1", "p1");
        UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");
        int before = house.ledger.appends();
        List<Object> events = new ArrayList<>(house.events());
        house.olga(together(open(coffee, Audience.CLIENT), grant(coffee, cara), share(task, cara)));
        assertThat(house.ledger.appends()).isEqualTo(before + 1);
        assertThat(house.events().stream().skip(events.size()).<Object>map(Object::getClass))
                .containsExactlyInAnyOrder(
                        AccessChangesApplied.class,
                        ProjectOpened.class,
                        ProjectAccessGranted.class,
                        TaskShared.class,
                        AccessMoved.class);
    }

    @Test
    void oneRefusalRefusesAllAndSaysWhichItWas() {
        ProjectId coffee = house.project("p1", "coffee");
        ProjectId cars = house.project("p2", "cars");
        UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");
        refusedAt(
                "changes[1]",
                Code.BRAND_NOT_AVAILABLE,
                House.OLGA,
                together(grant(coffee, cara), grant(cars, cara), open(coffee, Audience.CLIENT)));
        refusedAt(
                "changes[1]",
                Code.NOT_FOUND,
                House.OLGA,
                together(open(coffee, Audience.CLIENT), open(new ProjectId("nowhere"), Audience.CLIENT)));
    }

    @Test
    void eachIsJudgedKnowingWhatThoseBeforeItDid() {
        ProjectId tea = house.project("p1", "tea");
        UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");
        refusedAt("changes[0]", Code.BRAND_NOT_AVAILABLE, House.OLGA, together(grant(tea, cara), brand(cara, "tea")));
        assertThat(house.eventsOf(() -> house.olga(together(brand(cara, "tea"), grant(tea, cara)))))
                .hasAtLeastOneElementOfType(BrandGiven.class)
                .hasAtLeastOneElementOfType(ProjectAccessGranted.class);
    }

    @Test
    void ownersAreNotAllDeactivatedTogether() {
        UserId otto = house.employeeOf("otto", "OWNER");
        refusedAt(
                "changes[1]",
                Code.LAST_OWNER,
                House.OLGA,
                together(person(Type.DEACTIVATE, otto), person(Type.DEACTIVATE, House.OLGA)));
    }

    @Test
    void everyChangeNeedsTheRightItNeedsAlone() {
        UserId mona = house.employeeOf("mona", "PROJECT_MANAGER");
        ProjectId coffee = house.project("p1", "coffee");
        PlannedChange switches = new PlannedChange(
                Type.EDIT_PERMISSION_SET,
                null,
                null,
                null,
                null,
                null,
                null,
                new PermissionSetId("CLIENT"),
                null,
                Set.of(Permission.TASKS_VIEW),
                null,
                null);
        refusedAt("changes[1]", Code.FORBIDDEN, mona, together(open(coffee, Audience.CLIENT), switches));
        refusedAt("changes[0]", Code.FORBIDDEN, House.OLGA, together(switches));
    }

    @Test
    void reasonAndEndForAllAreThoseOfEveryGrantAndShareThatHasNone() {
        ProjectId coffee = house.project("p1", "coffee");
        TaskId task = house.task("t1", "p1");
        UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");
        Instant end = house.clock.instant().plus(Duration.ofDays(30));
        Instant sooner = house.clock.instant().plus(Duration.ofDays(3));
        List<Object> happened = house.eventsOf(() -> house.olga(new ApplyAccessChanges(
                AccessChangesId.random(),
                List.of(grant(coffee, cara), share(task, cara).on(Confidential.of("the draft"), sooner)),
                Confidential.of("the launch"),
                end)));
        assertThat(happened)
                .filteredOn(ProjectAccessGranted.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    ProjectAccessGranted granted = (ProjectAccessGranted) event;
                    assertThat(opened(granted.reason())).isEqualTo("the launch");
                    assertThat(granted.reason().token().orElseThrow()).contains("user:cara");
                    assertThat(granted.endsAt()).isEqualTo(end);
                });
        assertThat(happened)
                .filteredOn(TaskShared.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    TaskShared shared = (TaskShared) event;
                    assertThat(opened(shared.reason())).isEqualTo("the draft");
                    assertThat(shared.endsAt()).isEqualTo(sooner);
                });
    }

    private String opened(Confidential text) {
        return text.open(token -> house.confidences.open(House.ACME, token)).orElseThrow();
    }

    @Test
    void anEndInThePastIsRefusedForTheChangeThatWouldCarryIt() {
        ProjectId coffee = house.project("p1", "coffee");
        UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");
        refusedAt(
                "changes[1].endsAt",
                Code.ENDS_IN_THE_PAST,
                House.OLGA,
                new ApplyAccessChanges(
                        AccessChangesId.random(),
                        List.of(open(coffee, Audience.CLIENT), grant(coffee, cara)),
                        null,
                        house.clock.instant()));
    }

    @Test
    void whatFindsEverythingAsItShouldBeChangesNothing() {
        ProjectId coffee = house.openProject("p1", "coffee");
        assertThat(house.movesAccess(() -> house.olga(together(open(coffee, Audience.values())))))
                .isFalse();
    }

    @Test
    void fiveHundredAreMadeAtOnceAndMoreAreRefused() {
        UserId cara = house.client("cara", AccessMode.ASSIGNED, "coffee");
        ProjectId coffee = house.openProject("p1", "coffee");
        List<PlannedChange> changes = IntStream.range(0, ApplyAccessChanges.MAX_CHANGES)
                .mapToObj(i -> share(house.task("t" + i, coffee.value()), cara))
                .toList();
        int before = house.ledger.appends();
        house.olga(new ApplyAccessChanges(AccessChangesId.random(), changes, null, null));
        assertThat(house.ledger.appends()).isEqualTo(before + 1);
        List<PlannedChange> more = new ArrayList<>(changes);
        more.add(grant(coffee, cara));
        assertThat(catchThrowable(() -> new ApplyAccessChanges(AccessChangesId.random(), more, null, null)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.code()).isEqualTo(BadInput.Code.TOO_MANY));
    }
}

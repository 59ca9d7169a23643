package io.portico.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.Rejected.Code;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.GiveBrand;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.GrantProjectAccess;
import io.portico.messages.project.History;
import io.portico.messages.project.OpenProject;
import io.portico.messages.task.CreatePortalTask;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.EditTasks;
import io.portico.messages.task.MoveTask;
import io.portico.messages.task.NestTask;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.PlaceTask;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.ReviewTask;
import io.portico.messages.task.ShareTask;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskChange;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskMoved;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.TaskUnshared;
import io.portico.messages.task.UnshareTask;
import io.portico.messages.task.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskTest {

    private static final TaskId TASK = new TaskId("t1");
    private final House house = House.furnished();
    private static final String TITLES = "aAbBzZäÄß(~";

    private UserId cara;

    @BeforeEach
    void work() {
        house.openProject("p1", "coffee");
        house.openProject("p2", "coffee");
        house.openProject("other", "cars");
        house.task("t1", "p1");
        cara = house.client("cara", AccessMode.ALL, "coffee");
    }

    private static EditTask editing(Long version, String name, TaskStatus status) {
        return new EditTask(
                TASK, version, name == null ? null : House.words(name), null, status, null, null, null, null);
    }

    private static CreatePortalTask creating(String id, String project) {
        return new CreatePortalTask(
                new TaskId(id),
                project == null ? null : new ProjectId(project),
                House.words("From outside"),
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null);
    }

    private static ShareTask sharing(TaskId task, UserId user) {
        return new ShareTask(task, user, null, null, History.ALL);
    }

    private TaskAdded added(String id, String project, String parent) {
        return (TaskAdded) house.eventsOf(() -> house.olga(House.addingTask(id, project, parent)))
                .getFirst();
    }

    @Test
    void aNewTaskIsLockedUnlessTheProjectSaysWhatItsNewTasksStartOpenTo() {
        assertThat(added("t2", "p1", null).openTo()).isEmpty();
        house.olga(new EditProject(
                new ProjectId("p1"), null, null, null, null, null, null, null, null, Set.of(Audience.PARTNER)));
        assertThat(added("t3", "p1", null).openTo()).containsExactly(Audience.PARTNER);
    }

    @Test
    void aNewSubtaskTakesItsParentsValueAndStaysInItsProject() {
        house.olga(new OpenTask(TASK, Set.of(Audience.CLIENT)));
        assertThat(added("t2", "p1", "t1").openTo()).containsExactly(Audience.CLIENT);
        house.refused(House.OLGA, House.addingTask("t3", "p2", "t1"), Code.PARENT_IN_ANOTHER_PROJECT);
        house.refused(House.OLGA, House.addingTask("t3", "p1", "unknown"), Code.NOT_FOUND);
        house.refused(House.OLGA, House.addingTask("t3", "unknown", null), Code.NOT_FOUND);
    }

    @Test
    void anEditThatChangesNothingIsNoEventAndAnOldVersionIsStale() {
        house.nothingHappens(() -> house.olga(editing(null, "Task t1", TaskStatus.TO_DO)));
        assertThat(house.eventsOf(() -> house.olga(editing(1L, "Second", null))))
                .singleElement()
                .isInstanceOf(TaskEdited.class);
        house.refused(House.OLGA, editing(1L, "Third", null), Code.STALE_VERSION);
    }

    @Test
    void peopleOutsideEditNothingWithoutTheStatusSwitch() {
        house.refused(cara, editing(null, null, TaskStatus.DONE), Code.NOT_FOUND);
        house.olga(new OpenTask(TASK, Set.of(Audience.CLIENT)));
        house.refused(cara, editing(null, null, TaskStatus.DONE), Code.FORBIDDEN);
        house.refused(cara, editing(null, "Mine", null), Code.FORBIDDEN);
    }

    @Test
    void aPortalTaskLandsInTheFirstProjectByNameThatItsCreatorIsInside() {
        house.olga(House.addingProject("pz", "coffee", "aardvark, but locked"));
        house.olga(House.addingProject("p9", "coffee", "Ärger"));
        house.olga(House.addingProject("p0", "coffee", "alpha"));
        house.olga(new OpenProject(new ProjectId("p0"), Set.of(Audience.CLIENT)));
        PortalTaskCreated created = (PortalTaskCreated)
                house.eventsOf(() -> house.by(cara, creating("c1", null))).getFirst();
        assertThat(created.projectId()).isEqualTo(new ProjectId("p0"));
        assertThat(created.audience()).isEqualTo(Audience.CLIENT);
        assertThat(created.createdBy()).isEqualTo(cara);
    }

    @Test
    void amongProjectsOfAnyNamesAPortalTaskLandsInTheFirstAndInAnErasedOneLast() {
        List<ProjectId> projects = new ArrayList<>(List.of(new ProjectId("p1"), new ProjectId("p2")));
        house.confidences.erase(House.ACME, projects.getFirst().named());
        house.confidences.erase(House.ACME, projects.getLast().named());
        assertThat(placed("c0")).isEqualTo(projects.getFirst());
        Random random = new Random(11);
        Map<ProjectId, String> titles = new HashMap<>();
        for (int at = 0; at < 12; at++) {
            ProjectId id = new ProjectId("x" + at);
            String title = Stream.generate(() -> TITLES.charAt(random.nextInt(TITLES.length())))
                    .limit(3)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            house.olga(House.addingProject(id.value(), "coffee", title));
            house.olga(new OpenProject(id, Set.of(Audience.CLIENT)));
            titles.put(id, title);
            if (random.nextInt(3) == 0) {
                house.confidences.erase(House.ACME, id.named());
                titles.remove(id);
            }
            ProjectId placed = placed("d" + at);
            if (titles.isEmpty()) {
                assertThat(placed).isEqualTo(projects.getFirst());
            } else {
                String mine = String.valueOf(titles.get(placed)).toLowerCase(Locale.ROOT);
                assertThat(titles).containsKey(placed).allSatisfy((_, other) -> assertThat(
                                other.toLowerCase(Locale.ROOT))
                        .isGreaterThanOrEqualTo(mine));
            }
        }
        assertThat(titles).hasSizeBetween(3, 11);
    }

    private ProjectId placed(String task) {
        return ((PortalTaskCreated) house.eventsOf(() -> house.by(cara, creating(task, null)))
                        .getFirst())
                .projectId();
    }

    @Test
    void aPortalTaskNeedsAProjectTheCreatorIsInsideOrNone() {
        UserId kim = house.client("kim", AccessMode.ASSIGNED, "coffee");
        house.refused(kim, creating("c1", "p1"), Code.NOT_FOUND);
        house.olga(sharing(TASK, kim));
        house.refused(kim, creating("c1", "p1"), Code.FORBIDDEN);
        PortalTaskCreated created = (PortalTaskCreated)
                house.eventsOf(() -> house.by(kim, creating("c1", null))).getFirst();
        assertThat(created.projectId()).isNull();
        house.olga(new GrantProjectAccess(new ProjectId("p1"), kim, null, null));
        house.by(kim, creating("c2", "p1"));
        house.refused(House.OLGA, creating("c3", "p1"), Code.NOT_FOUND);
    }

    @Test
    void aTaskWithoutAProjectCannotBeSharedUntilItHasOneThatItsCreatorMaySee() {
        UserId kim = house.client("kim", AccessMode.ASSIGNED, "coffee");
        house.by(kim, creating("c1", null));
        TaskId homeless = new TaskId("c1");
        house.refused(House.OLGA, sharing(homeless, cara), Code.TASK_HAS_NO_PROJECT);
        house.refused(House.OLGA, new MoveTask(homeless, new ProjectId("other")), Code.HAS_OUTSIDE_CONTENT);
        house.olga(new MoveTask(homeless, new ProjectId("p1")));
        house.olga(sharing(homeless, cara));
    }

    @Test
    void aPortalTaskIsReviewedOnce() {
        house.by(cara, creating("c1", "p1"));
        assertThat(house.eventsOf(() -> house.olga(new ReviewTask(new TaskId("c1")))))
                .containsExactly(new TaskReviewed(new TaskId("c1")));
        house.nothingHappens(() -> house.olga(new ReviewTask(new TaskId("c1"))));
        house.nothingHappens(() -> house.olga(new ReviewTask(TASK)));
    }

    @Test
    void subtasksMoveAlongInOneAppendAndKeepTheirParent() {
        house.olga(House.addingTask("t2", "p1", "t1"));
        house.olga(House.addingTask("t3", "p1", "t2"));
        int appends = house.ledger.appends();
        assertThat(house.eventsOf(() -> house.olga(new MoveTask(TASK, new ProjectId("p2")))))
                .containsExactly(
                        new TaskMoved(TASK, new ProjectId("p2"), null),
                        new TaskMoved(new TaskId("t2"), new ProjectId("p2"), TASK),
                        new TaskMoved(new TaskId("t3"), new ProjectId("p2"), new TaskId("t2")));
        assertThat(house.ledger.appends()).isEqualTo(appends + 1);
        house.nothingHappens(() -> house.olga(new MoveTask(TASK, new ProjectId("p2"))));
        house.refused(House.OLGA, new MoveTask(TASK, new ProjectId("unknown")), Code.NOT_FOUND);
    }

    @Test
    void aTaskBecomesASubtaskOfItsProjectAndKeepsWhomItIsOpenTo() {
        TaskId part = new TaskId("t2");
        house.olga(new OpenTask(TASK, Set.of(Audience.CLIENT)));
        house.olga(House.addingTask("t2", "p1", null));
        assertThat(house.eventsOf(() -> house.olga(new NestTask(part, TASK))).getFirst())
                .isEqualTo(new TaskNested(part, TASK));
        house.nothingHappens(() -> house.olga(new NestTask(part, TASK)));
        assertThat(added("t3", "p1", "t2").openTo()).isEmpty();
        assertThat(house.eventsOf(() -> house.olga(new NestTask(part, null))))
                .containsExactly(new TaskNested(part, null));
        house.nothingHappens(() -> house.olga(new NestTask(part, null)));
    }

    @Test
    void aTaskIsNoPartOfItselfNorOfAnotherProject() {
        house.olga(House.addingTask("t2", "p1", "t1"));
        house.olga(House.addingTask("t3", "p1", "t2"));
        house.olga(House.addingTask("far", "p2", null));
        house.by(cara, creating("homeless", null));
        house.refused(House.OLGA, new NestTask(TASK, TASK), Code.TASK_WITHIN_ITSELF);
        house.refused(House.OLGA, new NestTask(TASK, new TaskId("t3")), Code.TASK_WITHIN_ITSELF);
        house.refused(House.OLGA, new NestTask(TASK, new TaskId("far")), Code.PARENT_IN_ANOTHER_PROJECT);
        house.refused(House.OLGA, new NestTask(TASK, new TaskId("unknown")), Code.NOT_FOUND);
        house.refused(cara, new NestTask(TASK, new TaskId("t2")), Code.NOT_FOUND);
        house.olga(new NestTask(new TaskId("t3"), null));
        house.olga(new NestTask(TASK, new TaskId("t3")));
    }

    @Test
    void whatBecameASubtaskMovesAlongAndIsLeftBehindWhenItMovesAlone() {
        TaskId part = new TaskId("t2");
        house.olga(House.addingTask("t2", "p1", null));
        house.olga(new NestTask(part, TASK));
        assertThat(house.eventsOf(() -> house.olga(new MoveTask(TASK, new ProjectId("p2")))))
                .contains(new TaskMoved(part, new ProjectId("p2"), TASK));
        assertThat(house.eventsOf(() -> house.olga(new MoveTask(part, new ProjectId("p1")))))
                .contains(new TaskMoved(part, new ProjectId("p1"), null));
    }

    @Test
    void aTaskWithOutsideContentStaysWithItsBrand() {
        house.olga(House.reply("r1", TASK, "Hello"));
        house.refused(House.OLGA, new MoveTask(TASK, new ProjectId("other")), Code.HAS_OUTSIDE_CONTENT);
        house.olga(new MoveTask(TASK, new ProjectId("p2")));
        house.refused(House.OLGA, new MoveTask(TASK, new ProjectId("other")), Code.HAS_OUTSIDE_CONTENT);
    }

    @Test
    void aSharedTaskStaysWithItsBrandUntilItIsUnshared() {
        house.olga(sharing(TASK, cara));
        house.refused(House.OLGA, new MoveTask(TASK, new ProjectId("other")), Code.HAS_OUTSIDE_CONTENT);
        house.olga(new UnshareTask(TASK, cara));
        house.olga(new MoveTask(TASK, new ProjectId("other")));
    }

    @Test
    void aSubtaskWithOutsideContentKeepsItsParentWithTheBrand() {
        house.olga(House.addingTask("t2", "p1", "t1"));
        house.olga(House.reply("r1", new TaskId("t2"), "Hello"));
        house.refused(House.OLGA, new MoveTask(TASK, new ProjectId("other")), Code.HAS_OUTSIDE_CONTENT);
    }

    @Test
    void aShareIsReplacedEachTimeAndTakenBackOnce() {
        assertThat(house.eventsOf(() -> house.olga(sharing(TASK, cara))))
                .containsExactly(new TaskShared(TASK, cara, null, null, History.ALL));
        assertThat(house.eventsOf(() -> house.olga(sharing(TASK, cara)))).hasSize(1);
        assertThat(house.eventsOf(() -> house.olga(new UnshareTask(TASK, cara))))
                .containsExactly(new TaskUnshared(TASK, cara));
        house.nothingHappens(() -> house.olga(new UnshareTask(TASK, cara)));
    }

    @Test
    void sharingOutsideThePersonsBrandsIsRefused() {
        UserId kim = house.client("kim", AccessMode.ALL, "cars");
        house.refused(House.OLGA, sharing(TASK, kim), Code.BRAND_NOT_AVAILABLE);
        house.olga(new GiveBrand(kim, new BrandId("coffee")));
        house.olga(sharing(TASK, kim));
        house.refused(
                House.OLGA, new ShareTask(TASK, kim, null, house.clock.instant(), History.ALL), Code.ENDS_IN_THE_PAST);
        house.refused(House.OLGA, sharing(TASK, House.OLGA), Code.NOT_AN_EXTERNAL_USER);
    }

    private static EditTasks editing(EditTask... edits) {
        return new EditTasks(Stream.of(edits).map(TaskChange::new).toList());
    }

    @Test
    void severalTasksAreBudgetedAndReviewedAsOneWithTheirEdits() {
        house.budget("b1", "p1", "i1");
        BudgetItemId item = new BudgetItemId("i1");
        TaskId wish = new TaskId("w1");
        TaskId other = new TaskId("w2");
        house.olga(new OpenProject(new ProjectId("p1"), Set.of(Audience.CLIENT)));
        house.by(cara, creating("w1", "p1"));
        house.by(cara, creating("w2", "p1"));
        EditTask nothing = new EditTask(wish, null, null, null, null, null, null, null, null);
        EditTask urgent = new EditTask(other, 1L, null, null, null, Priority.URGENT, null, null, null);

        int before = house.ledger.appends();
        assertThat(house.eventsOf(() -> house.olga(new EditTasks(List.of(
                        new TaskChange(editing(1L, null, TaskStatus.DONE), Change.to(item), false),
                        new TaskChange(nothing, Change.to(item), false),
                        new TaskChange(urgent, null, true))))))
                .hasSize(6)
                .contains(
                        new TaskBudgeted(TASK, item),
                        new TaskBudgeted(wish, item),
                        new TaskReviewed(wish),
                        new TaskReviewed(other));
        assertThat(house.ledger.appends()).isEqualTo(before + 1);
        house.task("t2", "p2");
        EditTask elsewhere = new EditTask(new TaskId("t2"), null, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> house.olga(new EditTasks(List.of(
                        new TaskChange(nothing, Change.to(null), false),
                        new TaskChange(elsewhere, Change.to(item), false)))))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.code()).isEqualTo(Code.NOT_FOUND);
                    assertThat(rejected.field()).isEqualTo("edits[1]");
                });
        assertThat(house.eventsOf(
                        () -> house.olga(new EditTasks(List.of(new TaskChange(nothing, Change.to(null), false))))))
                .containsExactly(new TaskBudgeted(wish, null));
    }

    @Test
    void severalTasksAreChangedAsOneOrNotAtAll() {
        TaskId other = house.task("t2", "p1");
        EditTask mine = editing(1L, null, TaskStatus.DONE);
        EditTask theirs = new EditTask(other, 1L, null, null, null, Priority.URGENT, null, null, null);
        EditTask stale = new EditTask(other, 7L, null, null, null, Priority.LOW, null, null, null);

        assertThatThrownBy(() -> house.olga(editing(mine, stale))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(Rejected.Code.STALE_VERSION);
            assertThat(rejected.field()).isEqualTo("edits[1]");
        });
        int before = house.ledger.appends();
        assertThat(house.eventsOf(() -> house.olga(editing(mine, theirs))))
                .hasSize(2)
                .allMatch(TaskEdited.class::isInstance);
        assertThat(house.ledger.appends()).isEqualTo(before + 1);
        house.nothingHappens(() -> house.olga(editing(editing(2L, null, TaskStatus.DONE))));
    }

    // The order by hand

    @Test
    void whoWorksPutsATaskBesideAnotherAndThatIsNoEdit() {
        house.task("t2", "p2");
        PlaceTask placing = new PlaceTask(TASK, Where.AFTER, new TaskId("t2"));
        assertThat(house.eventsOf(() -> house.olga(placing)))
                .isEqualTo(List.of(new TaskPlaced(TASK, Where.AFTER, new TaskId("t2"))));
        assertThat(house.eventsOf(() -> house.olga(editing(1L, "As it was seen", null))))
                .hasSize(1);
        house.nothingHappens(() -> house.olga(new PlaceTask(TASK, Where.BEFORE, TASK)));
    }

    @Test
    void nothingIsPutBesideWhatIsNotThere() {
        house.refused(House.OLGA, new PlaceTask(TASK, Where.AFTER, new TaskId("never")), Code.NOT_FOUND);
        house.refused(House.OLGA, new PlaceTask(new TaskId("never"), Where.AFTER, TASK), Code.NOT_FOUND);
    }

    @Test
    void nobodyOutsidePutsTasksInOrder() {
        house.olga(new OpenProject(new ProjectId("p1"), Set.of(Audience.CLIENT)));
        house.olga(new OpenTask(TASK, Set.of(Audience.CLIENT)));
        house.task("t2", "p1");
        house.refused(cara, new PlaceTask(TASK, Where.AFTER, new TaskId("t2")), Code.FORBIDDEN);
        house.refused(cara, new PlaceTask(new TaskId("t2"), Where.AFTER, TASK), Code.NOT_FOUND);
    }
}

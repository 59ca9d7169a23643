package io.portico.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskSort;
import org.junit.jupiter.api.Test;

class TaskAddressTest {

    private static final ProjectId SITE = new ProjectId("site");

    private static TaskAddress read(String query) {
        return TaskAddress.of(null, QueryParameters.fromString(query));
    }

    @Test
    void anAddressIsWrittenAsItWasRead() {
        String query = "as=BOARD&assignee=me,none&sort=DEADLINE&status=TO_DO,IN_PROGRESS&text=costs+%26+page";
        assertThat(read(query).written()).isEqualTo(query);
        assertThat(read(query).path()).isEqualTo("tasks?" + query);
        assertThat(read(query).value("text")).isEqualTo("costs & page");
    }

    @Test
    void whatCannotBeReadIsLeftOutAndTheRestStays() {
        TaskAddress address = read("status=LATER&priority=HIGH&as=PIE&group=COLOUR&from=2026-13-01&week=soon&x=y");
        assertThat(address.written()).isEqualTo("priority=HIGH");
        assertThat(read("from=2026-11-22&until=2026-11-21").written()).isEqualTo("from=2026-11-22");
    }

    @Test
    void theListOfAProjectAsksForNoOther() {
        TaskAddress address = TaskAddress.of(SITE, QueryParameters.fromString("projectId=other&status=DONE"));
        FindTasks asked = address.question(PageRequest.first());
        assertThat(asked.filter().projectIds()).containsExactly(SITE);
        assertThat(asked.filter().statuses()).containsExactly(TaskStatus.DONE);
        assertThat(address.path()).isEqualTo("projects/site?status=DONE");
    }

    @Test
    void aTaskTakesItsListAlong() {
        String ofAll = read("status=DONE").to(new TaskId("t1"));
        assertThat(ofAll).isEqualTo("tasks/t1?in=tasks&status=DONE");
        TaskAddress again = TaskAddress.around(SITE, QueryParameters.fromString("in=tasks&status=DONE"));
        assertThat(again).isEqualTo(read("status=DONE"));
        assertThat(TaskAddress.around(SITE, QueryParameters.fromString("in=project&due=TODAY")))
                .isEqualTo(TaskAddress.of(SITE, QueryParameters.fromString("due=TODAY")));
        assertThat(TaskAddress.around(SITE, QueryParameters.empty())).isNull();
    }

    @Test
    void besideATaskStandsWhatItsShapeShowed() {
        assertThat(read("as=BOARD").asShown(PageRequest.first()).grouping()).isEqualTo(TaskGrouping.STATUS);
        assertThat(read("as=TIMELINE").asShown(PageRequest.first()).sort()).isEqualTo(TaskSort.START);
        assertThat(read("sort=OLDEST&group=PRIORITY").asShown(PageRequest.first()))
                .isEqualTo(read("sort=OLDEST&group=PRIORITY").question(PageRequest.first()));
    }

    @Test
    void itemsOfBudgetsAreGroupsWithinOneProjectOnly() {
        assertThat(read("group=BUDGET").grouping()).isEqualTo(TaskGrouping.NONE);
        assertThat(read("group=BUDGET&projectId=none").grouping()).isEqualTo(TaskGrouping.NONE);
        assertThat(read("group=BUDGET&projectId=site,shop").grouping()).isEqualTo(TaskGrouping.NONE);
        assertThat(read("group=BUDGET&projectId=site").grouping()).isEqualTo(TaskGrouping.BUDGET);
        assertThat(TaskAddress.of(SITE, QueryParameters.fromString("group=BUDGET"))
                        .grouping())
                .isEqualTo(TaskGrouping.BUDGET);
    }

    @Test
    void tasksWithoutAProjectAreAskedForByOneMoreValue() {
        FindTasks asked = read("projectId=none,site").question(PageRequest.first());
        assertThat(asked.filter().withoutProject()).isTrue();
        assertThat(asked.filter().projectIds()).containsExactly(SITE);
    }

    @Test
    void onABoardCardsStandWhereTheyWerePutUnlessTheAddressSaysOtherwise() {
        assertThat(read("").sort()).isEqualTo(TaskSort.NEWEST);
        assertThat(read("as=BOARD").sort()).isEqualTo(TaskSort.BY_HAND);
        assertThat(read("as=BOARD&sort=DEADLINE").sort()).isEqualTo(TaskSort.DEADLINE);
        assertThat(read("as=BOARD").asShown(PageRequest.first()).sort()).isEqualTo(TaskSort.BY_HAND);
        assertThat(read("as=BOARD").sorted(TaskSort.NEWEST).written()).isEqualTo("as=BOARD&sort=NEWEST");
        assertThat(read("as=BOARD&sort=NEWEST").sorted(TaskSort.BY_HAND).written())
                .isEqualTo("as=BOARD");
        assertThat(read("").sorted(TaskSort.BY_HAND).written()).isEqualTo("sort=BY_HAND");
    }
}

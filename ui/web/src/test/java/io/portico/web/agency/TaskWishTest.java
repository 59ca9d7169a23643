package io.portico.web.agency;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BudgetItemId;
import io.portico.messages.Change;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.PersonKind;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PersonName;
import io.portico.views.agency.TaskDetails;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When two people edit one task. */
class TaskWishTest {

    private static final UserId NORA = new UserId("nora");
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final TaskDetails SEEN = task(TaskStatus.TO_DO, "Draft", null, 3);

    private static TaskDetails task(TaskStatus status, String description, LocalDate deadline, long version) {
        PersonName nora = new PersonName(NORA, "Nora Lind", PersonKind.EMPLOYEE);
        return new TaskDetails(
                new TaskId("t1"),
                null,
                null,
                null,
                null,
                null,
                "Launch page",
                description,
                status,
                Priority.NORMAL,
                null,
                deadline,
                List.of(NORA),
                List.of(nora),
                Set.of(),
                List.of(),
                nora,
                Instant.EPOCH,
                false,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                0,
                0,
                null,
                null,
                version);
    }

    @Test
    void whatNobodyElseTouchedDoesNotCross() {
        TaskDetails now = task(TaskStatus.DONE, "Draft", DAY, 5);
        assertThat(TaskWish.of(TaskField.DESCRIPTION, "Final").crossed(SEEN, now))
                .isEmpty();
    }

    @Test
    void whatBothWantDoesNotCross() {
        TaskDetails now = task(TaskStatus.DONE, "Draft", null, 4);
        assertThat(TaskWish.of(TaskField.STATUS, TaskStatus.DONE).crossed(SEEN, now))
                .isEmpty();
    }

    @Test
    void anotherValueInTheSameFieldCrosses() {
        TaskDetails now = task(TaskStatus.DONE, null, DAY, 6);
        TaskWish wish = TaskWish.of(TaskField.STATUS, TaskStatus.IN_REVIEW)
                .and(TaskField.DESCRIPTION, "Final")
                .and(TaskField.DEADLINE, DAY)
                .and(TaskField.PRIORITY, Priority.HIGH);
        assertThat(wish.crossed(SEEN, now)).containsExactly(TaskField.DESCRIPTION, TaskField.STATUS);
    }

    @Test
    void aCommandCarriesWhatIsWishedAndTheVersionThatWasSeen() {
        EditTask command = TaskWish.of(TaskField.DEADLINE, null)
                .and(TaskField.ASSIGNEES, Set.of(NORA))
                .command(SEEN.id(), SEEN.version());
        assertThat(command)
                .isEqualTo(new EditTask(SEEN.id(), 3L, null, null, null, null, null, Change.to(null), Set.of(NORA)));
    }

    @Test
    void theWayBackIsWhatItWas() {
        TaskWish wish = TaskWish.of(TaskField.STATUS, TaskStatus.DONE).and(TaskField.DEADLINE, DAY);
        TaskWish back = TaskWish.back(SEEN, wish);
        assertThat(back.fields()).containsExactly(TaskField.STATUS, TaskField.DEADLINE);
        assertThat(back.holds(SEEN)).isTrue();
        assertThat(back.holds(task(TaskStatus.DONE, "Draft", DAY, 4))).isFalse();
    }

    @Test
    void whatIsBudgetedIsReviewedAndOnlyFieldsRaiseTheVersion() {
        TaskWish budgeted = new TaskWish().budgeted(new BudgetItemId("design"));
        assertThat(budgeted.holds(SEEN)).isFalse();
        assertThat(budgeted.edits(SEEN)).isFalse();
        assertThat(TaskWish.back(SEEN, budgeted).change(SEEN.id(), 3).budgetItemId())
                .isEqualTo(Change.to(null));
        TaskWish reviewed = new TaskWish().reviewed();
        assertThat(reviewed.isEmpty()).isFalse();
        assertThat(reviewed.hasWayBack()).isFalse();
        assertThat(reviewed.holds(SEEN)).isTrue();
        assertThat(TaskWish.of(TaskField.STATUS, TaskStatus.DONE).edits(SEEN)).isTrue();
    }
}

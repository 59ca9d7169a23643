package io.portico.files.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-24 | 2026-10-24",
                "2026-10-24T22:30:00.000Z | 2026-10-24",
                "24.10.2026 | 2026-10-24",
                "4.1.2026 | 2026-01-04",
                "24/Oct/26 12:00 AM | 2026-10-24",
                "Oct 24, 2026 | 2026-10-24",
                "24 Oct 2026 | 2026-10-24",
                "3/4/2026 | 2026-04-03"
            })
    void daysAreReadAsToolsWriteThem(String text, LocalDate day) {
        assertThat(Values.day(text, DayOrder.DAY_FIRST)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-31", "31.11.2026", "soon", "13/13/2026", "20261024"})
    void whatIsNoDayIsNone(String text) {
        assertThat(Values.day(text, DayOrder.DAY_FIRST)).isEmpty();
    }

    @Test
    void oneDayThatCanBeReadInOneWayOnlyTellsOfAllOthers() {
        assertThat(Values.order(List.of("3/4/2026", "3/14/2026"))).isEqualTo(DayOrder.MONTH_FIRST);
        assertThat(Values.order(List.of("3/4/2026", "14/3/2026"))).isEqualTo(DayOrder.DAY_FIRST);
        assertThat(Values.day("3/4/2026", DayOrder.MONTH_FIRST)).contains(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "To Do, TO_DO",
        "incomplete, TO_DO",
        "Not started, TO_DO",
        "Offen, TO_DO",
        "In Progress, IN_PROGRESS",
        "Doing, IN_PROGRESS",
        "In Arbeit, IN_PROGRESS",
        "In Review, IN_REVIEW",
        "QA, IN_REVIEW",
        "Prüfung, IN_REVIEW",
        "Done, DONE",
        "Complete, DONE",
        "Erledigt, DONE",
        "Won't do (cancelled), DONE"
    })
    void wordsForAStatusAreProposed(String word, TaskStatus status) {
        assertThat(Values.status(word)).contains(status);
    }

    @Test
    void aWordThatNobodyKnowsMeansNothing() {
        assertThat(Values.status("Purple")).isEmpty();
        assertThat(Values.priority("Purple")).isEmpty();
    }

    @Test
    void aLongTextIsCutIntoPiecesThatHoldAllOfIt() {
        String text = "𝒳".repeat(70_000);
        List<String> pieces = Drafting.pieces(text);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(50_000));
        assertThat(String.join("", pieces)).isEqualTo(text);
    }
}

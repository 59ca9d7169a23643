package io.portico.access;

import static io.portico.access.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.BudgetId;
import io.portico.messages.budget.BudgetAccessGranted;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.EndChanged;
import io.portico.messages.person.PersonDeactivated;
import io.portico.messages.project.History;
import io.portico.messages.project.ProjectAccessGranted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.TaskShared;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which access carries an end. */
class EndingRulesTest {

    private static final BudgetId BUDGET = new BudgetId("budget");
    private static final Instant EARLY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-04-03T09:00:00Z");

    private final Given given = anAgency().client(CHRIS, AccessMode.ASSIGNED);

    @Test
    void whatEndsFirstComesFirstAndWhatHasNoEndIsNotThere() {
        given.client(CLARA, AccessMode.ALL)
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, LATE))
                .event(new ProjectAccessGranted(PROJECT, CLARA, null, null))
                .event(new TaskShared(TASK, CHRIS, null, EARLY, History.ALL))
                .event(new BudgetAdded(BUDGET, PROJECT, Confidential.of("x")))
                .event(new BudgetAccessGranted(BUDGET, CHRIS, null, LATE.plusSeconds(1)));
        assertThat(Policy.endingAccess(given.state(), given.now()))
                .containsExactly(
                        new Ending(ReviewedAccess.share(CHRIS, TASK), EARLY),
                        new Ending(ReviewedAccess.grant(CHRIS, PROJECT), LATE),
                        new Ending(ReviewedAccess.budget(CHRIS, BUDGET), LATE.plusSeconds(1)));
    }

    @Test
    void whatHasEndedEndsNoMore() {
        given.event(new TaskShared(TASK, CHRIS, null, EARLY, History.ALL));
        assertThat(Policy.endingAccess(given.state(), EARLY.minusNanos(1))).hasSize(1);
        assertThat(Policy.endingAccess(given.state(), EARLY)).isEmpty();
    }

    @Test
    void anAccountEndsWithTheDayInTheAgencysTimeZone() {
        LocalDate day = LocalDate.parse("2026-03-28");
        given.event(new EndChanged(CHRIS, day));
        assertThat(Policy.endingAccess(given.state(), given.now()))
                .containsExactly(new Ending(
                        ReviewedAccess.account(CHRIS),
                        day.atStartOfDay(given.state().zone()).toInstant()));
    }

    @Test
    void timeTakesFirstWhatEndsFirstWhosever() {
        LocalDate day = LocalDate.parse("2026-03-28");
        Instant midnight = day.atStartOfDay(given.state().zone()).toInstant();
        given.employee(NORA, "MEMBER")
                .event(new EndChanged(NORA, day))
                .event(new TaskShared(TASK, CHRIS, null, EARLY, History.ALL))
                .event(new ProjectAccessGranted(PROJECT, CHRIS, null, LATE));
        assertThat(Policy.nextEnd(given.state(), given.now())).contains(EARLY);
        assertThat(Policy.nextEnd(given.state(), EARLY)).contains(midnight);
        assertThat(Policy.nextEnd(given.state(), midnight)).contains(LATE);
        assertThat(Policy.nextEnd(given.state(), LATE)).isEmpty();
    }

    @Test
    void ofWhomEverythingWasTakenNothingEnds() {
        given.event(new TaskShared(TASK, CHRIS, null, EARLY, History.ALL)).event(new PersonDeactivated(CHRIS));
        assertThat(Policy.endingAccess(given.state(), given.now())).isEmpty();
    }
}

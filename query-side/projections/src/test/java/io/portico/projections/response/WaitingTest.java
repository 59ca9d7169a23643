package io.portico.projections.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.PostId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.post.ReplyDeleted;
import io.portico.messages.post.ReplyWithdrawn;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.response.ResponseKind;
import io.portico.messages.response.ResponseTargets;
import io.portico.messages.response.ResponseTargetsSet;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.waiting.AnswerNeeded;
import io.portico.messages.waiting.NoAnswerNeeded;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindResponseTargets;
import io.portico.views.agency.FindTask;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.FindToday;
import io.portico.views.agency.ResponseClock;
import io.portico.views.agency.ResponseState;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock starts on a Saturday, the 21st of November 2026, in Prague. */
class WaitingTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T08:00:00Z");

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private UserId anna;
    private UserId paul;
    private ProjectId site;
    private TaskId task;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.CLIENT, Audience.PARTNER)));
        task = acme.task("t1", site, Audience.CLIENT, Audience.PARTNER);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ALL, shoes);
        paul = acme.guest(Audience.PARTNER, "paul", AccessMode.ALL, shoes);
        views.clock.advance(Duration.between(views.clock.instant(), MONDAY_MORNING));
    }

    @AfterEach
    void end() {
        // What is only remembered of the agency's time is stored with what touches access.
        acme.task("last", site);
        views.await();
        views.verifyRepeatable();
        views.close();
    }

    private List<ResponseClock> waiting() {
        views.await();
        return views.ask(acme.owner(), new FindTask(task)).waiting();
    }

    private List<String> listed(Map<String, String> parameters) {
        views.await();
        return views
                .ask(
                        acme.owner(),
                        new FindTasks(
                                TaskParameters.filter(parameters::get),
                                TaskGrouping.WAITING,
                                TaskSort.WAITING,
                                PageRequest.first()))
                .items()
                .stream()
                .map(one -> one.id().value())
                .toList();
    }

    @Test
    void theClockStartsWithTheFirstQuestionAndStopsWithAReplyInTheSameThread() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        views.clock.advance(Duration.ofHours(1));
        acme.reply(anna, task, Audience.CLIENT, "r2");
        assertThat(waiting()).singleElement().satisfies(clock -> {
            assertThat(clock.asker().id()).isEqualTo(anna);
            assertThat(clock.since()).isEqualTo(MONDAY_MORNING);
            assertThat(clock.kind()).isEqualTo(ResponseKind.REPLY);
            assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
            assertThat(clock.state()).isEqualTo(ResponseState.IN_TIME);
        });
        acme.note(AgencyStory.OWNER, task, "n1");
        acme.reply(AgencyStory.OWNER, task, Audience.PARTNER, "p1");
        assertThat(waiting()).hasSize(1);
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r3");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void asTimePassesItIsDueTodayAndThenOverdue() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        acme.reply(paul, task, Audience.PARTNER, "p1");
        views.clock.advance(Duration.ofDays(2));
        assertThat(waiting()).extracting(ResponseClock::state).containsOnly(ResponseState.DUE_TODAY);
        assertThat(views.ask(acme.owner(), new FindToday()).changesAt())
                .isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
        views.clock.advance(Duration.ofHours(8));
        assertThat(waiting()).hasSize(2).extracting(ResponseClock::state).containsOnly(ResponseState.OVERDUE);
        assertThat(views.ask(acme.owner(), new FindToday()).changesAt()).isNull();
    }

    @Test
    void whatIsDeletedAsksNothingAndAnAnswerThatIsTakenAwayWasNone() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r2");
        assertThat(waiting()).isEmpty();
        acme.happened("r2", new ReplyWithdrawn(new PostId("r2"), task, Audience.CLIENT, AgencyStory.OWNER, null));
        assertThat(waiting()).extracting(ResponseClock::since).containsExactly(MONDAY_MORNING);
        acme.happened("r1", new ReplyDeleted(new PostId("r1"), task, Audience.CLIENT, anna));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void finishedWorkIsAnAnswerToWhatWasSaidBeforeAndNotToWhatComesAfter() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        edited(TaskStatus.DONE);
        assertThat(waiting()).isEmpty();
        acme.reply(anna, task, Audience.CLIENT, "r2");
        edited(TaskStatus.DONE);
        assertThat(waiting())
                .as("an edit of what is done already answers nothing")
                .hasSize(1);
    }

    private String lastQuestion() {
        return waiting().stream()
                .filter(clock -> clock.audience() == Audience.CLIENT)
                .findFirst()
                .orElseThrow()
                .upTo();
    }

    private void noAnswerNeeded(String upTo) {
        acme.happened("waiting", new NoAnswerNeeded(task, Audience.CLIENT, upTo));
    }

    @Test
    void whatNeedsNoAnswerWaitsNoMoreUntilSomebodyWritesAgain() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        acme.reply(paul, task, Audience.PARTNER, "p1");
        acme.reply(anna, task, Audience.CLIENT, "r2");
        assertThat(lastQuestion()).isEqualTo("r2");
        noAnswerNeeded("r2");
        assertThat(waiting()).extracting(ResponseClock::audience).containsExactly(Audience.PARTNER);
        views.clock.advance(Duration.ofHours(1));
        acme.reply(anna, task, Audience.CLIENT, "r3");
        assertThat(waiting())
                .filteredOn(clock -> clock.audience() == Audience.CLIENT)
                .extracting(ResponseClock::since)
                .containsExactly(MONDAY_MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void whatWasAskedAfterWhatNeedsNoAnswerWaitsOn() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        views.clock.advance(Duration.ofHours(1));
        acme.reply(anna, task, Audience.CLIENT, "r2");
        noAnswerNeeded("r1");
        assertThat(waiting())
                .extracting(ResponseClock::since)
                .containsExactly(MONDAY_MORNING.plus(Duration.ofHours(1)));
    }

    @Test
    void thatNoAnswerIsNeededCanBeTakenBack() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        noAnswerNeeded("r1");
        assertThat(waiting()).isEmpty();
        acme.happened("waiting", new AnswerNeeded(task, Audience.CLIENT));
        assertThat(waiting()).extracting(ResponseClock::since).containsExactly(MONDAY_MORNING);
    }

    @Test
    void whatWasAnsweredAllTheSameWaitsNoMoreWhateverIsTakenBack() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        noAnswerNeeded("r1");
        acme.reply(AgencyStory.OWNER, task, Audience.CLIENT, "r2");
        acme.happened("waiting", new AnswerNeeded(task, Audience.CLIENT));
        assertThat(waiting()).isEmpty();
    }

    private void edited(TaskStatus status) {
        acme.happened(
                "t1",
                new TaskEdited(
                        task, Confidential.of("Launch page"), null, status, Priority.NORMAL, null, null, Set.of()));
    }

    @Test
    void whatIsUrgentIsToBeAnsweredTheSameDay() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        acme.happened(
                "t1",
                new TaskEdited(
                        task,
                        Confidential.of("Launch page"),
                        null,
                        TaskStatus.TO_DO,
                        Priority.URGENT,
                        null,
                        null,
                        Set.of()));
        assertThat(waiting()).singleElement().satisfies(clock -> {
            assertThat(clock.kind()).isEqualTo(ResponseKind.URGENT);
            assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
            assertThat(clock.state()).isEqualTo(ResponseState.DUE_TODAY);
        });
    }

    @Test
    void targetsAreTheAgencysAndCountForWhatWaitsAlready() {
        acme.reply(anna, task, Audience.CLIENT, "r1");
        ResponseTargets usual = ResponseTargets.USUAL;
        acme.happened(
                "targets",
                new ResponseTargetsSet(
                        new AgencyId("acme"),
                        new ResponseTargets(
                                usual.reply(), usual.urgent(), usual.billing(), Set.of(site), usual.hours())));
        assertThat(waiting()).singleElement().satisfies(clock -> {
            assertThat(clock.kind()).isEqualTo(ResponseKind.BILLING);
            assertThat(clock.dueAt()).isEqualTo(Instant.parse("2026-11-25T16:00:00Z"));
        });
        assertThat(views.ask(acme.owner(), new FindResponseTargets()).billingProjects())
                .containsExactly(site);
        UserId nora = acme.employee(new UserId("nora"), "Nora", "MEMBER");
        views.await();
        assertThatThrownBy(() -> views.ask(acme.by(nora), new FindResponseTargets()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void listsAreFilteredSortedAndPutTogetherByWhoWaits() {
        TaskId calm = acme.task("t2", site, Audience.CLIENT);
        TaskId late = acme.task("t3", site, Audience.CLIENT);
        acme.reply(anna, late, Audience.CLIENT, "r1");
        views.clock.advance(Duration.ofDays(3));
        acme.reply(anna, task, Audience.CLIENT, "r2");
        assertThat(listed(Map.of())).containsExactly(late.value(), task.value(), calm.value());
        assertThat(listed(Map.of(TaskParameters.WAITING, "OVERDUE"))).containsExactly(late.value());
        assertThat(listed(Map.of(TaskParameters.WAITING, "OVERDUE,IN_TIME")))
                .containsExactly(late.value(), task.value());
        assertThat(listed(Map.of(TaskParameters.WAITING, "DUE_TODAY"))).isEmpty();
        assertThat(views.ask(acme.owner(), new FindToday()).unanswered())
                .extracting(TaskDetails::id)
                .containsExactly(late, task);
    }
}

package io.portico.projections.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.PersonKind;
import io.portico.messages.project.ProjectOpened;
import io.portico.messages.task.TaskOpened;
import io.portico.messages.task.TaskShared;
import io.portico.messages.task.TaskTakenBack;
import io.portico.messages.task.TaskUnshared;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.audit.AccessDifference;
import io.portico.views.audit.AccessSpan;
import io.portico.views.audit.AccessTimeline;
import io.portico.views.audit.FindDifference;
import io.portico.views.audit.FindSeersOf;
import io.portico.views.audit.FindThingChanges;
import io.portico.views.audit.FindTimeline;
import io.portico.views.audit.Seer;
import io.portico.views.audit.Seers;
import io.portico.views.audit.SightChange;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightChanges;
import io.portico.views.audit.SightMark;
import io.portico.views.audit.SpanCause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelinesTest {

    @TempDir
    Path folder;

    private ViewsUnderTest views;
    private AgencyStory acme;
    private UserId anna;
    private TaskId task;
    private ProjectId site;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        BrandId shoes = acme.brand("shoes");
        site = acme.project("site", shoes);
        task = acme.task("t1", site);
        anna = acme.guest(Audience.CLIENT, "anna", AccessMode.ASSIGNED, shoes);
        acme.guest(Audience.PARTNER, "paul", AccessMode.ASSIGNED, shoes);
    }

    @AfterEach
    void end() {
        views.close();
    }

    private Instant later(Duration duration) {
        views.clock.advance(duration);
        return views.clock.instant();
    }

    private Instant shared(@Nullable Instant endsAt) {
        Instant at = later(Duration.ofHours(1));
        acme.happened("t1", new TaskShared(task, anna, null, endsAt, io.portico.messages.project.History.ALL));
        return at;
    }

    private Instant unshared() {
        Instant at = later(Duration.ofHours(1));
        acme.happened("t1", new TaskUnshared(task, anna));
        return at;
    }

    private AccessTimeline timeline(String about, @Nullable String kind, PageRequest page) {
        views.await();
        return views.ask(acme.owner(), new FindTimeline(about, null, null, kind, page));
    }

    private List<AccessSpan> spans(String about, @Nullable String kind) {
        return timeline(about, kind, PageRequest.first()).items();
    }

    private AccessDifference difference(String about, Instant from, @Nullable Instant to) {
        views.await();
        return views.ask(acme.owner(), new FindDifference(about, from, to, null, PageRequest.first()));
    }

    @Test
    void itTellsFromWhenUntilWhenWhatWasSeenAndWhatBeganAndEndedIt() {
        Instant first = shared(null);
        Instant end = unshared();
        Instant again = shared(null);
        List<AccessSpan> tasks = spans("user:anna", "task");
        assertThat(tasks).extracting(AccessSpan::from).containsExactly(first, again);
        assertThat(tasks).extracting(AccessSpan::until).containsExactly(end, null);
        assertThat(tasks.getFirst().label()).isEqualTo("Task t1");
        assertThat(tasks.getFirst().reasons()).isNotEmpty();
        assertThat(tasks).extracting(span -> cause(span.begun()).event()).containsOnly("task-shared");
        SpanCause ended = cause(tasks.getFirst().ended());
        assertThat(ended.event()).isEqualTo("task-unshared");
        assertThat(ended.at()).isEqualTo(end);
        assertThat(ended.by()).isEqualTo(AgencyStory.OWNER.value());
        assertThat(spans("user:anna", "project"))
                .as("the line of the project comes and goes with it")
                .extracting(AccessSpan::from)
                .containsExactly(first, again);
        assertThat(spans("task:t1", "CLIENT")).as("the same, asked of the task").containsExactlyElementsOf(tasks);
    }

    private static SpanCause cause(@Nullable SpanCause cause) {
        return Objects.requireNonNull(cause);
    }

    @Test
    void whatTimeEndedHasNoEventThatEndedItAndEndsWithoutAnyEvent() {
        Instant end = later(Duration.ofHours(1)).plus(Duration.ofDays(2)).plusNanos(5);
        Instant from = shared(end);
        assertThat(spans("task:t1", "CLIENT"))
                .singleElement()
                .extracting(AccessSpan::until)
                .isNull();
        later(Duration.ofDays(3));
        assertThat(spans("task:t1", "CLIENT")).singleElement().satisfies(span -> {
            assertThat(span.from()).isEqualTo(from);
            assertThat(span.until()).isEqualTo(end);
            assertThat(cause(span.ended()).event()).isNull();
        });
    }

    @Test
    void whatIsAskedAgainKnowsWhatHappenedSince() {
        assertThat(spans("user:anna", null)).isEmpty();
        shared(null);
        assertThat(spans("user:anna", "task")).hasSize(1);
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.PARTNER)));
        acme.happened("t1", new TaskOpened(task, Set.of(Audience.PARTNER)));
        unshared();
        shared(null);
        assertThat(spans("user:anna", "task")).hasSize(2);
        assertThat(spans("task:t1", "PARTNER")).as("paul is not inside").isEmpty();
        assertThat(spans("task:t1", "EMPLOYEE")).isNotEmpty();
    }

    @Test
    void differenceTellsWhatCameAndWentBetweenTwoInstantsAndBecauseOfWhat() {
        Instant before = later(Duration.ofHours(1));
        shared(null);
        Instant between = later(Duration.ofMinutes(1));
        unshared();
        Instant after = later(Duration.ofMinutes(1));
        AccessDifference came = difference("user:anna", before, between);
        assertThat(came.gained()).isEqualTo(2);
        assertThat(came.lost()).isZero();
        assertThat(came.items()).allMatch(line -> line.change() == SightChange.GAINED);
        AccessDifference went = difference("user:anna", between, null);
        assertThat(went.lost()).isEqualTo(2);
        assertThat(went.items())
                .extracting(line -> cause(line.span().ended()).event())
                .containsOnly("task-unshared");
        AccessDifference same = difference("user:anna", before, after);
        assertThat(same.items()).as("what came and went again").isEmpty();
        assertThat(difference("task:t1", before, between).items())
                .extracting(line -> line.span().userId())
                .containsExactly(anna);
        assertThat(difference("task:t1", before, after).kept()).as("the owner").isEqualTo(1);
    }

    @Test
    void pagesAreTheWholeAndStayWhereTheyAre() {
        List<Instant> begins = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            begins.add(shared(null));
            unshared();
        }
        List<AccessSpan> all = new ArrayList<>();
        AccessTimeline part = timeline("user:anna", "task", new PageRequest(3, null));
        all.addAll(part.items());
        shared(null);
        while (part.next() != null) {
            part = timeline("user:anna", "task", new PageRequest(3, part.next()));
            all.addAll(part.items());
        }
        assertThat(all.subList(0, 7)).extracting(AccessSpan::from).containsExactlyElementsOf(begins);
        assertThat(all).hasSize(8);
        assertThat(part.total()).isEqualTo(8);
        List<AccessSpan> window = views.ask(
                        acme.owner(),
                        new FindTimeline("user:anna", begins.get(2), begins.get(4), "task", PageRequest.first()))
                .items();
        assertThat(window).extracting(AccessSpan::from).containsExactly(begins.get(2), begins.get(3));
        assertThat(all.getFirst().personKind()).isEqualTo(PersonKind.CLIENT);
    }

    private List<SightMark> marks(PageRequest page) {
        views.await();
        return views.ask(acme.owner(), new FindThingChanges("task", "t1", null, null, page))
                .items();
    }

    @Test
    void thingIsMarkedWhereItWasChangedAndWhereWhoSeesItBecameOthers() {
        Instant came = marks(PageRequest.first()).getFirst().at();
        Instant first = shared(null);
        Instant end = unshared();
        Instant opened = later(Duration.ofHours(1));
        acme.happened("t1", new TaskOpened(task, Set.of(Audience.PARTNER)));
        Instant until = later(Duration.ofHours(1)).plus(Duration.ofDays(2));
        Instant again = shared(until);
        later(Duration.ofDays(3));
        List<SightMark> marks = marks(PageRequest.first());
        assertThat(marks).extracting(SightMark::at).containsExactly(came, first, end, opened, again, until);
        assertThat(marks)
                .extracting(SightMark::kind)
                .containsExactly(
                        SightChangeKind.PEOPLE,
                        SightChangeKind.PEOPLE,
                        SightChangeKind.PEOPLE,
                        SightChangeKind.WORK,
                        SightChangeKind.PEOPLE,
                        SightChangeKind.TIME);
        assertThat(marks).extracting(SightMark::gained).containsExactly(1, 1, 0, 0, 1, 0);
        assertThat(marks).extracting(SightMark::lost).containsExactly(0, 0, 1, 0, 0, 1);
        assertThat(marks.getLast().event()).isNull();
        acme.happened("site", new ProjectOpened(site, Set.of(Audience.PARTNER)));
        assertThat(marks(PageRequest.first()))
                .as("of its project nobody gains it")
                .hasSameSizeAs(marks);
    }

    @Test
    void marksOfAThingComeInPages() {
        shared(null);
        unshared();
        List<SightMark> all = new ArrayList<>();
        String after = null;
        do {
            SightChanges part =
                    views.ask(acme.owner(), new FindThingChanges("task", "t1", null, null, new PageRequest(1, after)));
            all.addAll(part.items());
            after = part.next();
        } while (after != null);
        assertThat(all).containsExactlyElementsOf(marks(PageRequest.first()));
    }

    /** Whether it had been asked about before or not, what was there is told, and that it is there no more. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasDeletedSinceIsToldUpToThenAndSaidToBeDeleted(boolean askedBefore) {
        Instant came = shared(null);
        if (askedBefore) {
            assertThat(marks(PageRequest.first())).hasSize(2);
        }
        Instant gone = later(Duration.ofHours(1));
        acme.happened("t1", new TaskTakenBack(task));
        SightMark last = marks(PageRequest.first()).getLast();
        assertThat(last.at()).isEqualTo(gone);
        assertThat(last.kind()).isEqualTo(SightChangeKind.PEOPLE);
        assertThat(last.lost()).as("the owner and Anna").isEqualTo(2);
        assertThat(spans("task:t1", "CLIENT")).extracting(AccessSpan::until).containsExactly(gone);
        Seers then = views.ask(acme.owner(), new FindSeersOf("task", "t1", came));
        assertThat(then.there()).isTrue();
        assertThat(then.deleted()).isTrue();
        assertThat(then.items()).extracting(Seer::userId).contains(anna);
        Seers now = views.ask(acme.owner(), new FindSeersOf("task", "t1", null));
        assertThat(now.there()).isFalse();
        assertThat(now.items()).isEmpty();
    }

    @Test
    void onlyWhoReadsAccessIsAnsweredAndOnlyAboutWhatThereIs() {
        views.await();
        assertThatThrownBy(() ->
                        views.ask(acme.by(anna), new FindTimeline("user:anna", null, null, null, PageRequest.first())))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> timeline("task:never", null, PageRequest.first()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> timeline("user:never", null, PageRequest.first()))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> timeline("thread:t1/CLIENT", null, PageRequest.first()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> timeline("user:anna", "CLIENT", PageRequest.first()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> timeline("task:t1", "task", PageRequest.first()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() ->
                        views.ask(acme.by(anna), new FindThingChanges("task", "t1", null, null, PageRequest.first())))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() ->
                        views.ask(acme.owner(), new FindThingChanges("task", "never", null, null, PageRequest.first())))
                .isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> views.ask(
                        acme.owner(), new FindThingChanges("thread", "t1/CLIENT", null, null, PageRequest.first())))
                .isInstanceOf(BadInput.class);
        Instant now = views.clock.instant();
        assertThatThrownBy(() -> difference("user:anna", now, now.plusSeconds(60)))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> difference("user:anna", now, now.minusSeconds(60)))
                .isInstanceOf(BadInput.class);
    }
}

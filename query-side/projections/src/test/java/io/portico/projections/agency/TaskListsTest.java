package io.portico.projections.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.BrandId;
import io.portico.messages.BudgetId;
import io.portico.messages.BudgetItemId;
import io.portico.messages.Money;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAdded;
import io.portico.messages.budget.BudgetItemAdded;
import io.portico.messages.person.AccessMode;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.Priority;
import io.portico.messages.task.TaskAdded;
import io.portico.messages.task.TaskBudgeted;
import io.portico.messages.task.TaskEdited;
import io.portico.messages.task.TaskNested;
import io.portico.messages.task.TaskPlaced;
import io.portico.messages.task.TaskReviewed;
import io.portico.messages.task.TaskStatus;
import io.portico.messages.task.Where;
import io.portico.projections.AgencyStory;
import io.portico.projections.ViewsUnderTest;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindTasks;
import io.portico.views.agency.ResponseState;
import io.portico.views.agency.TaskDetails;
import io.portico.views.agency.TaskDue;
import io.portico.views.agency.TaskGrouping;
import io.portico.views.agency.TaskOpenness;
import io.portico.views.agency.TaskParameters;
import io.portico.views.agency.TaskSort;
import io.portico.views.agency.Tasks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saturday, 21 November 2026. */
class TaskListsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final UserId EMIL = new UserId("emil");
    private static final List<String> NAMES =
            List.of("Launch page", "Übersicht der Kosten", "Résumé of the launch", "Page of costs", "Shop");

    @TempDir
    Path folder;

    ViewsUnderTest views;
    AgencyStory acme;
    BrandId shoes;
    BrandId hats;
    ProjectId site;
    ProjectId shop;

    @BeforeEach
    void begin() {
        views = ViewsUnderTest.in(folder);
        acme = new AgencyStory(views, "acme");
        shoes = acme.brand("shoes");
        hats = acme.brand("hats");
        site = acme.project("site", shoes);
        shop = acme.project("shop", hats);
        acme.employee(EMIL, "Emil", "MEMBER");
    }

    @AfterEach
    void end() {
        views.close();
    }

    // The whole against a naive reading

    @Test
    void everyListIsWhatOneWouldPickAndSortByHand() {
        Random random = new Random(20261121);
        furnish(random);
        views.await();
        List<TaskDetails> all = walk(Map.of(), 200);
        assertThat(all).hasSize(70);
        List<String> byHand = putInOrder(all, random);
        views.await();
        int told = 0;
        for (int i = 0; i < 300; i++) {
            Map<String, String> asked = question(random);
            List<TaskDetails> expected = NaiveList.of(all, byHand, asked, AgencyStory.OWNER, TODAY, this::brandOf);
            assertThat(ids(walk(asked, 1 + random.nextInt(30)))).as("%s", asked).isEqualTo(ids(expected));
            assertThat(ask(asked, PageRequest.first()).groups())
                    .as("groups of %s", asked)
                    .isEqualTo(NaiveList.groups(expected, asked, AgencyStory.OWNER));
            told += expected.isEmpty() ? 0 : 1;
        }
        assertThat(told).as("lists that are not empty").isGreaterThan(100);
    }

    private void furnish(Random random) {
        UserId clara = acme.guest(Audience.CLIENT, "clara", AccessMode.ALL, shoes);
        for (int i = 0; i < 60; i++) {
            TaskId id = new TaskId("t" + i);
            acme.happened(id.value(), added(id, random, i > 40 ? new TaskId("t" + (i - 40)) : null));
            if (random.nextInt(4) == 0) {
                acme.happened(id.value(), edited(id, random));
            }
        }
        budget(random);
        for (int i = 0; i < 10; i++) {
            TaskId id = new TaskId("p" + i);
            acme.happened(
                    clara,
                    id.value(),
                    new PortalTaskCreated(
                            id,
                            i < 2 ? null : site,
                            Confidential.of("Asked for " + NAMES.get(i % NAMES.size())),
                            null,
                            TaskStatus.TO_DO,
                            Priority.HIGH,
                            i % 2 == 0 ? null : TODAY.plusDays(i - 4L),
                            clara,
                            Audience.CLIENT));
            if (i % 3 == 0) {
                acme.happened(id.value(), new TaskReviewed(id));
            }
        }
    }

    /** As one would with cards on a table. */
    private List<String> putInOrder(List<TaskDetails> newestFirst, Random random) {
        List<String> cards = new ArrayList<>(ids(newestFirst));
        for (int i = 0; i < 40; i++) {
            String moved = cards.get(random.nextInt(cards.size()));
            String neighbour = cards.get(random.nextInt(cards.size()));
            Where where = one(random, Where.values());
            if (!moved.equals(neighbour)) {
                acme.happened(moved, new TaskPlaced(new TaskId(moved), where, new TaskId(neighbour)));
                cards.remove(moved);
                cards.add(cards.indexOf(neighbour) + (where == Where.AFTER ? 1 : 0), moved);
            }
        }
        return cards;
    }

    /** Two items, and a third of the tasks in one of them. */
    private void budget(Random random) {
        BudgetId launch = new BudgetId("launch");
        acme.happened("launch", new BudgetAdded(launch, site, Confidential.of("Launch")));
        List<BudgetItemId> items = List.of(new BudgetItemId("design"), new BudgetItemId("code"));
        for (BudgetItemId item : items) {
            acme.happened(
                    "launch",
                    new BudgetItemAdded(launch, item, Confidential.of(item.value()), new Money(100, "EUR"), null));
        }
        for (int i = 0; i < 60; i += 3) {
            acme.happened("t" + i, new TaskBudgeted(new TaskId("t" + i), items.get(random.nextInt(2))));
        }
        acme.happened("t0", new TaskBudgeted(new TaskId("t0"), null));
    }

    private TaskAdded added(TaskId id, Random random, TaskId parent) {
        return new TaskAdded(
                id,
                parent == null && random.nextBoolean() ? shop : site,
                parent,
                Confidential.of(NAMES.get(random.nextInt(NAMES.size())) + " " + id),
                null,
                one(random, TaskStatus.values()),
                one(random, Priority.values()),
                day(random),
                day(random),
                assignees(random),
                Set.copyOf(some(random, List.of(Audience.values()))),
                AgencyStory.OWNER);
    }

    private static TaskEdited edited(TaskId id, Random random) {
        return new TaskEdited(
                id,
                Confidential.of("Renamed launch " + id),
                null,
                one(random, TaskStatus.values()),
                one(random, Priority.values()),
                day(random),
                day(random),
                assignees(random));
    }

    private static LocalDate day(Random random) {
        return random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(21) - 10L);
    }

    private static Set<UserId> assignees(Random random) {
        return Set.copyOf(some(random, List.of(AgencyStory.OWNER, EMIL)));
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> List<T> some(Random random, List<T> values) {
        return values.stream().filter(_ -> random.nextBoolean()).toList();
    }

    /** What somebody might ask for: each thing in one of three questions. */
    private Map<String, String> question(Random random) {
        Map<String, String> asked = new LinkedHashMap<>();
        put(asked, random, TaskParameters.TEXT, List.of(one(random, new String[] {"launch", "UBER", "page of", "resume"
        })));
        put(asked, random, TaskParameters.STATUS, names(random, TaskStatus.values()));
        put(asked, random, TaskParameters.PRIORITY, names(random, Priority.values()));
        put(asked, random, TaskParameters.ASSIGNEE, some(random, List.of("me", "none", "emil", "nobody-known")));
        put(asked, random, TaskParameters.PROJECT, some(random, List.of("site", "shop", "none")));
        put(asked, random, TaskParameters.BRAND, some(random, List.of("shoes", "hats", "none-known")));
        put(asked, random, TaskParameters.DUE, names(random, TaskDue.values()));
        put(asked, random, TaskParameters.WAITING, names(random, ResponseState.values()));
        put(asked, random, TaskParameters.OPEN_TO, names(random, TaskOpenness.values()));
        put(asked, random, TaskParameters.BUDGET, some(random, List.of("none", "design", "code", "nothing-known")));
        put(asked, random, TaskParameters.TO_REVIEW, List.of("true"));
        put(asked, random, TaskParameters.PARENT, List.of("t" + (1 + random.nextInt(19))));
        put(
                asked,
                random,
                TaskParameters.FROM,
                List.of(TODAY.plusDays(random.nextInt(8) - 8L).toString()));
        put(
                asked,
                random,
                TaskParameters.UNTIL,
                List.of(TODAY.plusDays(random.nextInt(8)).toString()));
        asked.put(TaskParameters.GROUP, one(random, TaskGrouping.values()).name());
        asked.put(TaskParameters.SORT, one(random, TaskSort.values()).name());
        return asked;
    }

    private static void put(Map<String, String> asked, Random random, String name, List<String> values) {
        boolean rare = List.of(TaskParameters.PARENT, TaskParameters.TO_REVIEW, TaskParameters.WAITING)
                .contains(name);
        if (!values.isEmpty() && random.nextInt(rare ? 12 : 5) == 0) {
            asked.put(name, String.join(",", values));
        }
    }

    private static List<String> names(Random random, Enum<?>[] values) {
        return some(random, Arrays.stream(values).map(Enum::name).toList());
    }

    private String brandOf(ProjectId project) {
        return project.equals(site) ? shoes.value() : hats.value();
    }

    // Sentences

    @Test
    void whatComesWhileOneReadsOnMovesNothingElse() {
        for (int i = 0; i < 6; i++) {
            acme.task("t" + i, site);
        }
        views.await();
        Map<String, String> byDeadline = Map.of("group", "PRIORITY", "sort", "DEADLINE");
        Tasks first = ask(byDeadline, new PageRequest(2, null));
        acme.task("t9", site);
        acme.happened("t5", edited(new TaskId("t5"), TaskStatus.DONE, Priority.URGENT));
        views.await();
        Tasks second = ask(byDeadline, new PageRequest(10, first.next()));

        assertThat(ids(first.items())).containsExactly("t5", "t4");
        assertThat(ids(second.items())).containsExactly("t3", "t2", "t1", "t0");
        assertThat(second.groups()).isEmpty();
    }

    @Test
    void whatIsNewStandsBeforeWhatWasPutInOrder() {
        for (int i = 0; i < 4; i++) {
            acme.task("t" + i, site);
        }
        acme.happened("t0", new TaskPlaced(new TaskId("t0"), Where.BEFORE, new TaskId("t3")));
        acme.task("new", shop);
        views.await();

        assertThat(ids(walk(Map.of("sort", "BY_HAND"), 2))).containsExactly("new", "t0", "t3", "t2", "t1");
    }

    /** Who moves a card among those they see moves it nowhere else among them, whatever lies between. */
    @Test
    void aFilteredListShowsTheSameOrderWithoutTheRest() {
        for (int i = 0; i < 6; i++) {
            acme.task("t" + i, i % 2 == 0 ? site : shop);
        }
        acme.happened("t0", new TaskPlaced(new TaskId("t0"), Where.AFTER, new TaskId("t4")));
        views.await();

        assertThat(ids(walk(Map.of("sort", "BY_HAND", "projectId", "site"), 10)))
                .containsExactly("t4", "t0", "t2");
        assertThat(ids(walk(Map.of("sort", "BY_HAND"), 10))).containsExactly("t5", "t4", "t0", "t3", "t2", "t1");
    }

    @Test
    void aPageGoesOnWhereItWasThoughCardsWereMovedMeanwhile() {
        for (int i = 0; i < 6; i++) {
            acme.task("t" + i, site);
        }
        views.await();
        Map<String, String> byHand = Map.of("sort", "BY_HAND");
        Tasks first = ask(byHand, new PageRequest(2, null));
        acme.happened("t0", new TaskPlaced(new TaskId("t0"), Where.BEFORE, new TaskId("t5")));
        views.await();
        Tasks second = ask(byHand, new PageRequest(10, first.next()));

        assertThat(ids(first.items())).containsExactly("t5", "t4");
        assertThat(ids(second.items())).containsExactly("t3", "t2", "t1");
    }

    @Test
    void aCursorOfAnotherListLeadsNowhere() {
        acme.task("t1", site);
        acme.task("t2", site);
        views.await();
        String ofProjects = views.ask(acme.owner(), new io.portico.views.agency.FindProjects(new PageRequest(1, null)))
                .next();

        assertThatThrownBy(() -> ask(Map.of(), new PageRequest(1, ofProjects)))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.field()).isEqualTo("after"));
    }

    @Test
    void whoMayNotSeeTheAgencysWorkSeesNoneOfItHoweverTheyAsk() {
        acme.task("t1", site, Audience.CLIENT);
        UserId clara = acme.guest(Audience.CLIENT, "clara", AccessMode.ALL, shoes);
        UserId paula = acme.guest(Audience.PARTNER, "paula", AccessMode.ALL, shoes);
        UserId aude = acme.employee(new UserId("aude"), "Aude", "AUDITOR");
        UserId fred = acme.employee(new UserId("fred"), "Fred", "FINANCE");
        views.await();
        for (Map<String, String> asked : List.of(
                Map.<String, String>of(),
                Map.of("openTo", "CLIENT"),
                Map.of("projectId", "site"),
                Map.of("text", "task"),
                Map.of("group", "STATUS"))) {
            for (UserId outside : List.of(clara, paula)) {
                assertThat(refusal(outside, asked))
                        .as("%s by %s", asked, outside)
                        .isEqualTo(Rejected.Code.NOT_FOUND);
            }
            assertThat(refusal(aude, asked)).as("%s by an auditor", asked).isNotNull();
            assertThat(ids(views.ask(acme.by(fred), query(asked, PageRequest.first()))
                            .items()))
                    .containsExactly("t1");
        }
    }

    @Test
    void whoseTasksMineAreDependsOnWhoAsks() {
        acme.happened("t1", assigned("t1", EMIL));
        acme.happened("t2", assigned("t2", AgencyStory.OWNER));
        views.await();
        Map<String, String> mine = Map.of("assignee", "me");

        assertThat(ids(walk(mine, 10))).containsExactly("t2");
        assertThat(ids(views.ask(acme.by(EMIL), query(mine, PageRequest.first()))
                        .items()))
                .containsExactly("t1");
    }

    @Test
    void aWeekEndsOnSundayInTheAgencysTimeZone() {
        acme.happened("sun", due("sun", TODAY.plusDays(1)));
        acme.happened("mon", due("mon", TODAY.plusDays(2)));
        views.await();
        assertThat(ids(walk(Map.of("due", "THIS_WEEK"), 10))).containsExactly("sun");

        // Half past midnight on Monday in Prague is still Sunday elsewhere.
        views.clock.set(java.time.Instant.parse("2026-11-22T23:30:00Z"));

        assertThat(ids(walk(Map.of("due", "THIS_WEEK"), 10))).containsExactly("mon");
        assertThat(ids(walk(Map.of("due", "OVERDUE"), 10))).containsExactly("sun");
    }

    @Test
    void aTaskTellsItsSubtasksAndWhoEditedItLast() {
        TaskId parent = acme.task("t1", site);
        TaskId open = new TaskId("s1");
        TaskId done = new TaskId("s2");
        acme.happened("s1", below(open, parent, TaskStatus.TO_DO));
        acme.happened("s2", below(done, parent, TaskStatus.DONE));
        acme.happened(EMIL, "t1", edited(parent, TaskStatus.IN_PROGRESS, Priority.HIGH));
        views.await();

        TaskDetails told = ask(Map.of("status", "IN_PROGRESS"), PageRequest.first())
                .items()
                .getFirst();

        assertThat(told.subtasks()).isEqualTo(2);
        assertThat(told.subtasksDone()).isEqualTo(1);
        assertThat(told.brandId()).isEqualTo(shoes);
        assertThat(told.editedBy().name()).isEqualTo("Emil Inside");
        assertThat(ids(walk(Map.of("parentTaskId", "t1"), 10))).containsExactly("s2", "s1");

        acme.happened("s2", new TaskNested(done, open));
        views.await();

        assertThat(ids(walk(Map.of("parentTaskId", "t1"), 10))).containsExactly("s1");
        assertThat(walk(Map.of("parentTaskId", "s1"), 10))
                .singleElement()
                .satisfies(task -> assertThat(task.parentName()).isEqualTo("Below s1"));
    }

    @Test
    void whatCannotBeAskedIsNamed() {
        for (Map.Entry<String, String> bad : List.of(
                Map.entry("status", "LATER"),
                Map.entry("priority", "HIGH,"),
                Map.entry("assignee", "no/id"),
                Map.entry("projectId", "site,$where"),
                Map.entry("due", "SOON"),
                Map.entry("openTo", "AGENCY"),
                Map.entry("budget", "none,no/id"),
                Map.entry("toReview", "yes"),
                Map.entry("from", "2026-13-01"),
                Map.entry("group", "COLOUR"),
                Map.entry("sort", "NAME"))) {
            assertThatThrownBy(() -> query(Map.of(bad.getKey(), bad.getValue()), PageRequest.first()))
                    .as("%s", bad)
                    .isInstanceOfSatisfying(BadInput.class, refusal -> assertThat(refusal.field())
                            .isEqualTo(bad.getKey()));
        }
        assertThatThrownBy(() -> query(Map.of("from", "2026-11-22", "until", "2026-11-21"), PageRequest.first()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> query(Map.of("assignee", "a,".repeat(20) + "a"), PageRequest.first()))
                .isInstanceOf(BadInput.class);
    }

    private TaskAdded assigned(String id, UserId to) {
        return new TaskAdded(
                new TaskId(id),
                site,
                null,
                Confidential.of(id),
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                null,
                Set.of(to),
                Set.of(),
                AgencyStory.OWNER);
    }

    private TaskAdded due(String id, LocalDate deadline) {
        return new TaskAdded(
                new TaskId(id),
                site,
                null,
                Confidential.of(id),
                null,
                TaskStatus.TO_DO,
                Priority.NORMAL,
                null,
                deadline,
                Set.of(),
                Set.of(),
                AgencyStory.OWNER);
    }

    private TaskAdded below(TaskId id, TaskId parent, TaskStatus status) {
        return new TaskAdded(
                id,
                site,
                parent,
                Confidential.of("Below " + id),
                null,
                status,
                Priority.NORMAL,
                null,
                null,
                Set.of(),
                Set.of(),
                AgencyStory.OWNER);
    }

    private static TaskEdited edited(TaskId id, TaskStatus status, Priority priority) {
        return new TaskEdited(id, Confidential.of("Task " + id), null, status, priority, null, null, Set.of());
    }

    private Rejected.Code refusal(UserId by, Map<String, String> asked) {
        try {
            views.ask(acme.by(by), query(asked, PageRequest.first()));
            return null;
        } catch (Rejected rejected) {
            return rejected.code();
        }
    }

    private List<TaskDetails> walk(Map<String, String> asked, int limit) {
        List<TaskDetails> all = new ArrayList<>();
        String next = null;
        do {
            Tasks page = ask(asked, new PageRequest(limit, next));
            assertThat(page.items().size()).isLessThanOrEqualTo(limit);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    private Tasks ask(Map<String, String> asked, PageRequest page) {
        return views.ask(acme.owner(), query(asked, page));
    }

    private static FindTasks query(Map<String, String> asked, PageRequest page) {
        return new FindTasks(
                TaskParameters.filter(asked::get),
                TaskParameters.grouping(asked::get),
                TaskParameters.sort(asked::get),
                page);
    }

    private static List<String> ids(List<TaskDetails> tasks) {
        return tasks.stream().map(task -> task.id().value()).toList();
    }
}

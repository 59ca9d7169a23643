package io.portico.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.Preview.Line;
import io.portico.access.Resource.OfBudget;
import io.portico.access.Resource.OfDocument;
import io.portico.access.Resource.OfFile;
import io.portico.access.Resource.OfInvoice;
import io.portico.access.Resource.OfProject;
import io.portico.access.Resource.OfTask;
import io.portico.access.oracle.Agreement;
import io.portico.access.oracle.Histories;
import io.portico.access.oracle.History;
import io.portico.access.oracle.NaiveReading;
import io.portico.messages.AccessEvent;
import io.portico.messages.BrandId;
import io.portico.messages.ProjectId;
import io.portico.messages.ReviewId;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.budget.BudgetAccessRevoked;
import io.portico.messages.project.Footing;
import io.portico.messages.project.ProjectAccessRevoked;
import io.portico.messages.review.ReviewItem;
import io.portico.messages.review.ReviewItemConfirmed;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.ReviewStarted;
import io.portico.messages.review.ReviewedAccess;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.task.PortalTaskCreated;
import io.portico.messages.task.TaskUnshared;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** For random histories the policy answers as a second, naive reading of access.md does. */
@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class EquivalenceTest {

    private static final int STEPS = 60;

    /** Histories in a normal run; more with {@code -Dportico.histories=N}. */
    private static final int HISTORIES = Integer.getInteger("portico.histories", 200);

    /** Makes the histories the same each time, so that mutation testing counts the same each time; else null. */
    private static final @Nullable Long SEED = Long.getLong("portico.seed");

    /** Whether a history that fails is made small for its reader; mutation testing has none. */
    private static final boolean SHRINKS = !"false".equals(System.getProperty("portico.shrink"));

    @Property(tries = 1)
    void policyAgreesWithTheNaiveReadingAfterEveryStepOfEveryHistory(@ForAll long seed) {
        Random random = random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            long one = random.nextLong();
            History history = Histories.random(new Random(one), STEPS);
            if (fails(history, one)) {
                History smallest = SHRINKS ? history.shrunk(candidate -> fails(candidate, one)) : history;
                throw new AssertionError("History " + one + smallest, failure(smallest, one));
            }
        }
    }

    @Property(tries = 1)
    void answerAtAnyPastInstantIsTheOneGivenThen(@ForAll long seed) {
        Random random = random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Recorded> ledger =
                    Histories.random(new Random(random.nextLong()), STEPS).ledger();
            Map<Instant, Map<UserId, List<Seen>>> given = new HashMap<>();
            AccessState state = AccessState.empty();
            Instant clock = Instant.MIN;
            for (Recorded recorded : ledger) {
                state = state.with(recorded);
                clock = recorded.at().isAfter(clock) ? recorded.at() : clock;
                // What a clock that stepped back recorded still belongs to the latest time there was.
                given.put(clock, answers(state, clock));
            }
            given.forEach(
                    (instant, answers) -> assertThat(answers(AccessState.of(AsOf.prefix(ledger, instant)), instant))
                            .isEqualTo(answers));
        }
    }

    @Property(tries = 1)
    void previewIsTheDifferenceBetweenWhatIsSeenBeforeAndAfter(@ForAll long seed) {
        Random random = random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Recorded> ledger =
                    Histories.random(new Random(random.nextLong()), STEPS).ledger();
            int now = random.nextInt(ledger.size());
            int then = now + random.nextInt(Math.min(6, ledger.size() - now)) + 1;
            Instant instant = ledger.get(now).at();
            Set<Line> before = seen(ledger.subList(0, now), instant);
            Set<Line> after = seen(ledger.subList(0, then), instant);
            Preview preview = Policy.preview(
                    AccessState.of(ledger.subList(0, now)), ledger.subList(now, then), instant, Integer.MAX_VALUE);
            assertThat(preview.broken())
                    .as("what a bundle of changes would break")
                    .extracting(one -> List.<Object>of(
                            one.rule().id(), one.sight().userId(), one.sight().resource()))
                    .containsExactlyInAnyOrderElementsOf(
                            broken(ledger.subList(0, now), ledger.subList(0, then), instant));
            assertThat(preview.losses())
                    .containsExactlyInAnyOrderElementsOf(before.stream()
                            .filter(line -> !after.contains(line))
                            .toList());
            assertThat(preview.gains())
                    .containsExactlyInAnyOrderElementsOf(after.stream()
                            .filter(line -> !before.contains(line))
                            .toList());
        }
    }

    /** And what is confirmed stays: nobody loses anything by a review that is answered with yes throughout. */
    @Property(tries = 1)
    void reviewThatNobodyAnswersLeavesNothingOfItsScopeToSee(@ForAll long seed) {
        Random random = random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Recorded> ledger =
                    Histories.random(new Random(random.nextLong()), STEPS).ledger();
            AccessState state = AccessState.of(ledger);
            Recorded last = ledger.getLast();
            BrandId brand = random.nextBoolean() ? null : new BrandId("b1");
            ReviewScope scope = brand == null ? ReviewScope.EVERYTHING : ReviewScope.brand(brand);
            List<ReviewItem> items = new ArrayList<>();
            Policy.outsideAccess(state, scope, last.at())
                    .forEach(access -> items.add(new ReviewItem("item-" + items.size(), access)));
            ReviewId id = new ReviewId("last-review");
            List<Recorded> reviewed = new ArrayList<>(ledger);
            after(
                    reviewed,
                    new ReviewStarted(
                            id,
                            "Last",
                            scope,
                            state.people().getFirst(),
                            LocalDate.ofInstant(last.at(), state.zone()),
                            items));
            Instant end = AccessState.of(reviewed).review(id).orElseThrow().endsAt(state.zone());
            NaiveReading unanswered = new NaiveReading(reviewed, end);
            assertThat(outside(unanswered, brand)).isEmpty();
            items.forEach(item -> after(reviewed, new ReviewItemConfirmed(id, item)));
            assertThat(outside(new NaiveReading(reviewed, end), null))
                    .isEqualTo(outside(new NaiveReading(ledger, end), null));
        }
    }

    /**
     * Of all roots of access there are, those are gone at a later instant, though nothing happens, that carry an end before
     * it, that a review ends, or that go with the account: no others.
     */
    @Property(tries = 1)
    void timeEndsWhatCarriesAnEndOrIsInAReviewAndNothingElse(@ForAll long seed) {
        Random random = random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Recorded> ledger =
                    Histories.random(new Random(random.nextLong()), STEPS).ledger();
            AccessState state = AccessState.of(ledger);
            Instant now = ledger.getLast().at();
            Instant later = now.plusSeconds(random.nextInt(30 * 86_400));
            Set<ReviewedAccess> gone = new HashSet<>(Policy.outsideAccess(state, ReviewScope.EVERYTHING, now));
            gone.removeAll(Policy.outsideAccess(state, ReviewScope.EVERYTHING, later));
            Set<ReviewedAccess> ended = new HashSet<>();
            Policy.endingAccess(state, now).stream()
                    .filter(ending -> !later.isBefore(ending.at()))
                    .forEach(ending -> ended.add(ending.access()));
            assertThat(gone).containsAll(ended);
            assertThat(gone)
                    .filteredOn(access -> !ended.contains(access))
                    .filteredOn(access -> !ended.contains(ReviewedAccess.account(access.userId())))
                    .allMatch(access -> Policy.isEndedByReview(state, access, later)
                            || Policy.isEndedByReview(state, ReviewedAccess.account(access.userId()), later));
        }
    }

    /** Once the roots of access in a project are taken away, nobody is in it by name but for what they created. */
    @Property(tries = 1)
    void projectsWhoseRootsAreTakenAwayLeaveNobodyNamedInThem(@ForAll long seed) {
        Random random = random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            List<Recorded> ledger = new ArrayList<>(
                    Histories.random(new Random(random.nextLong()), STEPS).ledger());
            AccessState state = AccessState.of(ledger);
            Instant now = ledger.getLast().at();
            for (ProjectId project : state.projects()) {
                Policy.rootsIn(state, project, now).forEach(root -> after(ledger, takenAway(root)));
            }
            NaiveReading naive = new NaiveReading(ledger, now);
            naive.people().stream().filter(naive::isOutside).forEach(person -> {
                assertThat(naive.listedBudgets(person)).isEmpty();
                assertThat(naive.projects())
                        .noneMatch(project -> naive.footing(person, project) == Footing.GRANTED)
                        .filteredOn(project -> naive.footing(person, project) == Footing.TASKS_ONLY)
                        .allMatch(project -> hasCreatedIn(ledger, naive.tasksOf(project), person));
            });
        }
    }

    private static AccessEvent takenAway(ReviewedAccess root) {
        UserId person = root.userId();
        return switch (root.kind()) {
            case GRANT -> new ProjectAccessRevoked(Objects.requireNonNull(root.projectId()), person);
            case SHARE -> new TaskUnshared(Objects.requireNonNull(root.taskId()), person);
            case BUDGET -> new BudgetAccessRevoked(Objects.requireNonNull(root.budgetId()), person);
            case ACCOUNT, BRAND -> throw new AssertionError("No root in a project: " + root);
        };
    }

    private static boolean hasCreatedIn(List<Recorded> ledger, List<TaskId> tasks, UserId person) {
        return ledger.stream()
                .anyMatch(recorded -> recorded.event() instanceof PortalTaskCreated created
                        && created.createdBy().equals(person)
                        && tasks.contains(created.taskId()));
    }

    private static void after(List<Recorded> ledger, AccessEvent event) {
        Recorded last = ledger.getLast();
        ledger.add(new Recorded(event, "next", "next", last.position() + 1, last.at(), "nora"));
    }

    /** What people outside see of the brand, or of everything; what they only uploaded is no access that was given. */
    private static Set<Line> outside(NaiveReading naive, @Nullable BrandId brand) {
        Set<Line> lines = new HashSet<>();
        for (UserId person : naive.people()) {
            if (naive.isOutside(person)) {
                naive.listedProjects(person).keySet().stream()
                        .filter(id -> brand == null || naive.isOf(id, brand))
                        .forEach(id -> lines.add(new Line(person, new OfProject(id))));
                naive.listedTasks(person).stream()
                        .filter(id -> brand == null || naive.isOf(id, brand))
                        .forEach(id -> lines.add(new Line(person, new OfTask(id))));
            }
        }
        return lines;
    }

    /** What the rules in force before are newly broken by, by the naive reading. */
    private static Set<List<Object>> broken(List<Recorded> before, List<Recorded> after, Instant instant) {
        NaiveReading then = new NaiveReading(before, instant);
        NaiveReading thereafter = new NaiveReading(after, instant);
        Set<List<Object>> broken = new HashSet<>();
        if (then.isOpen()) {
            then.rules().forEach((id, rule) -> {
                Set<Map.Entry<UserId, Resource>> had = then.breaches(rule);
                thereafter.breaches(rule).stream()
                        .filter(sight -> !had.contains(sight))
                        .forEach(sight -> broken.add(List.of(id, sight.getKey(), sight.getValue())));
            });
        }
        return broken;
    }

    /** By the naive reading, for the second state is what the policy makes of the changes. */
    static Set<Line> seen(List<Recorded> ledger, Instant instant) {
        NaiveReading naive = new NaiveReading(ledger, instant);
        Set<Line> lines = new HashSet<>();
        for (UserId person : naive.people()) {
            naive.listedProjects(person).keySet().forEach(id -> lines.add(new Line(person, new OfProject(id))));
            naive.listedTasks(person).forEach(id -> lines.add(new Line(person, new OfTask(id))));
            naive.listedDocuments(person).forEach(id -> lines.add(new Line(person, new OfDocument(id))));
            naive.listedFiles(person).forEach(id -> lines.add(new Line(person, new OfFile(id))));
            naive.listedBudgets(person).forEach(id -> lines.add(new Line(person, new OfBudget(id))));
            naive.listedInvoices(person).forEach(id -> lines.add(new Line(person, new OfInvoice(id))));
        }
        return lines;
    }

    private static Map<UserId, List<Seen>> answers(AccessState state, Instant instant) {
        Map<UserId, List<Seen>> answers = new HashMap<>();
        state.people().forEach(person -> answers.put(person, Policy.seenBy(state, person, instant)));
        return answers;
    }

    private static Random random(long seed) {
        return new Random(SEED == null ? seed : SEED);
    }

    private static boolean fails(History history, long seed) {
        return failure(history, seed) != null;
    }

    private static AssertionError failure(History history, long seed) {
        Random random = new Random(seed);
        AccessState state = AccessState.empty();
        try {
            for (int events = 1; events <= history.ledger().size(); events++) {
                Recorded last = history.ledger().get(events - 1);
                judgedByRules(state, history.first(events - 1), history.first(events));
                state = state.with(last);
                History soFar = history.first(events);
                new Agreement(state, soFar, last.at(), random).everything();
                new Agreement(state, soFar, aside(history, last.at(), random), random).lists();
            }
            return null;
        } catch (AssertionError e) {
            return e;
        }
    }

    /** What the naive reading says a change newly breaks is what the policy refuses it for, and the present breaches agree. */
    private static void judgedByRules(AccessState state, History before, History after) {
        Recorded change = after.ledger().getLast();
        NaiveReading then = new NaiveReading(before.ledger(), change.at());
        Map<StandingRuleId, RuleTerms> rules = then.rules();
        assertThat(state.standingRules()).extracting(StandingRule::id).containsExactlyElementsOf(rules.keySet());
        if (rules.isEmpty()) {
            return;
        }
        rules.values().forEach(rule -> {
            assertThat(Policy.breaches(state, rule, change.at()))
                    .as("what breaks %s", rule)
                    .extracting(line -> Map.entry(line.userId(), line.resource()))
                    .containsExactlyInAnyOrderElementsOf(then.breaches(rule));
        });
        Set<List<Object>> broken = broken(before.ledger(), after.ledger(), change.at());
        Ruling ruling = Policy.ruling(state, List.of(change), change.at());
        assertThat(ruling.broken())
                .as("what %s would break", change.event())
                .extracting(one -> List.<Object>of(
                        one.rule().id(), one.sight().userId(), one.sight().resource()))
                .containsExactlyInAnyOrderElementsOf(broken);
        assertThat(ruling.touched() || broken.isEmpty())
                .as("a rule that is broken was touched")
                .isTrue();
    }

    /** Some other instant: soon, or at the very end of some grant, share or account. */
    private static Instant aside(History history, Instant now, Random random) {
        List<Instant> ends = Ends.in(history);
        return ends.isEmpty() || random.nextBoolean()
                ? now.plusSeconds(random.nextInt(200_000))
                : ends.get(random.nextInt(ends.size())).minusNanos(random.nextInt(2));
    }
}

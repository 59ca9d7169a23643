package io.portico.bench;

import io.portico.access.AccessState;
import io.portico.access.Action;
import io.portico.access.Policy;
import io.portico.access.Recorded;
import io.portico.access.Resource;
import io.portico.access.Ruling;
import io.portico.messages.AccessEvent;
import io.portico.messages.StandingRuleId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.BrandGiven;
import io.portico.messages.person.Permission;
import io.portico.messages.project.History;
import io.portico.messages.standingrule.RuleTerms;
import io.portico.messages.standingrule.RuledPeople;
import io.portico.messages.standingrule.RuledPlace;
import io.portico.messages.standingrule.RuledThings;
import io.portico.messages.standingrule.StandingRuleMade;
import io.portico.messages.task.TaskShared;
import io.portico.tenancy.Work;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

/**
 * Who sees what and why: the person's page and the matrix by REST, and single decisions in the process, in an agency of
 * 500 people outside, 200 projects and 20,000 tasks.
 */
final class Access {

    private static final Acme.Size SIZE = new Acme.Size(200, 20_000, 0, 500);
    private static final int WARM_SECONDS = 4;
    private static final int SECONDS = 4;
    private static final int DECISIONS = 400_000;
    private static final int MOVE = 7;
    private static final int RULES = 100;
    private static final int RULINGS = 1_000;

    private Access() {}

    static void measure(Path folder) throws Exception {
        try (House house = House.open(folder)) {
            Acme acme = Acme.make(house, SIZE);
            System.out.printf(
                    Locale.ROOT,
                    "%d events; matrix of a brand: %d people by %d projects%n",
                    house.events(),
                    SIZE.outside(),
                    SIZE.projects() / Acme.BRANDS);
            pages(house, acme);
            decisions(house, acme);
            rulings(house, acme);
        }
    }

    private static void pages(House house, Acme acme) throws Exception {
        String token = house.token(acme.owner());
        List<UserId> outside = acme.outside();
        IntFunction<String> sees = number ->
                "/api/v1/access/of/" + outside.get(number % outside.size()).value() + "?limit=200";
        IntFunction<String> all = number -> "/api/v1/access/of/"
                + outside.get(2 + number % (outside.size() - 2)).value();
        IntFunction<String> matrix = number ->
                "/api/v1/access/matrix?limit=50&brand=" + acme.brand(number).value();
        IntFunction<String> wide = number ->
                "/api/v1/access/matrix?limit=200&brand=" + acme.brand(number).value();
        IntFunction<String> why = number -> "/api/v1/access/decision?action=view&user="
                + outside.get(number % outside.size()).value() + "&resource=task:"
                + acme.tasks().get(number * MOVE % acme.tasks().size()).value();
        for (IntFunction<String> each : List.of(sees, all, matrix, wide, why)) {
            run(house, token, 2, WARM_SECONDS, each);
        }
        Callers.head("who sees what, by REST");
        for (int callers : new int[] {1, 4}) {
            Callers.print("Sees, first 200 with reasons", run(house, token, callers, SECONDS, sees), true);
            Callers.print("Sees, all 2,000 with reasons", run(house, token, callers, SECONDS, all), true);
            Callers.print("matrix, 50 people x 20", run(house, token, callers, SECONDS, matrix), true);
            Callers.print("matrix, 200 people x 20", run(house, token, callers, SECONDS, wide), true);
            Callers.print("why one task", run(house, token, callers, SECONDS, why), true);
        }
    }

    private static Callers.Seen run(House house, String token, int callers, int seconds, IntFunction<String> path)
            throws Exception {
        return Callers.run(callers, seconds, caller -> {
            Wire wire = new Wire(house.port(), Acme.SLUG + ".localhost", token);
            return number -> wire.get(path.apply(MOVE * caller + number));
        });
    }

    /** One after another on one thread, each about another person and task, so that nothing is answered from a cache. */
    private static void decisions(House house, Acme acme) {
        Work owner = acme.owner();
        AccessState state = house.access(owner.agencyId());
        Instant now = Instant.now();
        Action post = Action.use(Permission.REPLIES_POST);
        System.out.printf(
                "%-44s %10s %10s %10s%n",
                "single decisions in the process", "p50 \u00b5s", "p99 \u00b5s", "p99.9 \u00b5s");
        for (int round = 0; round < 2; round++) {
            boolean counts = round == 1;
            print(
                    counts,
                    "view a task, without reasons",
                    time(
                            acme,
                            (user, task) -> Policy.allows(state, user, Action.VIEW, new Resource.OfTask(task), now)));
            print(counts, "view a task, with reasons", time(acme, (user, task) -> Policy.decide(
                            state, user, Action.VIEW, new Resource.OfTask(task), now)
                    .allowed()));
            print(
                    counts,
                    "post a reply, without reasons",
                    time(acme, (user, task) -> Policy.allows(state, user, post, thread(task), now)));
            print(counts, "post a reply, with reasons", time(acme, (user, task) -> Policy.decide(
                            state, user, post, thread(task), now)
                    .allowed()));
        }
    }

    /** What a hundred standing rules, each about a person of their own, say to a change before it is made. */
    private static void rulings(House house, Acme acme) {
        AccessState ruled = house.access(acme.owner().agencyId());
        Instant now = Instant.now();
        for (int i = 0; i < RULES; i++) {
            RuleTerms terms = new RuleTerms(
                    "Rule " + i,
                    RuledPeople.person(acme.outside().get(i)),
                    Set.of(RuledThings.BUDGETS, RuledThings.INVOICES),
                    RuledPlace.brand(acme.brand(i)));
            ruled = ruled.with(next(ruled, new StandingRuleMade(StandingRuleId.random(), terms), now));
        }
        AccessState state = ruled;
        System.out.printf(
                "%-44s %10s %10s %10s%n",
                "a change held against " + RULES + " rules", "p50 \u00b5s", "p99 \u00b5s", "p99.9 \u00b5s");
        for (int round = 0; round < 2; round++) {
            boolean counts = round == 1;
            print(
                    counts,
                    "share a task",
                    changes(acme, state, now, (user, task) -> new TaskShared(task, user, null, null, History.ALL)));
            print(counts, "give a brand", changes(acme, state, now, (user, _) -> new BrandGiven(user, acme.brand(0))));
        }
    }

    private static long[] changes(
            Acme acme, AccessState state, Instant now, BiFunction<UserId, TaskId, AccessEvent> change) {
        Random random = new Random(1);
        long[] nanos = new long[RULINGS];
        for (int i = 0; i < RULINGS; i++) {
            UserId user = acme.outside().get(random.nextInt(acme.outside().size()));
            TaskId task = acme.tasks().get(random.nextInt(acme.tasks().size()));
            List<Recorded> planned = List.of(next(state, change.apply(user, task), now));
            long before = System.nanoTime();
            Ruling ruling = Policy.ruling(state, planned, now);
            nanos[i] = System.nanoTime() - before;
            if (!ruling.broken().isEmpty()) {
                throw new IllegalStateException("nobody sees money here, and a rule is broken");
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static Recorded next(AccessState state, AccessEvent event, Instant now) {
        long position = state.position() + 1;
        return new Recorded(event, "planned", "planned-" + position, position, now, "bench");
    }

    private static Resource thread(TaskId task) {
        return new Resource.OfThread(task, ThreadName.CLIENT);
    }

    private interface Question {
        boolean about(UserId user, TaskId task);
    }

    private static long[] time(Acme acme, Question question) {
        Random random = new Random(1);
        long[] nanos = new long[DECISIONS];
        int yes = 0;
        for (int i = 0; i < DECISIONS; i++) {
            UserId user = acme.outside().get(random.nextInt(acme.outside().size()));
            TaskId task = acme.tasks().get(random.nextInt(acme.tasks().size()));
            long before = System.nanoTime();
            boolean may = question.about(user, task);
            nanos[i] = System.nanoTime() - before;
            yes += may ? 1 : 0;
        }
        if (yes == 0 || yes == DECISIONS) {
            throw new IllegalStateException("the question is always answered alike");
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void print(boolean counts, String what, long[] nanos) {
        if (counts) {
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %10.2f %10.2f %10.2f%n",
                    what,
                    nanos[nanos.length / 2] / 1e3,
                    nanos[nanos.length / 100 * 99] / 1e3,
                    nanos[nanos.length / 1000 * 999] / 1e3);
        }
    }
}

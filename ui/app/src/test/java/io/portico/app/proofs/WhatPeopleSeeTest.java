package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.ProjectSight;
import io.portico.access.oracle.Histories;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Telling.Told;
import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.BudgetId;
import io.portico.messages.DocumentId;
import io.portico.messages.InvoiceId;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.post.Mentions;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.audit.FindSeenBy;
import io.portico.views.audit.SeenThing;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random histories go in as commands, and whatever comes out is what the rules say, no more and no less. */
class WhatPeopleSeeTest {

    /** Histories in a normal run; more with {@code -Dportico.histories=N}. */
    private static final int HISTORIES = Integer.getInteger("portico.histories", 8);

    private static final int STEPS = Integer.getInteger("portico.steps", 40);
    private static final int PAGES_EVERY = 6;
    private static final UserId OWNER = new UserId(Telling.OWNER);
    private static final Set<Permission> TO_TAKE_A_BUNDLE =
            Set.of(Permission.EXPORT, Permission.BILLING_VIEW, Permission.COSTS_VIEW);

    private final RunningHouse house = RunningHouse.shared();

    @Test
    void everyListPageCountSearchAndLiveUpdateIsWhatTheRulesSayAfterEveryStep() throws IOException {
        long seed = Long.getLong("portico.seed", new Random().nextLong());
        Random seeds = new Random(seed);
        int done = 0;
        int refused = 0;
        int mentioned = 0;
        int bundles = 0;
        for (int i = 0; i < HISTORIES; i++) {
            long one = seeds.nextLong();
            try {
                Run run = new Run(one);
                run.tell();
                done += run.done;
                refused += run.refused;
                mentioned += run.mentioned;
                bundles += run.bundles;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("-Dportico.seed=" + seed + ", history " + i, e);
            } finally {
                house.clock.reset();
            }
        }
        System.out.printf("%d histories: %d commands done, %d refused%n", HISTORIES, done, refused);
        assertThat(done).as("commands that were not refused").isGreaterThan(refused);
        assertThat(mentioned).as("posts that mention somebody").isPositive();
        assertThat(bundles).as("bundles held against what was listed").isPositive();
    }

    /** One history, in an agency of its own. */
    private final class Run {

        private final AgencyId agency = AgencyId.random();
        private final List<Told> told;
        private final Chronicle chronicle = new Chronicle(house, agency.value());
        private final Map<UserId, Gateway.Watching> watching = new HashMap<>();
        private final Map<UserId, Set<String>> pulses = new ConcurrentHashMap<>();
        private final TreeMap<Instant, Map<UserId, Set<String>>> seenThen = new TreeMap<>();
        private Map<UserId, Set<String>> mayKnowBefore = Map.of();
        private int done;
        private int refused;
        private int mentioned;
        private int bundles;

        Run(long seed) {
            told = Telling.of(
                    Histories.random(new Random(seed), STEPS),
                    agency,
                    "h" + agency.value().substring(0, 8));
        }

        void tell() throws IOException {
            for (Told next : told) {
                house.clock.stopAt(next.at());
                pulses.values().forEach(Set::clear);
                if (happened(next)) {
                    done++;
                    chronicle.readOn();
                    check();
                } else {
                    refused++;
                }
            }
            watching.values().forEach(Gateway.Watching::close);
            checkThePast();
        }

        private boolean happened(Told next) {
            try {
                house.send(agency.value(), next.by(), next.command());
                mentions(next, true);
                return true;
            } catch (Rejected no) {
                if (no.code() == Rejected.Code.CANNOT_BE_MENTIONED) {
                    mentions(next, false);
                }
                return false;
            } catch (BadInput no) {
                return false;
            }
        }

        /** Whoever was mentioned reads the thread and may be known to the author; of the others the house said no. */
        private void mentions(Told told, boolean posted) {
            NaiveReading before = new NaiveReading(chronicle.ledger(), house.clock.instant());
            UserId author = new UserId(told.by().id());
            switch (told.command()) {
                case PostReply reply ->
                    mentioned(reply.text(), before, author, reply.taskId(), ThreadName.of(reply.audience()), posted);
                case PostNote note -> mentioned(note.text(), before, author, note.taskId(), ThreadName.AGENCY, posted);
                default -> {
                    // Nobody is mentioned.
                }
            }
        }

        private void mentioned(
                @Nullable Confidential text,
                NaiveReading before,
                UserId author,
                TaskId task,
                ThreadName thread,
                boolean posted) {
            Set<UserId> people =
                    text == null ? Set.of() : text.clear().map(Mentions::people).orElseGet(Set::of);
            if (!people.isEmpty()) {
                boolean may = people.stream()
                        .allMatch(person ->
                                before.mayMention(author, person, task, thread, chronicle.writers(task, thread)));
                assertThat(posted)
                        .as("%s mentions %s in %s of %s", author, people, thread, task)
                        .isEqualTo(may);
                mentioned++;
            }
        }

        private void check() {
            NaiveReading naive = new NaiveReading(chronicle.ledger(), house.clock.instant());
            Map<UserId, Set<String>> mayKnow = new HashMap<>();
            for (UserId guest : chronicle.guests().keySet()) {
                PortalReading reading = new PortalReading(house, chronicle, naive, guest);
                reading.lists();
                if (done % PAGES_EVERY == 0) {
                    reading.pages();
                }
                mayKnow.put(guest, things(naive, guest));
                live(naive, guest, mayKnow);
                new SearchReading(house, chronicle, naive).outside(guest);
            }
            if (done % PAGES_EVERY == 0 && ownerStillIs(naive)) {
                AgencyReading reading = new AgencyReading(house, chronicle, naive, OWNER);
                reading.threads();
                reading.files();
                reading.order();
            }
            if (done % PAGES_EVERY == 0) {
                chronicle.employees().forEach(employee -> new AgencyReading(house, chronicle, naive, employee)
                        .projects());
            }
            mayKnowBefore = mayKnow;
            chronicle.employees().forEach(employee -> new SearchReading(house, chronicle, naive).inside(employee));
            // What a clock that stepped back recorded still belongs to the latest time there was.
            NaiveReading then = new NaiveReading(chronicle.ledger(), chronicle.latestTime());
            Map<UserId, Set<String>> seen = new HashMap<>();
            chronicle.guests().keySet().forEach(guest -> seen.put(guest, listed(then, guest)));
            seenThen.put(chronicle.latestTime(), seen);
        }

        /** Whoever sees a task or document hears of it, and nobody hears of what they do not see. */
        private void live(NaiveReading naive, UserId guest, Map<UserId, Set<String>> mayKnow) {
            if (naive.basic(guest)) {
                // Whoever comes by a link has no page that stays true by itself.
                return;
            }
            Set<String> heard = pulses.computeIfAbsent(guest, _ -> ConcurrentHashMap.newKeySet());
            if (watching.containsKey(guest)) {
                ThreadName thread = chronicle.threadOf(guest);
                chronicle.latestNews().forEach((task, threads) -> {
                    if (threads.contains(thread) && naive.seesTask(guest, task)) {
                        RunningHouse.await(guest + " hears of " + task, () -> heard.contains(task.named()));
                    }
                });
                chronicle.latestDocuments().stream()
                        .filter(document -> naive.seesDocument(guest, document))
                        .forEach(document -> RunningHouse.await(
                                guest + " hears of " + document, () -> heard.contains(document.named())));
                for (String thing : heard) {
                    boolean known = mayKnow.getOrDefault(guest, Set.of()).contains(thing)
                            || mayKnowBefore.getOrDefault(guest, Set.of()).contains(thing);
                    assertThat(known).as("%s may hear of %s", guest, thing).isTrue();
                }
            } else if (naive.alive(guest)) {
                watching.put(
                        guest, Tenancy.call(new Work(agency.value(), Actor.person(guest.value())), () -> house.gateway()
                                .watch(
                                        new Watch(Set.of("task", "project", "document", "budget", "invoice")),
                                        Pulse.class,
                                        pulse -> heard.add(pulse.key()),
                                        () -> {})));
            }
        }

        /** Where there is another owner, the first one may have been given less. */
        private boolean ownerStillIs(NaiveReading naive) {
            return naive.alive(OWNER)
                    && naive.switches(OWNER).containsAll(Set.of(Permission.WORK_VIEW, Permission.AUDIT_VIEW));
        }

        private void checkThePast() throws IOException {
            house.clock.stopAt(chronicle.latestTime().plusSeconds(1));
            NaiveReading now = new NaiveReading(chronicle.ledger(), house.clock.instant());
            if (!ownerStillIs(now)) {
                return;
            }
            if (now.switches(OWNER).containsAll(TO_TAKE_A_BUNDLE)) {
                new BundleReading(house, agency.value(), OWNER).atTwoInstants(seenThen);
                bundles++;
            }
            new ExposureReading(house, chronicle, OWNER).whereEverythingWent(seenThen.navigableKeySet());
            new TimelineReading(house, agency.value(), OWNER).everybodyAndEverything(seenThen);
            int every = Math.max(1, seenThen.size() / 8);
            int number = 0;
            for (Instant instant : seenThen.keySet()) {
                if (number++ % every != 0) {
                    continue;
                }
                seenThen.get(instant).forEach((guest, expected) -> {
                    Set<String> answered = new HashSet<>();
                    house.ask(agency.value(), OWNER, new FindSeenBy(guest, instant, null))
                            .items()
                            .forEach((SeenThing thing) -> answered.add(thing.resource()));
                    assertThat(answered).as("what %s saw at %s", guest, instant).isEqualTo(expected);
                });
            }
        }
    }

    private static Set<String> listed(NaiveReading naive, UserId guest) {
        Set<String> things = new HashSet<>();
        naive.listedProjects(guest).keySet().forEach(id -> things.add(id.named()));
        naive.listedTasks(guest).forEach(id -> things.add(id.named()));
        naive.listedDocuments(guest).forEach(id -> things.add(id.named()));
        naive.listedFiles(guest).forEach(id -> things.add(id.named()));
        naive.listedBudgets(guest).forEach(id -> things.add(id.named()));
        naive.listedInvoices(guest).forEach(id -> things.add(id.named()));
        return things;
    }

    private static Set<String> things(NaiveReading naive, UserId guest) {
        Set<String> things = new HashSet<>();
        for (ProjectId id : naive.projects()) {
            if (naive.sight(guest, id) != ProjectSight.NONE) {
                things.add(id.named());
            }
        }
        for (TaskId id : naive.tasks()) {
            if (naive.seesTask(guest, id)) {
                things.add(id.named());
            }
        }
        for (BudgetId id : naive.budgets()) {
            if (naive.seesBudget(guest, id)) {
                things.add(id.named());
            }
        }
        for (InvoiceId id : naive.invoices()) {
            if (naive.seesInvoice(guest, id)) {
                things.add(id.named());
            }
        }
        for (DocumentId id : naive.documents()) {
            if (naive.seesDocument(guest, id)) {
                things.add(id.named());
            }
        }
        return things;
    }
}

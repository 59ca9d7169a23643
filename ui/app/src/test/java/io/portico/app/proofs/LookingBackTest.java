package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.portico.messages.RequestFormId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.Permission;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.projections.access.AccessFold;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import io.portico.views.audit.FindSightChanges;
import io.portico.views.audit.SightChangeKind;
import io.portico.views.audit.SightChanges;
import io.portico.views.audit.SightMark;
import io.portico.views.me.FindMe;
import io.portico.views.me.FindMyTerms;
import io.portico.views.portal.FindMyAccessRequests;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindPortalBudget;
import io.portico.views.portal.FindPortalBudgets;
import io.portico.views.portal.FindPortalDocument;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalForm;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalInvoice;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalReaders;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.FindWaitingApprovals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Random histories go in as commands, and later the portal answers for each instant what it answered then. */
class LookingBackTest {

    private static final int HISTORIES = Integer.getInteger("portico.histories", 4);
    private static final int STEPS = Integer.getInteger("portico.steps", 60);
    private static final int INSTANTS = 12;
    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_LIMIT, null);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final UserId OWNER = new UserId(Telling.OWNER);
    private static final String GONE = "gone";
    private static final String ERASED = "(erased)";
    /** How far people had read is not kept. */
    private static final Set<String> MARKS = Set.of("unread", "mentions", "unreadFrom");

    private static final Set<String> ENTERING = Set.of(new FindMe().toString(), new FindMyTerms().toString());
    /** What is somebody's own is not kept. */
    private static final Set<String> OWN = Set.of(
            "profileVersion",
            "version",
            "codename",
            "email",
            "phone",
            "notes",
            "notificationsMuted",
            "undoSendSeconds",
            "language");
    /** Of a file that was deleted since nothing else is told. */
    private static final Set<String> FILE = Set.of("name", "mediaType", "sizeBytes", "sha256");
    /** Which version a file is goes by its name, which may be erased. */
    private static final Set<String> VERSIONS = Set.of("version", "newest", "approved");

    private final RunningHouse house = RunningHouse.shared();

    @AfterEach
    void now() {
        house.clock.reset();
    }

    @Test
    void portalAnswersForEveryInstantWhatItAnsweredThen() {
        long seed = Long.getLong("portico.seed", new Random().nextLong());
        Random seeds = new Random(seed);
        int compared = 0;
        int deleted = 0;
        int erased = 0;
        int changes = 0;
        for (int i = 0; i < HISTORIES; i++) {
            try {
                Run run = new Run(seeds.nextLong());
                run.tell();
                compared += run.compared;
                deleted += run.deleted;
                erased += run.erased;
                changes += run.changes;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("-Dportico.seed=" + seed + ", history " + i, e);
            } finally {
                house.clock.reset();
            }
        }
        System.out.printf(
                "%d answers of the past compared, %d posts and %d files deleted since, %d changes found%n",
                compared, deleted, erased, changes);
        assertThat(compared).as("answers of the past").isGreaterThan(HISTORIES * 100);
    }

    /** One history, in an agency of its own. */
    private final class Run {

        private final AgencyId agency = AgencyId.random();
        private final List<Told> told;
        private final Chronicle chronicle = new Chronicle(house, agency.value());
        private final TreeMap<Instant, Map<UserId, Map<String, JsonNode>>> answers = new TreeMap<>();
        private final Random random;
        private int compared;
        private int deleted;
        private int erased;
        private int changes;

        Run(long seed) {
            random = new Random(seed);
            told = Telling.of(
                    Histories.random(new Random(seed), STEPS),
                    agency,
                    "b" + agency.value().substring(0, 8));
        }

        void tell() {
            for (Told next : told) {
                house.clock.stopAt(next.at());
                try {
                    house.send(agency.value(), next.by(), next.command());
                } catch (Rejected | BadInput no) {
                    continue;
                }
                chronicle.readOn();
                // Whatever a clock that stepped back recorded belongs to the latest time there was.
                house.clock.stopAt(chronicle.latestTime());
                Map<UserId, Map<String, JsonNode>> all = new HashMap<>();
                for (UserId guest : chronicle.guests().keySet()) {
                    all.put(guest, answers(new Work(agency.value(), Actor.person(guest.value()))));
                }
                answers.put(chronicle.latestTime(), all);
                lookBackMeanwhile();
            }
            house.clock.stopAt(chronicle.latestTime().plusSeconds(1));
            NaiveReading naive = new NaiveReading(chronicle.ledger(), house.clock.instant());
            if (naive.alive(OWNER) && naive.switches(OWNER).contains(Permission.ACCESS_VIEW_AS)) {
                lookBack(naive);
                chronicle.guests().keySet().forEach(this::marks);
            }
        }

        /** What somebody who looks back finds is kept for the next one, who may come after more has happened. */
        private void lookBackMeanwhile() {
            Instant recent = answers.descendingKeySet().stream()
                    .limit(1 + random.nextInt(3))
                    .reduce(answers.lastKey(), (_, earlier) -> earlier);
            var unused = house.bean(AccessFold.class).then(agency.value(), recent);
        }

        /** Wherever other things are there to be asked for than before, there is a mark. */
        private void marks(UserId guest) {
            List<SightMark> marks = new ArrayList<>();
            String after = null;
            do {
                FindSightChanges query =
                        new FindSightChanges(guest, null, null, new PageRequest(PageRequest.MAX_LIMIT, after));
                SightChanges page =
                        Tenancy.call(new Work(agency.value(), Actor.person(OWNER.value())), () -> house.gateway()
                                .ask(query, SightChanges.class));
                marks.addAll(page.items());
                after = page.next();
            } while (after != null);
            assertThat(marks).extracting(SightMark::at).isSorted();
            Instant before = null;
            Set<String> things = Set.of();
            for (Map.Entry<Instant, Map<UserId, Map<String, JsonNode>>> then : answers.entrySet()) {
                Instant from = before;
                Set<String> now = then.getValue().getOrDefault(guest, Map.of()).keySet();
                if (from != null && then.getValue().containsKey(guest) && !things.isEmpty() && !now.equals(things)) {
                    changes++;
                    assertThat(marks)
                            .as("%s until %s: %s", guest, then.getKey(), now)
                            .anyMatch(mark -> mark.at().isAfter(from)
                                    && !mark.at().isAfter(then.getKey())
                                    && (mark.kind() == SightChangeKind.THINGS || mark.kind() == SightChangeKind.TIME));
                }
                before = then.getKey();
                things = now;
            }
        }

        private void lookBack(NaiveReading naive) {
            for (Instant instant : answers.keySet()) {
                if (random.nextInt(answers.size()) >= INSTANTS && !instant.equals(answers.lastKey())) {
                    continue;
                }
                answers.get(instant).forEach((guest, then) -> {
                    if (naive.basic(guest)) {
                        return;
                    }
                    house.send(
                            agency.value(),
                            Actor.person(OWNER.value()),
                            new BeginViewAs(new ViewAsId(UUID.randomUUID().toString()), guest, instant));
                    Map<String, JsonNode> now =
                            answers(new Work(agency.value(), Actor.person(OWNER.value()), Actor.person(guest.value())));
                    String where = guest + " at " + instant + ": ";
                    assertThat(now.keySet()).as(where).isEqualTo(then.keySet());
                    boolean shutOut = then.get(new FindPortalHome().toString()).has(GONE);
                    then.forEach((what, expected) -> {
                        // Who somebody is and which terms there are is told of those, too, who had no way in yet.
                        if (!shutOut || !ENTERING.contains(what)) {
                            same(where + what, expected, now.get(what));
                        }
                    });
                });
            }
        }

        private Map<String, JsonNode> answers(Work work) {
            Map<String, JsonNode> all = new LinkedHashMap<>();
            ask(all, work, new FindPortalHome());
            JsonNode projects = ask(all, work, new FindPortalProjects(ALL));
            JsonNode tasks = ask(all, work, FindPortalTasks.in(null, ALL));
            ask(all, work, new FindPortalFiles(null, null, ALL));
            ask(all, work, new FindWaitingApprovals());
            ask(all, work, new FindMe());
            ask(all, work, new FindMyTerms());
            ask(all, work, new FindMyAccessRequests());
            for (JsonNode form : ask(all, work, new FindPortalForms()).path("items")) {
                ask(all, work, new FindPortalForm(new RequestFormId(id(form))));
            }
            for (JsonNode budget : ask(all, work, new FindPortalBudgets(ALL)).path("items")) {
                ask(all, work, new FindPortalBudget(new BudgetId(id(budget))));
            }
            for (JsonNode invoice : ask(all, work, new FindPortalInvoices(ALL)).path("items")) {
                ask(all, work, new FindPortalInvoice(new InvoiceId(id(invoice)), false));
            }
            for (JsonNode project : projects.path("items")) {
                ProjectId id = new ProjectId(id(project));
                ask(all, work, new FindPortalProject(id));
                for (JsonNode document :
                        ask(all, work, new FindPortalDocuments(id)).path("items")) {
                    ask(all, work, new FindPortalDocument(new DocumentId(id(document))));
                }
            }
            for (JsonNode task : tasks.path("items")) {
                TaskId id = new TaskId(id(task));
                ask(all, work, new FindPortalTask(id));
                ask(all, work, new FindPortalPosts(id, ALL, false));
                ask(all, work, new FindPortalPosts(id, new PageRequest(2, null), true));
                ask(all, work, new FindPortalReaders(id));
                ask(all, work, new FindPortalApprovals(id));
            }
            return all;
        }

        private static String id(JsonNode item) {
            return item.path("id").asString();
        }

        private <R> JsonNode ask(Map<String, JsonNode> all, Work work, Query<R> query) {
            JsonNode answer;
            try {
                answer = JSON.valueToTree(
                        Tenancy.call(work, () -> house.gateway().ask(query, query.answers())));
            } catch (Rejected no) {
                answer = JSON.valueToTree(Map.of(GONE, no.code().name()));
            }
            all.put(query.toString(), answer);
            return answer;
        }

        private void same(String what, JsonNode expected, JsonNode actual) {
            compared++;
            if (expected.isObject() && actual.isObject()) {
                ObjectNode then = (ObjectNode) expected.deepCopy();
                ObjectNode now = (ObjectNode) actual.deepCopy();
                if (now.path("deleted").asBoolean() && !then.path("deleted").asBoolean()) {
                    assertThat(now.path("text").isNull()).as(what).isTrue();
                    assertThat(now.path("files").isEmpty()).as(what).isTrue();
                    deleted++;
                    List<String> told = List.of("text", "files", "deleted", "withdrawnAt", "source", "editedAt");
                    then.remove(told);
                    now.remove(told);
                }
                if (then.has("undoSendSeconds")) {
                    OWN.forEach(then::remove);
                    OWN.forEach(now::remove);
                }
                if (then.has("sha256") && ERASED.equals(now.path("name").asString())) {
                    assertThat(now.path("mediaType").asString()).as(what).isEmpty();
                    assertThat(now.path("sizeBytes").asLong()).as(what).isZero();
                    assertThat(now.path("sha256").asString()).as(what).isEmpty();
                    erased++;
                    FILE.forEach(then::remove);
                    FILE.forEach(now::remove);
                }
                MARKS.forEach(then::remove);
                MARKS.forEach(now::remove);
                if (then.has("version") && then.has("newest")) {
                    VERSIONS.forEach(then::remove);
                    VERSIONS.forEach(now::remove);
                }
                assertThat(now.propertyNames()).as(what).containsExactlyInAnyOrderElementsOf(then.propertyNames());
                then.propertyNames().forEach(field -> same(what + "." + field, then.path(field), now.path(field)));
            } else if (expected.isArray() && actual.isArray()) {
                assertThat(actual.size())
                        .as("%s: %s%n%s", what, expected, actual)
                        .isEqualTo(expected.size());
                for (int i = 0; i < expected.size(); i++) {
                    same(what + "[" + i + "]", expected.path(i), actual.path(i));
                }
            } else if (!ERASED.equals(actual.asString(""))) {
                assertThat(actual).as(what).isEqualTo(expected);
            }
        }
    }
}

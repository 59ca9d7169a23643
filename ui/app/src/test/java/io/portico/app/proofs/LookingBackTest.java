package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.access.oracle.Histories;
import io.portico.access.oracle.NaiveReading;
import io.portico.app.proofs.Telling.Told;
import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.ProjectId;
import io.portico.messages.Rejected;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.ViewAsId;
import io.portico.messages.person.Permission;
import io.portico.messages.viewas.BeginViewAs;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.Query;
import io.portico.views.portal.FindPortalApprovals;
import io.portico.views.portal.FindPortalBudgets;
import io.portico.views.portal.FindPortalDocuments;
import io.portico.views.portal.FindPortalFiles;
import io.portico.views.portal.FindPortalForms;
import io.portico.views.portal.FindPortalHome;
import io.portico.views.portal.FindPortalInvoices;
import io.portico.views.portal.FindPortalPosts;
import io.portico.views.portal.FindPortalProject;
import io.portico.views.portal.FindPortalProjects;
import io.portico.views.portal.FindPortalReaders;
import io.portico.views.portal.FindPortalTask;
import io.portico.views.portal.FindPortalTasks;
import io.portico.views.portal.FindWaitingApprovals;
import java.time.Instant;
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
        for (int i = 0; i < HISTORIES; i++) {
            try {
                Run run = new Run(seeds.nextLong());
                run.tell();
                compared += run.compared;
                deleted += run.deleted;
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("-Dportico.seed=" + seed + ", history " + i, e);
            } finally {
                house.clock.reset();
            }
        }
        System.out.printf("%d answers of the past compared, %d posts deleted since%n", compared, deleted);
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
            }
            house.clock.stopAt(chronicle.latestTime().plusSeconds(1));
            NaiveReading naive = new NaiveReading(chronicle.ledger(), house.clock.instant());
            if (naive.alive(OWNER) && naive.switches(OWNER).contains(Permission.ACCESS_VIEW_AS)) {
                lookBack(naive);
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
                    then.forEach((what, expected) -> same(where + what, expected, now.get(what)));
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
            ask(all, work, new FindPortalForms());
            ask(all, work, new FindPortalBudgets(ALL));
            ask(all, work, new FindPortalInvoices(ALL));
            for (JsonNode project : projects.path("items")) {
                ProjectId id = new ProjectId(project.path("id").asString());
                ask(all, work, new FindPortalProject(id));
                ask(all, work, new FindPortalDocuments(id));
            }
            for (JsonNode task : tasks.path("items")) {
                TaskId id = new TaskId(task.path("id").asString());
                ask(all, work, new FindPortalTask(id));
                ask(all, work, new FindPortalPosts(id, ALL, false));
                ask(all, work, new FindPortalPosts(id, new PageRequest(2, null), true));
                ask(all, work, new FindPortalReaders(id));
                ask(all, work, new FindPortalApprovals(id));
            }
            return all;
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

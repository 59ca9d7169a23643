package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.person.DeactivatePerson;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at the past over the running house (access.md, rules 14, 17 and 20). */
class PastLooksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final int POSTS = 45;

    private final Furnished agency = new Furnished(HOUSE, "past");
    private final String owner = agency.token(agency.owner);
    private final String posts = "/portal/tasks/" + agency.task.value() + "/posts?limit=200";
    private Instant time = HOUSE.clock.instant();

    @BeforeEach
    void later() {
        pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void now() {
        HOUSE.clock.reset();
    }

    @Test
    void threadIsReadAsItWasThroughEditsAndDeletions() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < POSTS; i++) {
            ids.add(posted("Words " + i));
        }
        Instant all = pass(Duration.ofMinutes(1));
        List<String> said = texts(get(agency.token(agency.client), posts));
        assertThat(said).contains("Words 0", "Words " + (POSTS - 1));
        assertThat(send("PATCH", owner, "/posts/" + ids.get(3), "{\"text\":\"Other words\"}")
                        .statusCode())
                .isEqualTo(204);
        Instant edited = pass(Duration.ofMinutes(1));
        posted("Later words");
        assertThat(send("DELETE", owner, "/posts/" + ids.get(5), null).statusCode())
                .isEqualTo(204);
        pass(Duration.ofMinutes(1));

        List<String> then = texts(get(look(all), posts));
        assertThat(then).as("what was deleted since is deleted there, too").hasSize(said.size() - 1);
        assertThat(then).contains("Words 3").doesNotContain("Other words", "Words 5", "Later words");
        assertThat(deleted(get(look(all), posts))).containsExactly(ids.get(5));
        assertThat(texts(get(look(edited), posts))).contains("Other words").doesNotContain("Words 3", "Later words");
        assertThat(get(look(all), posts).body()).doesNotContain(agency.note.value());
    }

    @Test
    void nothingThatCameLaterIsToldBySearchListOrLink() {
        Instant before = pass(Duration.ofMinutes(1));
        String task = made("/tasks", "{\"projectId\":\"" + agency.project.value() + "\",\"name\":\"Unheard of\"}");
        assertThat(send("PUT", owner, "/tasks/" + task + "/open-to", "{\"audiences\":[\"CLIENT\"]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(send("PATCH", owner, "/projects/" + agency.project.value(), "{\"title\":\"Called otherwise\"}")
                        .statusCode())
                .isEqualTo(204);
        Instant after = pass(Duration.ofMinutes(1));
        String then = look(before);
        assertThat(get(then, "/portal/tasks/" + task).statusCode()).isEqualTo(404);
        assertThat(get(then, "/portal/tasks?limit=200").body()).doesNotContain("Unheard of");
        assertThat(get(then, "/portal/projects/" + agency.project.value()).body())
                .doesNotContain("Called otherwise");
        assertThat(get(then, "/portal/search?q=Unheard").body()).doesNotContain("Unheard");
        String later = look(after);
        assertThat(get(later, "/portal/tasks/" + task).body()).contains("Unheard of");
        assertThat(get(later, "/portal/projects/" + agency.project.value()).body())
                .contains("Called otherwise");
    }

    @Test
    void clockThatStepsBackChangesNothing() {
        pass(Duration.ofDays(1));
        posted("Ahead of the time");
        Instant ahead = pass(Duration.ofSeconds(1));
        time = time.minus(Duration.ofDays(1));
        HOUSE.clock.stopAt(time);
        posted("Back in time");
        time = ahead.plus(Duration.ofDays(1));
        HOUSE.clock.stopAt(time);
        assertThat(texts(get(look(ahead.minus(Duration.ofHours(12))), posts)))
                .doesNotContain("Ahead of the time", "Back in time");
        assertThat(texts(get(look(ahead), posts))).contains("Ahead of the time", "Back in time");
    }

    @Test
    void whoeverIsGoneIsSeenAsTheyWereAndWhoWasNotThereSawNothing() {
        Instant there = pass(Duration.ofMinutes(1));
        agency.owner(new DeactivatePerson(new UserId(agency.client)));
        Instant gone = pass(Duration.ofMinutes(1));
        assertThat(get(look(there), "/portal/tasks").body()).contains(agency.task.value());
        assertThat(get(look(gone), "/portal/tasks").statusCode()).isEqualTo(404);
        assertThat(get(look(there.minus(Duration.ofDays(9))), "/portal/tasks").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoReadsTheHistoryLooksAtThePastOnlyAndIsToldNothingThatWasSaid() {
        posted("For Clara alone");
        Instant then = pass(Duration.ofMinutes(1));
        String auditor = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, auditor, "AUDITOR");
        pass(Duration.ofMinutes(1));
        String audit = agency.token(auditor);
        assertThat(send("POST", audit, "/view-as/" + agency.client, null).statusCode())
                .isEqualTo(403);
        HttpResponse<String> begun = begin(audit, then);
        assertThat(JSON.readTree(begun.body()).path("withheld").asBoolean()).isTrue();
        String look = JSON.readTree(begun.body()).path("token").asString();
        JsonNode seen = JSON.readTree(get(look, posts).body()).path("items");
        assertThat(seen).isNotEmpty();
        assertThat(seen.toString()).doesNotContain("For Clara alone").contains("(withheld)");
        JsonNode file =
                JSON.readTree(get(look, "/portal/files").body()).path("items").path(0);
        assertThat(file.path("name").asString()).isEqualTo("(withheld)");
        assertThat(file.path("sha256").asString()).isEmpty();
        for (String path : List.of("/portal/invoices", "/portal/budgets")) {
            assertThat(get(look, path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get(look, "/portal/tasks").body()).contains(agency.task.value());
        String member = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        assertThat(begin(agency.token(member), then).statusCode()).isEqualTo(403);
    }

    @Test
    void everyLookAtThePastStandsInTheHistoryWithBothNamesAndItsInstant() {
        Instant then = pass(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        look(then);
        JsonNode last = JSON.readTree(
                        get(owner, "/audit/events?type=view-as-begun").body())
                .path("items")
                .path(0);
        assertThat(last.path("by").asString()).isEqualTo(agency.owner);
        assertThat(last.path("about").toString()).contains(agency.owner, agency.client);
        assertThat(last.path("text").toString()).contains(then.toString());
    }

    @Test
    void futureIsNotLookedAt() {
        HttpResponse<String> refused = begin(owner, time.plusSeconds(1));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"at\"", "OUT_OF_RANGE");
    }

    @Test
    void marksAreTheChangesThatMatteredToThatPerson() {
        Instant from = pass(Duration.ofMinutes(1));
        made("/tasks", "{\"projectId\":\"" + agency.project.value() + "\",\"name\":\"Locked\"}");
        Instant nothing = pass(Duration.ofMinutes(1));
        assertThat(marks(from, nothing)).as("nobody outside sees it").isEmpty();
        posted("Said");
        Instant said = pass(Duration.ofMinutes(1));
        assertThat(marks(nothing, said)).containsExactly("WORDS");
        send("PUT", owner, "/projects/" + agency.project.value() + "/open-to", "{\"audiences\":[]}");
        Instant locked = pass(Duration.ofMinutes(1));
        assertThat(marks(said, locked)).containsExactly("THINGS");
        assertThat(marks(nothing, locked)).containsExactly("WORDS", "THINGS");
        assertThat(marks(locked, time)).isEmpty();
        String path = "/access/of/" + agency.client + "/changes?limit=1&from=" + nothing;
        JsonNode first = JSON.readTree(get(owner, path).body());
        JsonNode second = JSON.readTree(
                get(owner, path + "&after=" + first.path("next").asString()).body());
        assertThat(first.path("items").path(0).path("kind").asString()).isEqualTo("WORDS");
        assertThat(second.path("items").path(0).path("kind").asString()).isEqualTo("THINGS");
    }

    private List<String> marks(Instant from, Instant to) {
        String path = "/access/of/" + agency.client + "/changes?from=" + from + "&to=" + to;
        List<String> kinds = new ArrayList<>();
        JSON.readTree(get(owner, path).body())
                .path("items")
                .forEach(item -> kinds.add(item.path("kind").asString()));
        return kinds;
    }

    /** Lets time go by, and answers an instant in the middle of nothing happening. */
    private Instant pass(Duration by) {
        Instant then = time.plusSeconds(1);
        time = time.plus(by).plusSeconds(2);
        HOUSE.clock.stopAt(time);
        return then;
    }

    private String posted(String text) {
        return made("/tasks/" + agency.task.value() + "/threads/CLIENT", "{\"text\":\"" + text + "\"}");
    }

    private String made(String path, String json) {
        HttpResponse<String> answer = send("POST", owner, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static List<String> texts(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> texts = new ArrayList<>();
        JSON.readTree(answer.body()).path("items").forEach(item -> {
            if (!item.path("deleted").asBoolean()) {
                texts.add(item.path("text").asString());
            }
        });
        return texts;
    }

    private static List<String> deleted(HttpResponse<String> answer) {
        List<String> ids = new ArrayList<>();
        JSON.readTree(answer.body()).path("items").forEach(item -> {
            if (item.path("deleted").asBoolean()) {
                ids.add(item.path("id").asString());
            }
        });
        return ids;
    }

    private String look(Instant at) {
        HttpResponse<String> begun = begin(owner, at);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return JSON.readTree(begun.body()).path("token").asString();
    }

    private HttpResponse<String> begin(String token, Instant at) {
        return send("POST", token, "/view-as/" + agency.client, "{\"at\":\"" + at + "\"}");
    }

    private HttpResponse<String> get(String token, String path) {
        return send("GET", token, path, null);
    }

    private HttpResponse<String> send(String method, String token, String path, String json) {
        return HOUSE.send(method, agency.host(), "/api/v1" + path, token, json);
    }
}

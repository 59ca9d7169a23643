package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.AccessRequestId;
import io.portico.messages.Audience;
import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.accessrequest.AskForAccess;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.OpenDocument;
import io.portico.messages.permissionset.MakePermissionSet;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
        assertThat(get(agency.token(agency.client), "/portal/search?q=otherwise")
                        .body())
                .as("it is found now")
                .contains("Called otherwise");
        assertThat(read(then, "/portal/search?q=otherwise").toString()).doesNotContain("Called otherwise");
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
        assertThat(read(look, "/portal/tasks/" + agency.task.value())
                        .path("description")
                        .asString())
                .isEqualTo("(withheld)");
        String member = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        assertThat(begin(agency.token(member), then).statusCode()).isEqualTo(403);
    }

    @Test
    void ofFilesThatWereDeletedSinceOnlyThatTheyWereThereIsTold() {
        FileId hung = FileId.random();
        PostId post = PostId.random();
        agency.upload(hung, agency.owner);
        agency.owner(new PostReply(post, agency.task, Audience.CLIENT, null, List.of(hung)));
        FileId file = FileId.random();
        DocumentId document = DocumentId.random();
        agency.upload(file, agency.owner);
        agency.owner(new AddDocument(document, agency.project, null, null, file));
        agency.owner(new OpenDocument(document, Set.of(Audience.CLIENT)));
        Instant then = pass(Duration.ofMinutes(1));
        String one = "/portal/documents/" + document.value();
        String files = "/portal/files?taskId=" + agency.task.value();
        JsonNode before = read(look(then), one).path("file");
        assertThat(before.path("sizeBytes").asLong()).isPositive();
        assertThat(read(look(then), files).at("/items/0/id").asString()).isEqualTo(hung.value());
        assertThat(send("DELETE", owner, "/documents/" + document.value(), null).statusCode())
                .isEqualTo(204);
        assertThat(send("DELETE", owner, "/posts/" + post.value(), null).statusCode())
                .isEqualTo(204);
        pass(Duration.ofMinutes(1));
        String look = look(then);
        for (JsonNode gone :
                List.of(read(look, one).path("file"), read(look, files).at("/items/0"))) {
            assertThat(gone.path("name").asString()).isEqualTo("(erased)");
            assertThat(gone.path("mediaType").asString()).isEmpty();
            assertThat(gone.path("sizeBytes").asLong()).isZero();
            assertThat(gone.path("sha256").asString()).isEmpty();
        }
        assertThat(read(look, one).path("title").asString()).isEqualTo("(erased)");
    }

    /** A file without a title is called as the file is. */
    @Test
    void whatIsWithheldIsNotToldByWhatStandsBesideIt() {
        FileId file = FileId.random();
        DocumentId document = DocumentId.random();
        agency.upload(file, agency.owner);
        agency.owner(new AddDocument(document, agency.project, null, null, file));
        agency.owner(new OpenDocument(document, Set.of(Audience.CLIENT)));
        agency.by(
                agency.client,
                new AskForAccess(
                        new UserId(agency.client),
                        AccessRequestId.random(),
                        new TaskId(UUID.randomUUID().toString()).named(),
                        Confidential.of("Please")));
        Instant then = pass(Duration.ofMinutes(1));
        String auditor = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, auditor, "AUDITOR");
        String audit = JSON.readTree(begin(agency.token(auditor), then).body())
                .path("token")
                .asString();
        String client = agency.token(agency.client);
        String one = "/portal/documents/" + document.value();
        String all = "/portal/projects/" + agency.project.value() + "/documents";
        String name = read(client, one).at("/file/name").asString();
        assertThat(read(client, one).path("title").asString()).isEqualTo(name).isNotEmpty();
        assertThat(read(audit, one).path("title").asString()).isEqualTo("(withheld)");
        assertThat(read(audit, all).at("/items/0/id").asString()).isEqualTo(document.value());
        assertThat(read(audit, all).at("/items/0/title").asString()).isEqualTo("(withheld)");
        assertThat(read(client, all).at("/items/0/title").asString()).isEqualTo(name);
        String project = "/portal/projects/" + agency.project.value();
        assertThat(read(client, project).path("invoiced").isNumber()).isTrue();
        for (JsonNode told :
                List.of(read(audit, project), read(audit, "/portal/projects").at("/items/0"))) {
            assertThat(told.path("invoiced").isNull()).isTrue();
            assertThat(told.path("description").asString("(withheld)")).isEqualTo("(withheld)");
        }
        String approvals = "/portal/tasks/" + agency.task.value() + "/approvals";
        String page = "/portal/documents/" + agency.document.value();
        assertThat(read(client, approvals).at("/items/0/text").asString()).isEqualTo("past text");
        assertThat(read(audit, approvals).at("/items/0/text").asString()).isEqualTo("(withheld)");
        assertThat(read(audit, approvals).at("/items/0/file/name").asString()).isEqualTo("(withheld)");
        assertThat(read(client, page).path("text").asString()).isEqualTo("past text");
        assertThat(read(audit, page).path("text").asString()).isEqualTo("(withheld)");
        assertThat(read(audit, page).path("title").asString()).isEqualTo("past text");
        assertThat(read(client, "/portal/access-requests").toString()).contains("Please");
        assertThat(read(audit, "/portal/access-requests").toString())
                .doesNotContain("Please")
                .contains("(withheld)");
    }

    private JsonNode read(String token, String path) {
        HttpResponse<String> answer = get(token, path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
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

    @Test
    void whoMayLookThroughSomebodysEyesIsToldTheirMarksThoughTheyReadNoHistory() {
        PermissionSetId set = PermissionSetId.random();
        agency.owner(new MakePermissionSet(
                set, "Eyes", PersonKind.EMPLOYEE, Set.of(Permission.WORK_VIEW, Permission.ACCESS_VIEW_AS), false));
        String eyes = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, eyes, set.value());
        Instant from = pass(Duration.ofMinutes(1));
        posted("Said");
        pass(Duration.ofMinutes(1));
        String path = "/access/of/" + agency.client + "/changes?from=" + from;
        assertThat(begin(agency.token(eyes), from).statusCode()).isEqualTo(201);
        assertThat(read(agency.token(eyes), path)).isEqualTo(read(owner, path));
        assertThat(read(owner, path).path("items")).hasSize(1);
        assertThat(get(agency.token(eyes), "/access/of/" + agency.client).statusCode())
                .as("nor is all that is there")
                .isIn(403, 404);
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

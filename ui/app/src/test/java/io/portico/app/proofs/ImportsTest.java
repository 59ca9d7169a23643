package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.post.PostNote;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.EditTask;
import io.portico.messages.task.TaskStatus;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of other tools through the doors: read, mapped, shown, made, stopped, made once and taken back. */
class ImportsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BOUNDARY = "portico-boundary";

    private final RunningHouse house = RunningHouse.shared();
    private Furnished agency;
    private String owner;

    @BeforeEach
    void furnish() {
        agency = new Furnished(house, "importmark");
        owner = agency.token(agency.owner);
    }

    @Test
    void anExportOfAsanaBecomesProjectsAndTasksOnceAndIsTakenBack() {
        Set<String> before = everything();
        int mails = mails();
        String file = Exports.asana(500, email());
        String id = uploaded(file.getBytes(StandardCharsets.UTF_8));
        JsonNode sheet = get("/imports/" + id + "/mapping");
        assertThat(sheet.path("source").stringValue()).isEqualTo("ASANA");
        assertThat(sheet.path("rows").intValue()).isEqualTo(500);
        assertThat(sheet.path("statuses").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("To do", "Doing", "In review", "Icebox");
        refused(post("/imports/" + id + "/start"), 400, "REQUIRED");
        map(id, sheet, null);

        JsonNode preview = get("/imports/" + id + "/preview?limit=20");
        assertThat(preview.path("tasks").intValue()).isEqualTo(500);
        assertThat(preview.path("projects").valueStream().map(JsonNode::stringValue))
                .containsExactly("Relaunch 0", "Relaunch 1", "Relaunch 2", "Relaunch 3", "Relaunch 4");
        assertThat(preview.path("rows")).hasSize(20);
        assertThat(everything())
                .as("nothing is written before somebody says so")
                .isEqualTo(before);

        done(post("/imports/" + id + "/start"));
        JsonNode made = awaited(id, "FINISHED");
        assertThat(made.path("tasks").intValue()).isEqualTo(500);
        assertThat(made.path("projects").intValue()).isEqualTo(5);
        assertThat(made.path("skipped").intValue()).isZero();

        JsonNode task = task("Sketch the logo no. 0");
        assertThat(task.path("status").stringValue())
                .as("it has a date of completion")
                .isEqualTo("DONE");
        assertThat(task.path("openTo")).isEmpty();
        assertThat(task.path("assigneeIds").path(0).stringValue()).isEqualTo(agency.owner);
        assertThat(task.path("startsOn").stringValue()).isEqualTo("2026-04-01");
        assertThat(task.path("description").stringValue()).contains("second line, with \"quotes\"");
        JsonNode notes = get("/tasks/" + task.path("id").stringValue() + "/threads/AGENCY")
                .path("items");
        assertThat(notes.path(0).path("text").stringValue()).isEqualTo("**Tags**: print,urgent");
        JsonNode part = task("Publish the poster, A1 no. 4");
        assertThat(task(nameOf(9)).path("parentTaskId").stringValue())
                .isEqualTo(task(nameOf(5)).path("id").stringValue());
        assertThat(part.path("parentTaskId").isNull()).isTrue();
        assertThat(mails()).as("an import writes to nobody").isEqualTo(mails);
        assertThat(house.get(agency.host(), "/api/v1/portal/tasks", agency.token(agency.client))
                        .body())
                .as("and shows nobody outside anything")
                .doesNotContain("Relaunch")
                .doesNotContain("no. 4");

        String again = uploaded(file.getBytes(StandardCharsets.UTF_8));
        map(again, get("/imports/" + again + "/mapping"), null);
        assertThat(get("/imports/" + again + "/preview").path("tasks").intValue())
                .isZero();
        done(post("/imports/" + again + "/start"));
        JsonNode nothing = awaited(again, "FINISHED");
        assertThat(nothing.path("tasks").intValue()).isZero();
        assertThat(nothing.path("skipped").intValue()).isEqualTo(500);

        done(post("/imports/" + id + "/undo"));
        JsonNode undone = awaited(id, "UNDONE");
        assertThat(undone.path("takenBack").intValue()).isEqualTo(500);
        assertThat(undone.path("kept").intValue()).isZero();
        assertThat(everything()).isEqualTo(before);

        String third = uploaded(file.getBytes(StandardCharsets.UTF_8));
        map(third, get("/imports/" + third + "/mapping"), null);
        done(post("/imports/" + third + "/start"));
        assertThat(awaited(third, "FINISHED").path("tasks").intValue())
                .as("what was taken back can be imported again")
                .isEqualTo(500);
    }

    @Test
    void whatSomebodyHasWorkedOnIsKeptAndListed() {
        String id = imported(Exports.trello(40));
        String edited = task("Sketch the logo no. 0").path("id").stringValue();
        String noted = task(nameOf(1)).path("id").stringValue();
        agency.owner(new EditTask(new TaskId(edited), null, null, null, TaskStatus.IN_REVIEW, null, null, null, null));
        agency.owner(new PostNote(PostId.random(), new TaskId(noted), Confidential.of("Mine"), List.of()));
        done(post("/imports/" + id + "/undo"));
        JsonNode undone = awaited(id, "UNDONE");
        assertThat(undone.path("keptTasks").valueStream().map(kept -> kept.path("id")
                        .stringValue()))
                .containsExactlyInAnyOrder(edited, noted);
        assertThat(undone.path("kept").intValue()).isEqualTo(2);
        assertThat(undone.path("takenBack").intValue()).isEqualTo(40 + 16 - 2);
        assertThat(undone.path("keptProjects").path(0).path("title").stringValue())
                .isEqualTo("Campaign");
        assertThat(get("/tasks/" + edited).path("status").stringValue()).isEqualTo("IN_REVIEW");
        refused(post("/imports/" + id + "/start"), 409, "IMPORT_ELSEWHERE");
    }

    @Test
    void aBoardOfTrelloKeepsItsCommentsInside() {
        imported(Exports.trello(10));
        JsonNode card = task(nameOf(5));
        String id = card.path("id").stringValue();
        JsonNode notes = get("/tasks/" + id + "/threads/AGENCY").path("items");
        assertThat(notes).hasSize(1);
        assertThat(notes.path(0).path("text").stringValue())
                .startsWith("**Labels**: Print")
                .contains("first comment")
                .endsWith("second comment");
        assertThat(get("/tasks/" + id + "/threads/CLIENT").path("items")).isEmpty();
        assertThat(get("/tasks/" + id + "/threads/PARTNER").path("items")).isEmpty();
        JsonNode item = task("Proof 5");
        assertThat(item.path("parentTaskId").stringValue()).isEqualTo(id);
        assertThat(item.path("status").stringValue()).isEqualTo("DONE");
        JsonNode problems = get("/imports?limit=1").path("items").path(0);
        assertThat(problems.path("problems").intValue())
                .as("nobody has that name")
                .isEqualTo(10);
    }

    @Test
    void anExportOfJiraIsReadWithItsRepeatedColumns() {
        String id = imported(Exports.jira(60));
        assertThat(get("/imports/" + id).path("source").stringValue()).isEqualTo("JIRA");
        JsonNode task = task(nameOf(10));
        assertThat(task.path("deadline").stringValue()).isEqualTo("2026-10-24");
        String notes = get("/tasks/" + task.path("id").stringValue() + "/threads/AGENCY")
                .toString();
        assertThat(notes).contains("web, shop").contains("Looks good").contains("=SUM(A1:A9)");
        assertThat(task(nameOf(3)).path("parentTaskId").stringValue())
                .as("a part that stands before its whole")
                .isEqualTo(task(nameOf(4)).path("id").stringValue());
    }

    @Test
    void aTableGoesIntoAProjectThatIsThereAndStaysLockedThere() {
        String id = uploaded(Exports.table(30).getBytes(StandardCharsets.UTF_8));
        map(id, get("/imports/" + id + "/mapping"), agency.project.value());
        done(post("/imports/" + id + "/start"));
        awaited(id, "FINISHED");
        JsonNode task = task(nameOf(1));
        assertThat(task.path("projectId").stringValue()).isEqualTo(agency.project.value());
        assertThat(task.path("openTo")).isEmpty();
        assertThat(task.path("status").stringValue()).isEqualTo("DONE");
        assertThat(task.path("deadline").stringValue()).isEqualTo("2026-11-02");
    }

    @Test
    void rowsWithProblemsAreToldByTheirNumberAndForASpreadsheet() {
        String csv = "Name,Status,Due,Assignee,Parent\r\n"
                + ",open,,,\r\n"
                + "One,whatever,2026-02-31,nobody@example.org,Nothing\r\n"
                + "Two,open\r\n"
                + "Three,open,,,,surplus\r\n";
        String id = uploaded(csv.getBytes(StandardCharsets.UTF_8));
        map(id, get("/imports/" + id + "/mapping"), agency.project.value());
        done(post("/imports/" + id + "/start"));
        JsonNode made = awaited(id, "FINISHED");
        assertThat(made.path("tasks").intValue()).isEqualTo(2);
        assertThat(made.path("skipped").intValue()).isEqualTo(2);
        assertThat(get("/imports/" + id + "/problems")
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("row").intValue() + " "
                                + one.path("field").asString("-") + " "
                                + one.path("code").stringValue()))
                .containsExactly(
                        "1 NAME NAME_MISSING",
                        "2 STATUS UNKNOWN_STATUS",
                        "2 DEADLINE INVALID_DATE",
                        "2 ASSIGNEES UNKNOWN_PERSON",
                        "2 PARENT UNKNOWN_PARENT",
                        "3 - TOO_FEW_FIELDS",
                        "4 - TOO_MANY_FIELDS");
        HttpResponse<String> sheet = house.get(agency.host(), "/api/v1/imports/" + id + "/problems.csv", owner);
        assertThat(sheet.body()).contains("\"2\",\"STATUS\",\"UNKNOWN_STATUS\",\"no\"");
    }

    @Test
    void whatIsNoTableIsRefusedAndNothingStays() {
        bad("PK\u0003\u0004 zip".getBytes(StandardCharsets.UTF_8), "NOT_TEXT");
        bad(new byte[] {'a', ',', 'b', '\n', 0, 1, 2}, "NOT_TEXT");
        bad("Name\nGrüße\n".getBytes(StandardCharsets.ISO_8859_1), "WRONG_CHARSET");
        bad("".getBytes(StandardCharsets.UTF_8), "REQUIRED");
        bad("Name\n".getBytes(StandardCharsets.UTF_8), "REQUIRED");
        bad("Name\n\"without an end\n".getBytes(StandardCharsets.UTF_8), "NOT_WELL_FORMED");
        bad("[{\"name\":\"a\"},".getBytes(StandardCharsets.UTF_8), "NOT_WELL_FORMED");
        bad("[{\"name\":\"a\",\"name\":\"b\"}]".getBytes(StandardCharsets.UTF_8), "NOT_WELL_FORMED");
        bad(("[" + "{\"a\":".repeat(2_000)).getBytes(StandardCharsets.UTF_8), "TOO_DEEP");
        bad(("Name\n" + "x".repeat(300_000)).getBytes(StandardCharsets.UTF_8), "TOO_LONG");
        bad(("Name\n" + ",".repeat(400) + "\n").getBytes(StandardCharsets.UTF_8), "TOO_MANY");
        bad(("Name\n" + "x\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8), "TOO_MANY");
        HttpResponse<String> large = upload(new byte[17 * 1024 * 1024], "");
        refused(large, 413, "TOO_LARGE");
    }

    @Test
    void lettersOfOldProgramsAreReadWhenThatIsSaid() {
        byte[] old = "Name;Stand\nGrüße an Łukasz;offen\n".replace("Ł", "L").getBytes(Charset.forName("windows-1252"));
        HttpResponse<String> answer = upload(old, "?charset=WINDOWS_1252");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String id = JSON.readTree(answer.body()).path("id").stringValue();
        assertThat(get("/imports/" + id + "/mapping").toString()).contains("Grüße an Lukasz");
        byte[] excel = "\uFEFFName\tStatus\r\nÄrger\toffen\r\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(upload(excel, "").statusCode()).isEqualTo(201);
    }

    @Test
    void aFileThatNobodyWantsIsDiscardedWithItsBytes() {
        String id = uploaded("Name\nOne\n".getBytes(StandardCharsets.UTF_8));
        done(house.send("DELETE", agency.host(), "/api/v1/imports/" + id, owner, null));
        refused(house.get(agency.host(), "/api/v1/imports/" + id + "/mapping", owner), 409, "IMPORT_ELSEWHERE");
        refused(post("/imports/" + id + "/start"), 409, "IMPORT_ELSEWHERE");
        assertThat(get("/imports/" + id).path("state").stringValue()).isEqualTo("DISCARDED");
    }

    @Test
    void anImportThatWasStoppedGoesOnWhereItWasAlsoAfterARestart() {
        Path folder = RunningHouse.newFolder();
        try {
            String id;
            Furnished there;
            int before;
            try (RunningHouse first = RunningHouse.over(folder)) {
                there = new Furnished(first, "restartmark");
                Client client = new Client(first, there);
                before = client.names("/tasks").size();
                id = client.uploaded(Exports.asana(2_000, "nobody@example.org").getBytes(StandardCharsets.UTF_8));
                client.map(id, client.get("/imports/" + id + "/mapping"), null);
                client.done(client.post("/imports/" + id + "/start"));
                client.awaitedRows(id, 100);
                client.done(client.post("/imports/" + id + "/stop"));
                int done = client.get("/imports/" + id).path("done").intValue();
                assertThat(done).isBetween(100, 1_999);
                client.done(client.post("/imports/" + id + "/start"));
                client.awaitedRows(id, done + 100);
            }
            try (RunningHouse second = RunningHouse.over(folder)) {
                Client client = new Client(second, there);
                JsonNode made = client.awaited(id, "FINISHED");
                assertThat(made.path("tasks").intValue()).isEqualTo(2_000);
                assertThat(client.names("/tasks")).as("each once").hasSize(2_000 + before);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    // Means

    private static String nameOf(int i) {
        return List.of("Sketch", "Write \"hero\" text for", "Check", "Prüfe", "Publish")
                        .get(i % 5)
                + " the "
                + List.of("logo", "landing page", "newsletter", "shop", "poster, A1", "app")
                        .get(i % 6)
                + " no. " + i;
    }

    private Client client() {
        return new Client(house, agency, owner);
    }

    private String imported(String file) {
        String id = uploaded(file.getBytes(StandardCharsets.UTF_8));
        map(id, get("/imports/" + id + "/mapping"), null);
        done(post("/imports/" + id + "/start"));
        awaited(id, "FINISHED");
        return id;
    }

    private String uploaded(byte[] bytes) {
        return client().uploaded(bytes);
    }

    private HttpResponse<String> upload(byte[] bytes, String query) {
        return client().upload(bytes, query);
    }

    private void bad(byte[] bytes, String code) {
        refused(upload(bytes, ""), 400, code);
    }

    private void map(String id, JsonNode sheet, @Nullable String project) {
        client().map(id, sheet, project);
    }

    private JsonNode awaited(String id, String state) {
        return client().awaited(id, state);
    }

    private JsonNode get(String path) {
        return client().get(path);
    }

    private HttpResponse<String> post(String path) {
        return client().post(path);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private JsonNode task(String name) {
        return client().items("/tasks").stream()
                .filter(task -> task.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task is called " + name));
    }

    /** The projects and tasks that there are, and what search finds of what was imported. */
    private Set<String> everything() {
        Set<String> all = new TreeSet<>(client().names("/tasks"));
        all.addAll(client().names("/projects"));
        get("/search?q=Relaunch").path("items").forEach(found -> all.add("found " + found));
        get("/search?q=logo").path("items").forEach(found -> all.add("found " + found));
        return all;
    }

    private int mails() {
        return house.ask(
                        agency.agencyId,
                        new UserId(agency.owner),
                        new FindOutbox(new PageRequest(PageRequest.MAX_LIMIT, null)))
                .items()
                .size();
    }

    private String email() {
        return get("/me").path("email").stringValue();
    }

    /** Somebody of the agency with a program. */
    record Client(RunningHouse house, Furnished agency, String token) {

        Client(RunningHouse house, Furnished agency) {
            this(house, agency, house.token(agency.agencyId, agency.owner));
        }

        HttpResponse<String> upload(byte[] bytes, String query) {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"export.csv\""
                    + "\r\nContent-Type: text/csv\r\n\r\n";
            HttpRequest.Builder request = house.request(agency.host(), "/api/v1/imports" + query)
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            List<byte[]> parts = List.of(
                    head.getBytes(StandardCharsets.UTF_8),
                    bytes,
                    ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return house.send(request.POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
        }

        String uploaded(byte[] bytes) {
            HttpResponse<String> answer = upload(bytes, "");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            return JSON.readTree(answer.body()).path("id").stringValue();
        }

        HttpResponse<String> post(String path) {
            return house.send("POST", agency.host(), "/api/v1" + path, token(), null);
        }

        void done(HttpResponse<String> answer) {
            ImportsTest.done(answer);
        }

        JsonNode get(String path) {
            HttpResponse<String> answer = house.get(agency.host(), "/api/v1" + path, token());
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        /** Takes the mapping as proposed, into the agency's brand. */
        void map(String id, JsonNode sheet, @Nullable String project) {
            tools.jackson.databind.node.ObjectNode mapping =
                    (tools.jackson.databind.node.ObjectNode) sheet.path("mapping");
            mapping.put("brandId", agency.brand.value());
            mapping.put("projectId", project);
            done(house.send("PUT", agency.host(), "/api/v1/imports/" + id + "/mapping", token(), mapping.toString()));
        }

        JsonNode awaited(String id, String state) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            JsonNode now = get("/imports/" + id);
            while (!now.path("state").stringValue().equals(state)) {
                assertThat(System.nanoTime()).as("%s in time: %s", state, now).isLessThan(deadline);
                assertThat(now.path("stoppedBecause").isNull()).as("%s", now).isTrue();
                pause();
                now = get("/imports/" + id);
            }
            return now;
        }

        void awaitedRows(String id, int rows) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (get("/imports/" + id).path("done").intValue() < rows) {
                assertThat(System.nanoTime()).as("%s rows in time", rows).isLessThan(deadline);
            }
        }

        private static void pause() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        List<JsonNode> items(String path) {
            List<JsonNode> items = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = get(path + "?limit=200" + after);
                page.path("items").forEach(items::add);
                after = page.path("next").isNull()
                        ? ""
                        : "&after=" + page.path("next").stringValue();
            } while (!after.isEmpty());
            return items;
        }

        List<String> names(String path) {
            return items(path).stream()
                    .map(item ->
                            item.path("name").asString("") + item.path("title").asString(""))
                    .toList();
        }
    }
}

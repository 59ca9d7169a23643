package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What nobody should send: it is answered with the error of the contract, and nothing is stored or given away. */
class BadInputTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final Furnished AGENCY = new Furnished(HOUSE, "bad");
    private static final String OWNER = AGENCY.token(AGENCY.owner);
    private static final String CLIENT = AGENCY.token(AGENCY.client);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final long head = HOUSE.head();

    @AfterEach
    void nothingIsStored() {
        assertThat(HOUSE.doneAfter(head)).as("what was done").isEmpty();
    }

    @Test
    void wrongMissingTooLongAndUnknownFieldsAreNamed() {
        String brand = AGENCY.brand.value();
        refused(400, "REQUIRED", "title", "/projects", "{\"brandId\":\"" + brand + "\"}");
        refused(400, "WRONG_TYPE", "title", "/projects", "{\"brandId\":\"" + brand + "\",\"title\":7}");
        refused(
                400,
                "TOO_LONG",
                "title",
                "/projects",
                "{\"brandId\":\"" + brand + "\",\"title\":\"" + "x".repeat(5_000) + "\"}");
        refused(
                400,
                "UNKNOWN_FIELD",
                "tenantId",
                "/projects",
                "{\"brandId\":\"" + brand + "\",\"title\":\"T\",\"tenantId\":\"x\"}");
        refused(
                400,
                "UNKNOWN_VALUE",
                "status",
                "/projects",
                "{\"brandId\":\"" + brand + "\",\"title\":\"T\",\"status\":\"LATER\"}");
        refused(
                400,
                "INVALID_DATE",
                "startsOn",
                "/projects",
                "{\"brandId\":\"" + brand + "\",\"title\":\"T\",\"startsOn\":\"tomorrow\"}");
        refused(
                400,
                "WRONG_TYPE",
                "title",
                "/projects",
                "{\"brandId\":\"" + brand + "\",\"title\":\"T\",\"title\":\"U\"}");
    }

    @Test
    void whatIsNoJsonAtAllIsMalformed() {
        for (String body : new String[] {"{", "[]", "null", "\"text\"", "{\"title\":}", "[".repeat(2_000)}) {
            HttpResponse<String> answer = post("/projects", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            isProblem(answer, 400);
        }
        HttpResponse<String> xml = HOUSE.send(HOUSE.request(AGENCY.host(), "/api/v1/projects")
                .header("Authorization", "Bearer " + OWNER)
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<project/>")));
        isProblem(xml, 415);
    }

    @Test
    void operatorsOfADatabaseAreRefusedOrTakenAsText() {
        for (String operator : new String[] {"{\"$gt\":\"\"}", "{\"$where\":\"1\"}", "[\"$ne\"]"}) {
            isProblem(post("/companies", "{\"name\":" + operator + "}"), 400);
            isProblem(post("/tasks", "{\"projectId\":" + operator + ",\"name\":\"N\"}"), 400);
        }
        for (String text : new String[] {"%7B%22$gt%22:%22%22%7D", "$where", "..%2F..%2Fetc", "%00", "a%20b"}) {
            HttpResponse<String> answer = HOUSE.get(AGENCY.host(), "/api/v1/projects/" + text, OWNER);
            assertThat(answer.statusCode()).as(text).isIn(400, 404);
            givesNothingAway(answer);
        }
    }

    @Test
    void idsThatAreMadeUpAreNotFound() {
        String never = UUID.randomUUID().toString();
        isProblem(post("/tasks", "{\"projectId\":\"" + never + "\",\"name\":\"N\"}"), 404);
        isProblem(post("/projects", "{\"brandId\":\"" + never + "\",\"title\":\"T\"}"), 404);
        isProblem(post("/tasks/" + never + "/threads/CLIENT", "{\"text\":\"T\"}"), 404);
        isProblem(
                HOUSE.send(
                        "POST", AGENCY.host(), "/api/v1/portal/tasks/" + never + "/posts", CLIENT, "{\"text\":\"T\"}"),
                404);
        isProblem(HOUSE.get(AGENCY.host(), "/api/v1/files/" + never, CLIENT), 404);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String text = "x".repeat(2 << 20);
        isProblem(post("/tasks/" + AGENCY.task.value() + "/threads/CLIENT", "{\"text\":\"" + text + "\"}"), 413);
    }

    @Test
    void hostsThatAreNobodysAreNotFoundWhateverTheyAreCalled() throws IOException {
        for (String host : new String[] {"nobody.localhost", "example.com", "a.b.localhost", "127.0.0.1", "[::1]"}) {
            for (String path : new String[] {"/", "/login", "/api/v1/me"}) {
                String status = raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
                assertThat(status)
                        .as("%s at %s", path, host)
                        .startsWith("HTTP/1.1 40")
                        .doesNotContain("Exception");
            }
        }
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void methodsThatNoDoorKnowsAreRefused() throws IOException {
        for (String path : new String[] {"/", "/api/v1/me", "/login"}) {
            String answer = raw("TRACE " + path + " HTTP/1.1\r\nHost: " + AGENCY.host()
                    + "\r\nX-Secret: word\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as("TRACE %s", path)
                    .containsPattern("^HTTP/1.1 4(0[0-9])")
                    .doesNotContain("word");
        }
        isProblem(HOUSE.send("PUT", AGENCY.host(), "/api/v1/projects", OWNER, "{}"), 405);
    }

    @Test
    void aListIsNeverLongerThanItMayBe() {
        isProblem(HOUSE.get(AGENCY.host(), "/api/v1/projects?limit=1000000", OWNER), 400);
        isProblem(HOUSE.get(AGENCY.host(), "/api/v1/projects?limit=0", OWNER), 400);
        isProblem(HOUSE.get(AGENCY.host(), "/api/v1/projects?after=nonsense", OWNER), 400);
    }

    @Test
    void whatTasksCannotBeFilteredByIsNamed() {
        for (String asked : new String[] {
            "status=LATER",
            "priority=HIGH,,LOW",
            "assignee=no%2Fbody",
            "projectId=%7B%22$gt%22:%22%22%7D",
            "brandId=$where",
            "due=SOON",
            "openTo=AGENCY",
            "budget=none,no/id",
            "toReview=yes",
            "parentTaskId=a%20b",
            "from=2026-02-30",
            "until=tomorrow",
            "group=COLOUR",
            "sort=internalNote",
            "text=" + "x".repeat(201),
            "assignee=" + "a,".repeat(20) + "a",
            "status=DONE&status=TO_DO"
        }) {
            HttpResponse<String> answer = HOUSE.get(AGENCY.host(), "/api/v1/tasks?" + asked, OWNER);
            isProblem(answer, 400);
            assertThat(JSON.readTree(answer.body())
                            .path("errors")
                            .path(0)
                            .path("field")
                            .asString(""))
                    .as(asked)
                    .isEqualTo(asked.substring(0, asked.indexOf('=')));
        }
        String never = UUID.randomUUID().toString();
        isProblem(HOUSE.get(AGENCY.host(), "/api/v1/tasks?projectId=" + never, OWNER), 404);
        isProblem(HOUSE.get(AGENCY.host(), "/api/v1/tasks?status=DONE", CLIENT), 404);
    }

    @Test
    void whatProjectsCannotBeFilteredByIsNamed() {
        for (String asked : new String[] {
            "status=LATER",
            "brandId=$where",
            "manager=me,no%2Fbody",
            "openTo=AGENCY",
            "sort=DEADLINE",
            "text=" + "x".repeat(201),
            "manager=" + "a,".repeat(20) + "a"
        }) {
            HttpResponse<String> answer = HOUSE.get(AGENCY.host(), "/api/v1/projects?" + asked, OWNER);
            isProblem(answer, 400);
            assertThat(JSON.readTree(answer.body())
                            .path("errors")
                            .path(0)
                            .path("field")
                            .asString(""))
                    .as(asked)
                    .isEqualTo(asked.substring(0, asked.indexOf('=')));
        }
        isProblem(HOUSE.get(AGENCY.host(), "/api/v1/projects?status=PLANNED", CLIENT), 404);
    }

    @Test
    void aSessionWithoutThePagesTokenChangesNothing() {
        HttpResponse<String> answer = HOUSE.send(HOUSE.request(AGENCY.host(), "/api/v1/companies")
                .header("Cookie", "JSESSIONID=" + UUID.randomUUID())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"N\"}")));
        assertThat(answer.statusCode()).isIn(401, 403);
        givesNothingAway(answer);
    }

    private static void refused(int status, String code, String field, String path, String body) {
        HttpResponse<String> answer = post(path, body);
        isProblem(answer, status);
        JsonNode errors = JSON.readTree(answer.body()).path("errors");
        assertThat(errors.path(0).path("field").asString("")).as(answer.body()).isEqualTo(field);
        assertThat(errors.path(0).path("code").asString("")).as(answer.body()).isEqualTo(code);
    }

    private static HttpResponse<String> post(String path, String body) {
        return HOUSE.send("POST", AGENCY.host(), "/api/v1" + path, OWNER, body);
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt(0)).isEqualTo(status);
        assertThat(problem.path("code").asString("")).matches("[A-Z_]+");
        assertThat(problem.path("title").asString("")).isNotEmpty();
        givesNothingAway(answer);
    }

    private static void givesNothingAway(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "\tat ", "io.portico", "org.springframework", "tools.jackson");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", HOUSE.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .collect(Collectors.joining("\n"));
        }
    }
}

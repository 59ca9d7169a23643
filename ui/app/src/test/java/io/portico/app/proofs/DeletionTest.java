package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.SecretStore;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was deleted is gone: in no file below the data folder lies what it said, nor a key by which what lies there could
 * be read; neither while the house runs, nor after it stopped, nor when its views were made again from events.
 */
class DeletionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MANY = 1_000;

    private final Path data = RunningHouse.newFolder();
    private final Remains remains = new Remains(data);

    @AfterEach
    void forget() {
        Folders.delete(data);
    }

    @Test
    void deletedPostsAndFilesLieNowhereInTheDataFolder() throws Exception {
        String first = "The merger with Quillfeather is off, " + UUID.randomUUID();
        String second = "Ask Bartholomew about the bribes, " + UUID.randomUUID();
        String note = "They will never pay us, " + UUID.randomUUID();
        String held = "Please do not tell Quillfeather, " + UUID.randomUUID();
        String withdrawn = "Charge them for the weekend, " + UUID.randomUUID();
        String title = "What we know of Quillfeather, " + UUID.randomUUID();
        String rewritten = "What we guess about Quillfeather, " + UUID.randomUUID();
        String content = "Salaries of everybody at Quillfeather, " + UUID.randomUUID() + "\n";
        String fileName = "salaries-" + UUID.randomUUID() + ".txt";
        try (RunningHouse house = RunningHouse.over(data)) {
            Furnished agency = new Furnished(house, "stays");
            String owner = agency.token(agency.owner);
            String file = uploaded(house, agency, owner, fileName, content.repeat(2_000));
            String thread = "/api/v1/tasks/" + agency.task.value() + "/threads/";
            String reply = posted(
                    house,
                    agency,
                    owner,
                    thread + "CLIENT",
                    Map.of("text", first, "fileIds", List.of(file), "holdSeconds", 0));
            String noted = posted(house, agency, owner, thread + "AGENCY", Map.of("text", note));
            answers(
                    204,
                    house.send("PATCH", agency.host(), "/api/v1/posts/" + reply, owner, json(Map.of("text", second))));
            String wentAstray =
                    posted(house, agency, owner, thread + "CLIENT", Map.of("text", withdrawn, "holdSeconds", 0));
            String document = posted(
                    house,
                    agency,
                    owner,
                    "/api/v1/projects/" + agency.project.value() + "/documents",
                    Map.of("title", title, "text", note));
            answers(
                    204,
                    house.send(
                            "PATCH",
                            agency.host(),
                            "/api/v1/documents/" + document,
                            owner,
                            json(Map.of("title", rewritten))));
            String takenBack = posted(house, agency, owner, thread + "CLIENT", Map.of("text", held, "holdSeconds", 60));
            // Whoever may read them has read, searched and been told of them, so that they are wherever texts get.
            String client = agency.token(agency.client);
            for (String path : Doors.readable(agency)) {
                house.get(agency.host(), path, owner);
                house.get(agency.host(), path, client);
            }
            assertThat(house.get(agency.host(), "/api/v1/portal/search?q=Bartholomew", client)
                            .body())
                    .contains("Bartholomew");
            house.awaitErrands();

            Map<String, byte[]> keys = keys(house, agency);
            Set<String> tokensBefore = remains.tokens();

            answers(204, house.send("DELETE", agency.host(), "/api/v1/posts/" + reply, owner, null));
            answers(204, house.send("DELETE", agency.host(), "/api/v1/posts/" + noted, owner, null));

            answers(204, house.send("DELETE", agency.host(), "/api/v1/posts/" + takenBack, owner, null));
            answers(
                    204,
                    house.send(
                            "POST", agency.host(), "/api/v1/posts/" + wentAstray + "/withdraw", owner, json(Map.of())));
            answers(204, house.send("DELETE", agency.host(), "/api/v1/documents/" + document, owner, null));

            Map<String, byte[]> left = keys(house, agency);
            keys.keySet().removeAll(left.keySet());
            assertThat(keys)
                    .as("two texts of the reply, one of the note, one taken back, one withdrawn, a document, one file")
                    .hasSize(7);
            assertThat(tokensBefore.stream()
                            .filter(token -> keys.keySet().stream().anyMatch(name -> isSealedWith(name, token))))
                    .as("what these keys open was looked at where and as it lies")
                    .hasSizeGreaterThanOrEqualTo(7);
            keys.forEach((name, key) -> remains.gone.put("key " + name, key));
            for (String text : List.of(first, second, note, held, withdrawn, title, rewritten, content, fileName)) {
                remains.everyForm(text);
            }
            nothingIsLeft("while it runs");
            assertThat(house.get(agency.host(), thread + "CLIENT", owner).body())
                    .doesNotContain("Quillfeather");
            assertThat(house.get(agency.host(), "/api/v1/files/" + file, owner).statusCode())
                    .isEqualTo(404);
            assertThat(house.get(agency.host(), "/api/v1/search?q=Quillfeather", owner)
                            .body())
                    .doesNotContain("Quillfeather");
        }
        nothingIsLeft("after it stopped");
        for (String views : List.of("views.mv", "views.clean")) {
            assertThat(Files.deleteIfExists(data.resolve(views))).as(views).isTrue();
        }
        try (RunningHouse house = RunningHouse.over(data)) {
            nothingIsLeft("with views made anew");
        }
        nothingIsLeft("after it stopped again");
    }

    /** The deletion is in the ledger, and the key is not gone: the next start makes up for it. */
    @Test
    void whoIsCutOffBetweenDeletingAndErasingErasesAfterwards() throws Exception {
        Furnished agency;
        String owner;
        String path;
        try (RunningHouse house = RunningHouse.over(data)) {
            agency = new Furnished(house, "stays");
            owner = agency.token(agency.owner);
            path = noteOfWhichTheKeyIsToGo(house, agency, owner);
        }
        Child child = new Child(data, HaltingAtErasure.SETTING);
        HttpRequest deletion = child.request(agency.host(), path)
                .header("Authorization", "Bearer " + owner)
                .DELETE()
                .build();
        try {
            RunningHouse.await("it deletes and is cut off", () -> {
                knock(child, deletion);
                return !child.isAlive();
            });
        } finally {
            child.kill();
        }
        assertThat(remains.contents().values())
                .as("the key is still there")
                .anyMatch(bytes ->
                        Remains.contains(bytes, remains.gone.values().iterator().next()));
        try (RunningHouse house = RunningHouse.over(data)) {
            assertThat(house.get(agency.host(), path, owner).body()).doesNotContain("They will never pay us");
            awaitErasure();
        }
    }

    /** Keys were lost and come from a backup that is older than the deletion: with views made anew they go again. */
    @Test
    void keysFromAnOlderBackupGoAgainWithTheViews() throws Exception {
        Path secrets = data.resolve("secrets.db");
        Furnished agency;
        String owner;
        String path;
        try (RunningHouse house = RunningHouse.over(data)) {
            agency = new Furnished(house, "stays");
            owner = agency.token(agency.owner);
            path = noteOfWhichTheKeyIsToGo(house, agency, owner);
        }
        byte[] backup = Files.readAllBytes(secrets);
        try (RunningHouse house = RunningHouse.over(data)) {
            answers(204, house.send("DELETE", agency.host(), path, owner, null));
            nothingIsLeft("after it was deleted");
        }
        Files.write(secrets, backup);
        for (String name : List.of("secrets.tombstones", "views.mv", "views.clean")) {
            assertThat(Files.deleteIfExists(data.resolve(name))).as(name).isTrue();
        }
        try (RunningHouse house = RunningHouse.over(data)) {
            assertThat(house.get(agency.host(), path, owner).body()).doesNotContain("They will never pay us");
            awaitErasure();
        }
    }

    /** The path of a note whose key is to be looked for. */
    private String noteOfWhichTheKeyIsToGo(RunningHouse house, Furnished agency, String owner) {
        Set<String> before = remains.tokens();
        String thread = "/api/v1/tasks/" + agency.task.value() + "/threads/AGENCY";
        String note = posted(house, agency, owner, thread, Map.of("text", "They will never pay us"));
        Set<String> tokens = remains.tokens();
        tokens.removeAll(before);
        // Keys lie in stock: which one is the note's is told by what was sealed with it.
        keys(house, agency).forEach((name, key) -> {
            if (tokens.stream().anyMatch(token -> isSealedWith(name, token))) {
                remains.gone.put("key " + name, key);
            }
        });
        assertThat(remains.gone).hasSize(1);
        return "/api/v1/posts/" + note;
    }

    private static boolean isSealedWith(String key, String token) {
        return token.startsWith("v1." + key.substring("key/".length()) + ".");
    }

    /** The key goes, and then what the database still has of it beside its file. */
    private void awaitErasure() {
        RunningHouse.await("it is erased", () -> remains.found().isEmpty());
    }

    private static void knock(Child child, HttpRequest request) {
        try {
            child.http().send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException cutOff) {
            // As it is meant to be.
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Else the proof above could find nothing for another reason: what was not deleted is found by the same search. */
    @Test
    void keysThatAreThereAreFoundByTheSameSearch() throws Exception {
        try (RunningHouse house = RunningHouse.over(data)) {
            Furnished agency = new Furnished(house, "stays");
            Map<String, byte[]> keys = keys(house, agency);
            assertThat(keys).hasSizeGreaterThan(5);
            int found = 0;
            Map<Path, byte[]> files = remains.contents();
            for (byte[] key : keys.values()) {
                found += files.values().stream().anyMatch(bytes -> Remains.contains(bytes, key)) ? 1 : 0;
            }
            assertThat(found).isEqualTo(keys.size());
            assertThat(files.values())
                    .anyMatch(bytes -> Remains.contains(bytes, agency.slug.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void nothingIsLeft(String when) {
        assertThat(remains.found()).as(when).isEmpty();
    }

    private static Map<String, byte[]> keys(RunningHouse house, Furnished agency) {
        return new HashMap<>(house.bean(SecretStore.class).list(agency.agencyId, "key/", MANY));
    }

    static String uploaded(RunningHouse house, Furnished agency, String token, String name, String content) {
        HttpResponse<String> made = house.send(house.request(agency.host(), "/api/v1/files")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n"
                                + content + "\r\n--xyz--\r\n")));
        answers(201, made);
        return JSON.readTree(made.body()).path("id").stringValue();
    }

    static String posted(RunningHouse house, Furnished agency, String token, String path, Map<String, Object> body) {
        HttpResponse<String> made = house.send("POST", agency.host(), path, token, json(body));
        answers(201, made);
        return JSON.readTree(made.body()).path("id").stringValue();
    }

    static void answers(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }

    static String json(Map<String, Object> body) {
        return JSON.writeValueAsString(body);
    }
}

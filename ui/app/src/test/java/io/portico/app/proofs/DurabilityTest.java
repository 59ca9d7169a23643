package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process of its own is killed under eight writers, again and again: what was acknowledged is there, once. */
class DurabilityTest {

    /** In a normal run; {@code -Dportico.test.kills=20} for all that must be shown. */
    private static final int KILLS = Integer.getInteger("portico.test.kills", 3);

    /** Every so many kills the views are dropped, too, and must come back the same. */
    private static final int REBUILT_EVERY = 5;

    private static final int WRITERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path data = RunningHouse.newFolder();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private @Nullable Child child;
    private String host = "";
    private String task = "";
    private String project = "";
    private String ownersToken = "";
    private String clientsToken = "";
    private List<String> readable = List.of();

    @AfterEach
    void stop() throws InterruptedException {
        Child running = child;
        if (running != null) {
            running.kill();
        }
        http.close();
        Folders.delete(data);
    }

    @Test
    void whatWasAcknowledgedIsThereOnceAfterEveryKill() throws Exception {
        furnish();
        start();
        for (int round = 1; round <= KILLS; round++) {
            writeUntilKilled();
            start();
            everyAcknowledgedWriteIsThereOnce();
            keysHoldAcrossTheCrash();
            everyAcknowledgedWriteIsThereOnce();
            if (round % REBUILT_EVERY == 0 || round == KILLS) {
                viewsAreWhatARebuildMakes();
            }
        }
        System.out.printf("%d kills: %d writes acknowledged, each there once%n", KILLS, acknowledged.size());
        assertThat(acknowledged.size()).isGreaterThan(KILLS * WRITERS);
    }

    private void furnish() {
        try (RunningHouse house = RunningHouse.over(data)) {
            Furnished agency = new Furnished(house, "durable");
            host = agency.host();
            task = agency.task.value();
            project = agency.project.value();
            ownersToken = agency.token(agency.owner);
            clientsToken = agency.token(agency.client);
            readable = Doors.readable(agency);
        }
    }

    private void start() throws Exception {
        child = new Child(data);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (get("/api/v1/me", ownersToken).statusCode() != 200) {
            assertThat(System.nanoTime()).as("it is not whole").isLessThan(deadline);
            RunningHouse.pause();
        }
    }

    private void writeUntilKilled() throws InterruptedException {
        Child running = running();
        long enough = acknowledged.size() + WRITERS + random.nextInt(200);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                boolean asClient = i % 2 == 0;
                writers.submit(() -> {
                    while (running.isAlive()) {
                        write(asClient, asClient + "." + UUID.randomUUID());
                    }
                });
            }
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (acknowledged.size() < enough) {
                assertThat(System.nanoTime()).as("writes are answered").isLessThan(deadline);
                RunningHouse.pause();
            }
            running.kill();
        }
    }

    /** A write whose text is its own idempotency key; whether it was acknowledged is written down. */
    private void write(boolean asClient, String key) {
        unanswered.add(key);
        try {
            HttpResponse<String> answer = send(asClient, key);
            if (answer.statusCode() == 201 || answer.statusCode() == 202) {
                acknowledged.put(key, JSON.readTree(answer.body()).path("id").asString());
                unanswered.remove(key);
            } else if (answer.statusCode() < 500) {
                throw new AssertionError("a write was answered " + answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            // Nobody knows what became of it.
        }
    }

    private HttpResponse<String> send(boolean asClient, String key) throws IOException {
        String path = asClient ? "/api/v1/portal/tasks/" + task + "/posts" : "/api/v1/tasks";
        String body = asClient
                ? "{\"text\":\"" + key + "\"}"
                : "{\"projectId\":\"" + project + "\",\"name\":\"" + key + "\"}";
        return send(request(path, asClient ? clientsToken : ownersToken)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private void everyAcknowledgedWriteIsThereOnce() throws IOException {
        List<String> found = new ArrayList<>();
        Map<String, String> ids = new TreeMap<>();
        all("/api/v1/portal/tasks/" + task + "/posts", clientsToken, "text", found, ids);
        all("/api/v1/tasks", ownersToken, "name", found, ids);
        assertThat(found).as("nothing twice").doesNotHaveDuplicates();
        acknowledged.forEach((key, id) ->
                assertThat(ids.get(key)).as("%s was acknowledged", key).isEqualTo(id));
        Set<String> known = new HashSet<>(acknowledged.keySet());
        known.addAll(unanswered);
        assertThat(known).as("nothing that nobody wrote, and nothing torn").containsAll(found);
    }

    private void all(String path, String token, String field, List<String> found, Map<String, String> ids)
            throws IOException {
        String next = "";
        do {
            HttpResponse<String> answer = get(path + "?limit=200" + (next.isEmpty() ? "" : "&after=" + next), token);
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode page = JSON.readTree(answer.body());
            for (JsonNode item : page.path("items")) {
                String text = item.path(field).asString("");
                if (!text.contains("durable")) {
                    found.add(text);
                    ids.put(text, item.path("id").asString());
                }
            }
            next = page.path("next").asString("");
        } while (!next.isEmpty());
    }

    private void keysHoldAcrossTheCrash() throws IOException {
        for (String key : List.copyOf(unanswered)) {
            HttpResponse<String> answer = send(key.startsWith("true"), key);
            assertThat(answer.statusCode())
                    .as("%s sent again: %s", key, answer.body())
                    .isEqualTo(201);
            acknowledged.put(key, JSON.readTree(answer.body()).path("id").asString());
            unanswered.remove(key);
        }
        List<String> some = acknowledged.keySet().stream().limit(20).toList();
        for (String key : some) {
            HttpResponse<String> answer = send(key.startsWith("true"), key);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(JSON.readTree(answer.body()).path("id").asString()).isEqualTo(acknowledged.get(key));
        }
    }

    private void viewsAreWhatARebuildMakes() throws Exception {
        Map<String, String> before = snapshot();
        running().end();
        assertThat(Files.deleteIfExists(data.resolve("views.mv"))).isTrue();
        Files.deleteIfExists(data.resolve("views.clean"));
        start();
        Map<String, String> after = snapshot();
        before.forEach((question, answer) ->
                assertThat(after.get(question)).as(question).isEqualTo(answer));
    }

    private Map<String, String> snapshot() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        for (String token : List.of(ownersToken, clientsToken)) {
            for (String path : readable) {
                HttpResponse<String> answer = get(path, token);
                answers.put(
                        token + " " + path,
                        answer.statusCode()
                                + Doors.withoutWaitingMails(answer.body()).replaceAll("\"instance\":\"[^\"]*\"", ""));
            }
        }
        return answers;
    }

    private HttpResponse<String> get(String path, String token) throws IOException {
        return send(request(path, token).GET());
    }

    private HttpRequest.Builder request(String path, String token) {
        int port = running().port;
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port)
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Child running() {
        Child running = child;
        if (running == null) {
            throw new AssertionError("nothing runs");
        }
        return running;
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.TaskId;
import io.portico.tenancy.SecretStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The access history taken along as files: all of it, once, in order, as it is answered; and who may. */
class HistoryExportsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What version 1.8.0 of the schema requires, by class; of one in a list, one is enough. */
    private static final Map<Integer, List<List<String>>> REQUIRED = Map.of(
            3001, List.of(List.of("user")),
            3002, List.of(List.of("user"), List.of("service", "dst_endpoint")),
            3004, List.of(List.of("entity")),
            3005, List.of(List.of("user"), List.of("privileges")),
            3006, List.of(List.of("group")));

    /** The activities that the schema knows, by class. */
    private static final Map<Integer, Set<Integer>> ACTIVITIES = Map.of(
            3001, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99),
            3002, Set.of(1, 2, 3, 4, 5, 6, 7, 99),
            3004, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 99),
            3005, Set.of(1, 2, 3, 4, 99),
            3006, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 99));

    private final RunningHouse house = RunningHouse.shared();

    @Test
    void everyEventOfTheHistoryIsInItOnceInOrderAsItIsAnswered() {
        Client client = new Client(house, new Furnished(house, "takenalong"));
        List<JsonNode> answered = client.events("");
        String id = client.started("{\"format\":\"JSON\"}");
        JsonNode export = client.awaited(id, "FINISHED");

        assertThat(client.lines(export).stream().map(JSON::readTree).toList()).isEqualTo(answered);
        assertThat(export.path("events").intValue()).isEqualTo(answered.size());
        assertThat(export.path("percent").intValue()).isEqualTo(100);

        List<JsonNode> after = client.events("");
        List<JsonNode> own = after.subList(answered.size(), after.size());
        assertThat(own.stream().map(event -> event.path("type").stringValue()))
                .containsExactly("history-export-started", "history-export-finished");
        assertThat(own).allMatch(event -> event.path("by").stringValue().equals(client.agency.owner));
        assertThat(own.getFirst().path("text").stringValue())
                .isEqualTo("The access history was exported as JSON, for the whole time");
        assertThat(own.getLast().path("text").stringValue()).contains(answered.size() + " events in one file");
    }

    @Test
    void aTimeIsCutAsTheAnswersAre() {
        Client client = new Client(house, new Furnished(house, "cuttime"));
        List<JsonNode> all = client.events("");
        Instant from = Instant.parse(all.get(all.size() / 3).path("at").stringValue());
        Instant to = Instant.parse(all.get(all.size() * 2 / 3).path("at").stringValue())
                .plusMillis(1);
        List<JsonNode> answered = client.events("&from=" + from + "&to=" + to);

        JsonNode export = client.awaited(
                client.started("{\"format\":\"JSON\",\"from\":\"" + from + "\",\"to\":\"" + to + "\"}"), "FINISHED");

        assertThat(client.lines(export).stream().map(JSON::readTree).toList()).isEqualTo(answered);
        assertThat(client.post("{\"format\":\"JSON\",\"from\":\"" + to + "\",\"to\":\"" + from + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.post("{\"format\":\"XML\"}").statusCode()).isEqualTo(400);
        assertThat(client.post("{}").statusCode()).isEqualTo(400);
    }

    @Test
    void objectsOfTheSchemaCarryWhatTheirClassRequires() {
        Client client = new Client(house, new Furnished(house, "ocsfmark"));
        List<JsonNode> answered = client.events("");
        JsonNode export = client.awaited(client.started("{\"format\":\"OCSF\"}"), "FINISHED");
        List<JsonNode> objects =
                client.lines(export).stream().map(JSON::readTree).toList();

        assertThat(objects.stream().map(one -> one.path("metadata").path("uid").stringValue()))
                .containsExactlyElementsOf(answered.stream()
                        .map(one -> one.path("id").stringValue())
                        .toList());
        Set<Integer> classes = new HashSet<>();
        for (JsonNode object : objects) {
            int uid = object.path("class_uid").intValue();
            classes.add(uid);
            assertThat(REQUIRED).as(object.toString()).containsKey(uid);
            assertThat(object.path("category_uid").intValue()).isEqualTo(uid / 1_000);
            assertThat(object.path("type_uid").intValue())
                    .isEqualTo(uid * 100 + object.path("activity_id").intValue());
            assertThat(ACTIVITIES.get(uid)).contains(object.path("activity_id").intValue());
            assertThat(object.path("time").isIntegralNumber()).isTrue();
            assertThat(object.path("severity_id").intValue()).isBetween(1, 6);
            assertThat(object.path("metadata").path("version").stringValue()).isEqualTo("1.8.0");
            assertThat(object.path("metadata").path("product").path("name").stringValue())
                    .isNotEmpty();
            assertThat(object.path("actor").path("user").path("uid").stringValue())
                    .isNotEmpty();
            for (List<String> oneOf : REQUIRED.getOrDefault(uid, List.of())) {
                assertThat(oneOf).as(object.toString()).anyMatch(name -> isThere(object.path(name)));
            }
        }
        assertThat(classes).contains(3001, 3004, 3005, 3006);
        JsonNode granted = objects.get(index(answered, "project-access-granted"));
        assertThat(granted.path("type_uid").intValue()).isEqualTo(300_501);
        assertThat(granted.path("resources").path(0).path("type").stringValue()).isEqualTo("project");
    }

    @Test
    void whatThereIsNoRoomForIsNotWrittenUntilThereIs() {
        Client client = new Client(house, new Furnished(house, "crowded"));
        List<String> started = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            started.add(client.started("{\"format\":\"CSV\"}"));
        }
        for (String id : started.subList(20, 22)) {
            assertThat(client.awaited(id, "STOPPED").path("stoppedBecause").stringValue())
                    .isEqualTo("TOO_MANY_EXPORTS");
        }
        for (String id : started.subList(0, 20)) {
            assertThat(client.get("/audit/exports/" + id).path("state").stringValue())
                    .isNotEqualTo("STOPPED");
            assertThat(client.deleted(id).statusCode()).isEqualTo(204);
        }
        client.awaited(client.started("{\"format\":\"CSV\"}"), "FINISHED");
    }

    private static boolean isThere(JsonNode value) {
        return value.isArray()
                ? !value.isEmpty()
                : value.path("uid").isString() || value.path("name").isString();
    }

    private static int index(List<JsonNode> events, String type) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).path("type").stringValue().equals(type)) {
                return i;
            }
        }
        throw new AssertionError("nothing of " + type);
    }

    @Test
    void whoFollowsTheHistoryMissesNothingAndIsToldNothingTwice() {
        Furnished agency = new Furnished(house, "followed");
        Client client = new Client(house, agency);
        List<JsonNode> followed = new ArrayList<>();
        String after = "";
        for (int i = 0; i < 12; i++) {
            JsonNode page = client.get("/audit/events?order=OLDEST&limit=7" + after);
            page.path("items").forEach(followed::add);
            after = "&after=" + page.path("next").stringValue();
            agency.owner(agency.addTask(TaskId.random()));
        }
        JsonNode page;
        do {
            page = client.get("/audit/events?order=OLDEST&limit=200" + after);
            page.path("items").forEach(followed::add);
            after = "&after=" + page.path("next").stringValue();
        } while (!page.path("items").isEmpty());
        assertThat(followed).isEqualTo(client.events(""));
        assertThat(client.get("/audit/events?order=OLDEST" + after).path("items"))
                .isEmpty();
        agency.owner(agency.addTask(TaskId.random()));
        assertThat(client.get("/audit/events?order=OLDEST" + after)
                        .path("items")
                        .size())
                .isPositive();
        assertThat(house.get(agency.host(), "/api/v1/audit/events?order=SIDEWAYS", client.owner)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBundleOfEvidenceIsPartOfTheHistory() {
        Client client = new Client(house, new Furnished(house, "bundled"));
        List<JsonNode> before = client.events("");
        assertThat(house.get(client.agency.host(), "/api/v1/audit/export", client.owner)
                        .statusCode())
                .isEqualTo(200);
        List<JsonNode> after = client.events("");
        assertThat(after).hasSize(before.size() + 1);
        assertThat(after.getLast().path("type").stringValue()).isEqualTo("evidence-exported");
        assertThat(after.getLast().path("by").stringValue()).isEqualTo(client.agency.owner);
    }

    @Test
    void whatNobodyWantsAnyMoreIsGoneWithItsFiles() {
        Client client = new Client(house, new Furnished(house, "unwanted"));
        String id = client.started("{\"format\":\"CSV\"}");
        JsonNode export = client.awaited(id, "FINISHED");
        String text = String.join("\n", client.lines(export));
        assertThat(text).startsWith("\uFEFF\"id\",\"position\",\"at\",\"type\"");

        assertThat(client.deleted(id).statusCode()).isEqualTo(204);
        assertThat(client.get("/audit/exports/" + id).path("pieces")).isEmpty();
        assertThat(client.piece(id, 1).statusCode()).isEqualTo(404);
        SecretStore secrets = house.bean(SecretStore.class);
        client.await(() -> secrets.list(client.agency.agencyId, "key/file:history-export:" + id, 10)
                .isEmpty());
    }

    @Test
    void filesAreKeptForAWhileAndNoLonger() {
        Path folder = RunningHouse.newFolder();
        try (RunningHouse own = RunningHouse.over(folder)) {
            Furnished there = new Furnished(own, "kept");
            Client client = new Client(own, there);
            String id = client.started("{\"format\":\"CSV\"}");
            JsonNode export = client.awaited(id, "FINISHED");
            assertThat(Duration.between(
                            Instant.parse(export.path("endedAt").stringValue()),
                            Instant.parse(export.path("deletedAt").stringValue())))
                    .isEqualTo(Duration.ofDays(7));

            own.clock.goAhead(Duration.ofDays(7).minusHours(1));
            assertThat(new Client(own, there).piece(id, 1).statusCode()).isEqualTo(200);
            own.clock.goAhead(Duration.ofDays(7).plusHours(1));
            Client later = new Client(own, there);
            assertThat(later.piece(id, 1).statusCode()).isEqualTo(404);
            SecretStore secrets = own.bean(SecretStore.class);
            later.await(() -> secrets.list(there.agencyId, "key/file:history-export:" + id, 10)
                    .isEmpty());
        } finally {
            Folders.delete(folder);
        }
    }

    @Test
    void anExportGoesOnAfterARestart() {
        Path folder = RunningHouse.newFolder();
        try {
            String id;
            Furnished there;
            List<JsonNode> answered;
            try (RunningHouse first = RunningHouse.over(folder)) {
                there = new Furnished(first, "restarted");
                Client client = new Client(first, there);
                answered = client.events("");
                id = client.started("{\"format\":\"JSON\"}");
            }
            try (RunningHouse second = RunningHouse.over(folder)) {
                Client client = new Client(second, there);
                JsonNode export = client.awaited(id, "FINISHED");
                assertThat(client.lines(export).stream().map(JSON::readTree).toList())
                        .isEqualTo(answered);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    // Means

    private static final class Client {

        private final RunningHouse house;
        private final Furnished agency;
        private final String owner;

        Client(RunningHouse house, Furnished agency) {
            this.house = house;
            this.agency = agency;
            this.owner = house.token(agency.agencyId, agency.owner);
        }

        JsonNode get(String path) {
            HttpResponse<String> answer = house.get(agency.host(), "/api/v1" + path, owner);
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        /** All of them, oldest first. */
        List<JsonNode> events(String query) {
            List<JsonNode> all = new ArrayList<>();
            String after = "";
            while (after != null) {
                JsonNode page = get("/audit/events?limit=200" + query + after);
                page.path("items").forEach(all::add);
                after = page.path("next").isNull()
                        ? null
                        : "&after=" + page.path("next").stringValue();
            }
            Collections.reverse(all);
            return all;
        }

        HttpResponse<String> post(String body) {
            return house.send("POST", agency.host(), "/api/v1/audit/exports", owner, body);
        }

        HttpResponse<String> deleted(String id) {
            return house.send("DELETE", agency.host(), "/api/v1/audit/exports/" + id, owner, null);
        }

        String started(String body) {
            HttpResponse<String> answer = post(body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            String id = JSON.readTree(answer.body()).path("id").stringValue();
            assertThat(answer.headers().firstValue("Location")).hasValue("/api/v1/audit/exports/" + id);
            return id;
        }

        JsonNode awaited(String id, String state) {
            await(() -> get("/audit/exports/" + id).path("state").stringValue().equals(state));
            return get("/audit/exports/" + id);
        }

        void await(java.util.function.BooleanSupplier done) {
            Instant giveUp = Instant.now().plus(PATIENCE);
            while (!done.getAsBoolean()) {
                assertThat(Instant.now()).isBefore(giveUp);
                try {
                    Thread.sleep(50);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }

        HttpResponse<String> piece(String id, int number) {
            return house.get(agency.host(), "/api/v1/audit/exports/" + id + "/pieces/" + number, owner);
        }

        /** The lines of all its files, each file being what was said of it. */
        List<String> lines(JsonNode export) {
            List<String> lines = new ArrayList<>();
            for (JsonNode piece : export.path("pieces")) {
                HttpResponse<String> answer = piece(
                        export.path("id").stringValue(), piece.path("number").intValue());
                assertThat(answer.statusCode()).isEqualTo(200);
                byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                assertThat(bytes).hasSize(piece.path("sizeBytes").intValue());
                assertThat(sha256(bytes)).isEqualTo(piece.path("sha256").stringValue());
                lines.addAll(answer.body().lines().toList());
            }
            return lines;
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }
    }
}

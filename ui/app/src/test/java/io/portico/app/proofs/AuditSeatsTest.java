package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.DocumentId;
import io.portico.messages.FileId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.document.AddDocument;
import io.portico.messages.project.History;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.ShareTask;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Auditors over the running house: what they read, for how long, and what is known of it (access.md, rule 17). */
class AuditSeatsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration ROUNDS = Duration.ofMillis(2_500);
    private static final String REPLY = "Belladonna";
    private static final String NOTE = "Nightshade";
    /** What a document is called that nobody gave a title: as its file. */
    private static final String FILED = "Wolfsbane";
    /** Why somebody sees the task. */
    private static final String WHY = "Mandrake";

    private final Furnished agency = new Furnished(HOUSE, "seats");
    private final String owner = agency.token(agency.owner);
    private final String aude = UUID.randomUUID().toString();
    private Instant time = HOUSE.clock.instant();
    private String token;

    @BeforeEach
    void auditorFromOutside() {
        HOUSE.hireFromOutside(agency.agencyId, agency.owner, aude);
        token = agency.token(aude);
        for (String thread : List.of("CLIENT", "AGENCY")) {
            String said = "{\"text\":\"" + (thread.equals("CLIENT") ? REPLY : NOTE) + "\"}";
            assertThat(send("POST", owner, "/tasks/" + agency.task.value() + "/threads/" + thread, said)
                            .statusCode())
                    .isEqualTo(201);
        }
        String file = DeletionTest.uploaded(HOUSE, agency, owner, FILED + ".txt", "What is in it");
        agency.owner(new AddDocument(DocumentId.random(), agency.project, null, null, new FileId(file)));
        agency.owner(new ShareTask(
                agency.task,
                new UserId(agency.client),
                Confidential.of(WHY),
                time.plus(Duration.ofDays(30)),
                History.FROM_NOW));
        stopAt(time.plusSeconds(60));
    }

    @AfterEach
    void now() {
        HOUSE.clock.reset();
    }

    @Test
    void whatIsSaidIsReadWhileItIsGivenAndThroughNoDoorBeforeOrAfter() {
        Instant end = time.plus(Duration.ofDays(1));
        String look = look();
        assertThat(doorsThatTell(look)).isEmpty();
        assertThat(read(token, "/audit/events?type=document-added").toString())
                .as("a document that is a file is told of without its name")
                .contains("(withheld)");
        give(end);
        assertThat(doorsThatTell(look))
                .anyMatch(path -> path.endsWith("/threads/AGENCY"))
                .anyMatch(path -> path.endsWith("/threads/CLIENT"))
                .anyMatch(path -> path.startsWith("/api/v1/portal/tasks/"));
        stopAt(end.minusMillis(1));
        assertThat(get(token, thread()).body()).contains(NOTE);
        stopAt(end);
        assertThat(get(token, thread()).statusCode()).isEqualTo(404);
        assertThat(doorsThatTell(look())).isEmpty();
    }

    @Test
    void whatIsTakenIsGoneForTheNextRequest() {
        give(time.plus(Duration.ofDays(1)));
        assertThat(get(token, thread()).body()).contains(NOTE);
        assertThat(permissions()).contains("audit.content");
        assertThat(send("DELETE", owner, content(), null).statusCode()).isEqualTo(204);
        assertThat(get(token, thread()).statusCode()).isEqualTo(404);
        assertThat(permissions()).doesNotContain("audit.content");
        assertThat(doorsThatTell(look())).isEmpty();
        assertThat(send("DELETE", owner, content(), null).statusCode()).isEqualTo(204);
    }

    @Test
    void openPagesHearThatItIsOverThoughNothingHappens() {
        Instant end = time.plus(Duration.ofDays(1));
        give(end);
        List<String> heard = new CopyOnWriteArrayList<>();
        try (Gateway.Watching _ = Tenancy.call(new Work(agency.agencyId, Actor.person(aude)), () -> HOUSE.gateway()
                .watch(new Watch(Set.of("access")), Pulse.class, pulse -> heard.add(pulse.key()), () -> {}))) {
            waitForSomeRounds();
            heard.clear();
            stopAt(end.minusMillis(1));
            waitForSomeRounds();
            assertThat(heard).isEmpty();
            stopAt(end);
            RunningHouse.await("a pulse", () -> heard.contains("access"));
            heard.clear();
            waitForSomeRounds();
            assertThat(heard).as("once is enough").isEmpty();
        }
    }

    private static void waitForSomeRounds() {
        long until = System.nanoTime() + ROUNDS.toNanos();
        while (System.nanoTime() < until) {
            RunningHouse.pause();
        }
    }

    @Test
    void whoGaveItUntilWhenAndWhyIsListedExplainedAndHistory() {
        Instant end = time.plus(Duration.ofDays(1));
        give(end);
        JsonNode seat = null;
        for (JsonNode one : read(owner, "/audit/auditors").path("items")) {
            seat = one.path("id").asString().equals(aude) ? one : seat;
        }
        assertThat(seat).isNotNull();
        assertThat(seat.path("outside").asBoolean()).isTrue();
        assertThat(seat.path("endsOn").asString()).isNotEmpty();
        assertThat(seat.path("content").path("reason").asString()).isEqualTo("The quarrel of March");
        assertThat(seat.path("content").path("givenBy").asString()).isEqualTo(agency.owner);
        String asked = "/access/decision?user=" + aude + "&action=view&resource=task:" + agency.task.value();
        JsonNode why = read(owner, asked);
        assertThat(why.path("allowed").asBoolean()).isTrue();
        assertThat(why.path("reasons").toString()).contains("audit-content-given", "The quarrel of March");
        JsonNode told = read(owner, "/audit/events?type=audit-content-given")
                .path("items")
                .path(0);
        assertThat(told.path("by").asString()).isEqualTo(agency.owner);
        assertThat(told.path("why").asString()).isEqualTo("The quarrel of March");
        assertThat(Instant.parse(told.path("endsAt").asString())).isEqualTo(end);
        assertThat(read(owner, "/access/ending").toString()).contains("\"CONTENT\"");
    }

    @Test
    void whyIsHistoryAndReadByAuditorsLikeWhatIsSaid() {
        String shared = "/audit/events?limit=1&type=task-shared";
        JsonNode told = read(owner, shared).path("items").path(0);
        assertThat(told.path("why").asString()).isEqualTo(WHY);
        assertThat(told.path("text").asString()).contains("from now on");
        assertThat(Instant.parse(told.path("endsAt").asString()))
                .isAfter(time.plus(Duration.ofDays(29)))
                .isBefore(time.plus(Duration.ofDays(30)));
        assertThat(read(token, shared).path("items").path(0).path("why").asString())
                .isEqualTo("(withheld)");
        Instant end = time.plus(Duration.ofDays(1));
        give(end);
        assertThat(read(token, shared).path("items").path(0).path("why").asString())
                .isEqualTo(WHY);
        stopAt(end);
        assertThat(read(token, shared).path("items").path(0).path("why").asString())
                .isEqualTo("(withheld)");
    }

    @Test
    void whyIsInTheSheetOfATimelineForThoseWhoReadIt() {
        TaskId locked = TaskId.random();
        agency.owner(agency.addTask(locked));
        agency.owner(new ShareTask(locked, new UserId(agency.client), Confidential.of(WHY), null, History.ALL));
        stopAt(time.plusSeconds(60));
        String sheet = "/access/timeline.csv?user=" + agency.client;
        assertThat(get(owner, sheet).body()).contains("“" + WHY + "”");
        assertThat(get(token, sheet).body()).contains("“(withheld)”").doesNotContain(WHY);
    }

    @Test
    void whyIsInFilesOfThoseWhoReadItAndTheyAreThereForNobodyElse() {
        String owners = exported(owner);
        assertThat(get(owner, owners).body()).contains("\"why\":\"" + WHY + "\"");
        assertThat(get(token, owners).statusCode()).isEqualTo(404);
        assertThat(read(token, owners.replaceFirst("/pieces/1$", "")).path("pieces"))
                .isEmpty();
        String theirs = exported(token);
        assertThat(get(token, theirs).body()).contains("\"why\":\"(withheld)\"").doesNotContain(WHY);
        assertThat(get(owner, theirs).statusCode()).isEqualTo(200);
        Instant end = time.plus(Duration.ofDays(1));
        give(end);
        assertThat(get(token, owners).statusCode()).as("but why is held").isEqualTo(404);
        String given = exported(token);
        assertThat(get(token, given).body()).contains(WHY);
        stopAt(end);
        assertThat(get(token, given).statusCode()).isEqualTo(404);
        assertThat(get(token, theirs).statusCode()).isEqualTo(200);
    }

    /** Where the one file of a new export is. */
    private String exported(String by) {
        String export = send("POST", by, "/audit/exports", "{\"format\":\"JSON\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^/api/v1", "");
        RunningHouse.await(
                "an export", () -> read(by, export).path("state").asString().equals("FINISHED"));
        return export + "/pieces/1";
    }

    @Test
    void badInputIsToldByItsField() {
        Instant end = time.plus(Duration.ofDays(1));
        assertThat(put("{\"endsAt\":\"" + end + "\"}").body()).contains("\"reason\"");
        assertThat(put("{\"reason\":\"Why\"}").body()).contains("\"endsAt\"");
        assertThat(put(gift(time.minusSeconds(1))).body()).contains("ENDS_IN_THE_PAST");
        assertThat(put(gift(time.plus(Duration.ofDays(93)))).statusCode()).isEqualTo(400);
        assertThat(send(
                                "PUT",
                                owner,
                                "/audit/auditors/" + agency.client + "/content",
                                gift(time.plus(Duration.ofDays(1))))
                        .body())
                .contains("NOT_AN_AUDITOR");
        String invited =
                "{\"firstName\":\"A\",\"lastName\":\"B\",\"email\":\"a@b.test\",\"role\":\"%s\",\"outside\":true%s}";
        assertThat(send("POST", owner, "/employees", invited.formatted("AUDITOR", ""))
                        .body())
                .contains("\"endsOn\"");
        assertThat(send("POST", owner, "/employees", invited.formatted("MEMBER", ",\"endsOn\":\"2030-01-01\""))
                        .body())
                .contains("NOT_AN_AUDITOR");
    }

    /** Whatever doors there are: what an auditor is shown leaves a line, and what an owner is shown leaves none. */
    @Test
    void whateverAuditorsReadIsWrittenDownAndFoundAsTheirs() {
        give(time.plus(Duration.ofDays(1)));
        List<String> silent = new ArrayList<>();
        int shown = 0;
        for (String path : Doors.readable(agency)) {
            int before = by(aude).size();
            if (HOUSE.get(agency.host(), path, token).statusCode() == 200 && !isOneself(path)) {
                shown++;
                if (by(aude).size() == before) {
                    silent.add(path);
                }
            }
        }
        assertThat(shown).isGreaterThan(35);
        assertThat(silent).isEmpty();
        assertThat(by(aude))
                .allSatisfy(line ->
                        assertThat(line.things()).isNotEmpty().allMatch(thing -> thing.matches("[a-z-]+:\\S+")));
        int owners = by(agency.owner).size();
        assertThat(get(owner, "/audit/events").statusCode()).isEqualTo(200);
        assertThat(by(agency.owner)).hasSize(owners);
        JsonNode lines = read(owner, "/audit/disclosures?auditors=true&limit=200");
        assertThat(lines.path("items")).isNotEmpty();
        lines.path("items")
                .forEach(line -> assertThat(line.path("by").asString()).isEqualTo(aude));
        assertThat(read(owner, "/audit/disclosures?auditors=true&person=" + agency.client)
                        .path("items"))
                .isEmpty();
    }

    /** Who one is, and what is no agency's. */
    private static boolean isOneself(String path) {
        return path.startsWith("/api/v1/me") || path.endsWith("/openapi.json");
    }

    private List<String> doorsThatTell(String look) {
        List<String> telling = new ArrayList<>();
        for (String path : Doors.readable(agency)) {
            for (String by : List.of(token, look)) {
                String body = HOUSE.get(agency.host(), path, by).body();
                if (Stream.of(REPLY, NOTE, FILED, WHY).anyMatch(body::contains)) {
                    telling.add(path);
                }
            }
        }
        return telling;
    }

    /** Of the portal as a client saw it a moment ago. */
    private String look() {
        HttpResponse<String> begun =
                send("POST", token, "/view-as/" + agency.client, "{\"at\":\"" + time.minusSeconds(30) + "\"}");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return JSON.readTree(begun.body()).path("token").asString();
    }

    private void give(Instant end) {
        assertThat(put(gift(end)).statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> put(String body) {
        return send("PUT", owner, content(), body);
    }

    private static String gift(Instant end) {
        return "{\"reason\":\"The quarrel of March\",\"endsAt\":\"" + end + "\"}";
    }

    private String content() {
        return "/audit/auditors/" + aude + "/content";
    }

    private String thread() {
        return "/tasks/" + agency.task.value() + "/threads/AGENCY";
    }

    private String permissions() {
        return read(token, "/me").path("permissions").toString();
    }

    private void stopAt(Instant instant) {
        time = instant;
        HOUSE.clock.stopAt(instant);
    }

    private List<Disclosure> by(String person) {
        assertThat(HOUSE.bean(Disclosures.class).settle(SOON)).isTrue();
        return HOUSE.bean(DisclosureStore.class)
                .find(new DisclosureStore.Search(
                        agency.agencyId, null, null, new UserId(person).value(), null, null, null, 1_000));
    }

    private JsonNode read(String by, String path) {
        HttpResponse<String> answer = get(by, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String by, String path) {
        return send("GET", by, path, null);
    }

    private HttpResponse<String> send(String method, String by, String path, String json) {
        return HOUSE.send(method, agency.host(), "/api/v1" + path, by, json);
    }
}

package io.portico.app.proofs;

import static io.portico.app.proofs.DeletionTest.answers;
import static io.portico.app.proofs.DeletionTest.json;
import static io.portico.app.proofs.DeletionTest.posted;
import static io.portico.app.proofs.DeletionTest.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import io.portico.evidence.Report;
import io.portico.evidence.Verifier;
import io.portico.messages.ApprovalId;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.approval.AskForApproval;
import io.portico.messages.approval.AskForChanges;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.Contact;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ChangeAgencyNote;
import io.portico.messages.person.ChangeProfile;
import io.portico.messages.person.ConfidentialChange;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.post.Mentions;
import io.portico.messages.project.History;
import io.portico.messages.sealing.Confidential;
import io.portico.messages.task.ShareTask;
import io.portico.tenancy.Actor;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.credentials.BrowserSessions;
import io.portico.tenancy.credentials.Passwords;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever was erased is a pseudonym: nothing that they were called, wrote or uploaded lies in any file of the data folder or
 * stands in any answer, and all that happened still happened.
 */
class ErasureTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Words that are nobody's but theirs. */
    private static final String FIRST = "Quillfeather";

    private static final String LAST = "Umbrabriar";
    private static final String CODE = "Nightjarrow";
    private static final String EMAIL = "zephyrine@wyndham.example";
    private static final String CONTENT = "Thimblewick is what only they would write\n";
    private static final List<String> WORDS = List.of(
            FIRST,
            LAST,
            CODE,
            "zephyrine@wyndham",
            "Thimblewick",
            "Gorsehollow",
            "Brackenmere",
            "Fennelstoke",
            "Larkspurling",
            "Dovecotter",
            "Mossgarden",
            "Hazelwhisper",
            "+43 1 9988776655",
            "Ivydevice",
            "Juniperquay");

    private final Path data = RunningHouse.newFolder();
    private final Remains remains = new Remains(data);
    private final String person = UUID.randomUUID().toString();

    private Furnished agency;
    private String owner;
    private String mention;
    private String byName;
    private String reply;
    private String began;

    @AfterEach
    void forget() {
        Folders.delete(data);
    }

    @Test
    void nothingOfWhoeverWasErasedIsLeftAnywhereAndTheRecordStillHolds() throws Exception {
        byte[] keys;
        Set<String> paths;
        try (RunningHouse house = RunningHouse.over(data)) {
            furnish(house);
            keys = house.bean(SecretStore.class)
                    .get(agency.agencyId, "key/user:" + person)
                    .orElseThrow();
            remains.gone.put("the person's key", keys);
            WORDS.forEach(remains::everyForm);
            paths = Set.copyOf(Doors.readable(agency));
            assertThat(told(house, paths))
                    .as("what will be gone is told before")
                    .contains(FIRST, LAST, "Thimblewick");
            JsonNode traces = answer(house, "/api/v1/people/" + person + "/traces");
            assertThat(traces.path("posts").intValue())
                    .as("without what was never sent")
                    .isEqualTo(2);
            assertThat(traces.path("files").intValue()).isEqualTo(1);
            assertThat(traces.path("mentions").intValue()).isEqualTo(4);
            assertThat(traces.path("began").intValue()).isOne();
            assertThat(traces.path("signIns").intValue()).isGreaterThanOrEqualTo(3);
            assertThat(whyShared(house).stringValue()).isEqualTo("Fennelstoke is why");
            String export = exported(house);
            JsonNode before = answer(house, "/api/v1/audit/checkpoint");
            Instant then = house.clock.instant();

            erase(house, 204);
            JsonNode erasure = awaitErasure(house);

            RunningHouse.await(
                    "nothing is left while it runs", () -> remains.found().isEmpty());
            assertThat(told(house, paths)).doesNotContain(WORDS);
            assertThat(whyShared(house).isNull()).as("why is not told any more").isTrue();
            String pseudonym = erasure.path("pseudonym").stringValue();
            assertThat(answer(house, "/api/v1/clients/" + person).toString())
                    .contains(pseudonym.split(" ")[1]);
            assertThat(house.get(agency.host(), "/api/v1/audit/events", owner).body())
                    .contains(pseudonym);
            assertThat(answer(house, "/api/v1/access/of/" + person + "?at=" + house.clock.instant())
                            .path("items"))
                    .as("nothing is open to them")
                    .isEmpty();
            assertThat(answer(house, "/api/v1/search?q=" + FIRST).path("items")).isEmpty();
            assertThat(erasure.path("figures").path("posts").intValue()).isEqualTo(3);
            assertThat(erasure.path("figures").path("credentials")).isEqualTo(traces.path("signIns"));
            assertThat(erasure.toString())
                    .as("nor what things are called where others wrote of them")
                    .doesNotContain(WORDS)
                    .doesNotContain(shouted());
            assertThat(erasure.path("mentions").valueStream().map(line -> line.path("mention")
                            .stringValue()))
                    .containsExactlyInAnyOrder(
                            "post:" + mention,
                            "post:" + byName,
                            "task:" + began,
                            "company:" + agency.id(CompanyId.class),
                            "person:" + agency.client);
            mentionsAreSettled(house);

            assertThat(answer(house, "/api/v1/erasures")
                            .path("items")
                            .valueStream()
                            .map(line -> line.path("userId").stringValue()))
                    .containsExactly(person);
            assertThat(answer(house, "/api/v1/clients/" + person).path("state").stringValue())
                    .isEqualTo("ERASED");

            // What was written of the history before is gone, and what is written now does not name them.
            JsonNode taken = answer(house, "/api/v1/audit/exports/" + export);
            assertThat(taken.path("stoppedBecause").stringValue()).isEqualTo("PERSON_ERASED");
            assertThat(taken.path("pieces")).isEmpty();
            answers(404, house.get(agency.host(), piece(export), owner));
            assertThat(house.get(agency.host(), piece(exported(house)), owner).body())
                    .contains(pseudonym)
                    .doesNotContain(WORDS);

            // As of then, what was open to them is still told.
            assertThat(answer(house, "/api/v1/access/of/" + person + "?at=" + then)
                            .path("items"))
                    .isNotEmpty();
            assertThat(house.get(agency.host(), "/api/v1/access/of/" + person + "?at=" + then, owner)
                            .body())
                    .doesNotContain(WORDS);
            HttpResponse<String> look = house.send(
                    "POST", agency.host(), "/api/v1/view-as/" + person, owner, json(Map.of("at", then.toString())));
            assertThat(look.statusCode()).as(look.body()).isEqualTo(201);
            String eyes = JSON.readTree(look.body()).path("token").stringValue();
            assertThat(house.get(agency.host(), "/api/v1/portal/tasks", eyes).body())
                    .contains("\"id\"")
                    .doesNotContain(WORDS);
            answers(409, house.send("POST", agency.host(), "/api/v1/view-as/" + person, owner, null));

            // What was vouched for before is still there, and the certificate says what the record was.
            JsonNode proof = answer(
                    house,
                    "/api/v1/audit/consistency?from=" + before.path("size").longValue());
            assertThat(proof.path("root")).isEqualTo(before.path("root"));
            JsonNode after = erasure.path("after");
            assertThat(answer(
                                    house,
                                    "/api/v1/audit/consistency?from="
                                            + after.path("size").longValue())
                            .path("root"))
                    .isEqualTo(after.path("root"));
            assertThat(answer(house, "/api/v1/audit/record").path("troubles")).isEmpty();
            bundleHolds(house);
            nothingLeaks(house);
            assertThat(house.get(agency.host(), "/api/v1/people/" + person + "/erasure/pdf", owner)
                            .body())
                    .startsWith("%PDF");

            // Nothing brings them back, and their address is free for somebody new.
            answers(
                    409,
                    house.send(
                            "POST", agency.host(), "/api/v1/clients/" + person + "/activate", owner, json(Map.of())));
            erase(house, 204);
            house.send(
                    agency.agencyId,
                    Actor.person(agency.owner),
                    new InviteClient(guest(UUID.randomUUID().toString(), "Somebody", "New", "Code")));
        }
        // The new one has the same address.
        remains.gone.keySet().removeIf(what -> what.startsWith("zephyrine"));
        assertThat(remains.found()).as("after it stopped").isEmpty();
        for (String views : List.of("views.mv", "views.clean")) {
            assertThat(Files.deleteIfExists(data.resolve(views))).as(views).isTrue();
        }
        try (RunningHouse house = RunningHouse.over(data)) {
            assertThat(remains.found()).as("with views made anew").isEmpty();
            JsonNode again = awaitErasure(house);
            assertThat(again.path("figures").path("posts").intValue()).isEqualTo(3);
            assertThat(states(again)).containsExactlyInAnyOrder("DELETED", "LEFT", "OPEN", "OPEN", "OPEN");
            assertThat(told(house, paths).toLowerCase(java.util.Locale.ROOT)).doesNotContain("quillfeather");
        }
    }

    /** Cut off as the first key was to go, or the last: the next start makes up for it, and counts as if nothing had been. */
    @ParameterizedTest
    @ValueSource(strings = {HaltingAtErasure.SETTING, HaltingAtErasure.OF_A_PERSON})
    void whoIsCutOffInBetweenIsErasedAfterwards(String halting) throws Exception {
        try (RunningHouse house = RunningHouse.over(data)) {
            furnish(house);
            remains.gone.put(
                    "the person's key",
                    house.bean(SecretStore.class)
                            .get(agency.agencyId, "key/user:" + person)
                            .orElseThrow());
        }
        Child child = new Child(data, halting);
        HttpRequest erasing = child.request(agency.host(), "/api/v1/people/" + person + "/erase")
                .header("Authorization", "Bearer " + owner)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"ground\":\"ASKED_FOR\"}"))
                .build();
        try {
            knock(child, erasing);
            RunningHouse.await("it erases and is cut off", () -> !child.isAlive());
        } finally {
            child.kill();
        }
        assertThat(remains.found()).as("the key is still there").isNotEmpty();
        try (RunningHouse house = RunningHouse.over(data)) {
            JsonNode erasure = awaitErasure(house);
            assertThat(erasure.path("figures").path("posts").intValue()).isEqualTo(3);
            assertThat(erasure.path("figures").path("credentials").intValue()).isEqualTo(3);
            RunningHouse.await("it is erased", () -> remains.found().isEmpty());
        }
    }

    /** Keys come from a backup that is older than the erasure: with views made anew they go again. */
    @Test
    void keysFromAnOlderBackupGoAgain() throws Exception {
        Path secrets = data.resolve("secrets.db");
        try (RunningHouse house = RunningHouse.over(data)) {
            furnish(house);
        }
        byte[] backup = Files.readAllBytes(secrets);
        try (RunningHouse house = RunningHouse.over(data)) {
            remains.gone.put(
                    "the person's key",
                    house.bean(SecretStore.class)
                            .get(agency.agencyId, "key/user:" + person)
                            .orElseThrow());
            erase(house, 204);
            awaitErasure(house);
        }
        Files.write(secrets, backup);
        for (String name : List.of("secrets.tombstones", "views.mv", "views.clean")) {
            assertThat(Files.deleteIfExists(data.resolve(name))).as(name).isTrue();
        }
        assertThat(remains.found()).as("the key is back").isNotEmpty();
        try (RunningHouse house = RunningHouse.over(data)) {
            RunningHouse.await("it is erased again", () -> remains.found().isEmpty());
            assertThat(house.bean(Passwords.class).matches(agency.agencyId, person, "correct horse battery"))
                    .isFalse();
        }
    }

    @Test
    void whatALegalHoldKeepsStays() throws Exception {
        try (RunningHouse house = RunningHouse.over(data)) {
            furnish(house);
            for (Map<String, Object> what : List.of(
                    Map.<String, Object>of("reason", "A suit is pending", "userId", person),
                    Map.<String, Object>of("reason", "A suit is pending"))) {
                String hold = posted(house, agency, owner, "/api/v1/holds", what);
                assertThat(erase(house, 409)).contains("LEGAL_HOLD");
                HttpResponse<String> deletion =
                        house.send("DELETE", agency.host(), "/api/v1/posts/" + reply, owner, null);
                answers(409, deletion);
                assertThat(deletion.body()).contains("LEGAL_HOLD");
                assertThat(answer(house, "/api/v1/people/" + person + "/traces")
                                .path("held")
                                .booleanValue())
                        .isTrue();
                answers(
                        204,
                        house.send(
                                "POST",
                                agency.host(),
                                "/api/v1/holds/" + hold + "/lift",
                                owner,
                                json(Map.of("reason", "It was settled"))));
            }
            erase(house, 204);
            awaitErasure(house);
        }
    }

    private JsonNode whyShared(RunningHouse house) {
        return answer(house, "/api/v1/audit/events?type=task-shared&subject=" + person)
                .path("items")
                .path(0)
                .path("why");
    }

    private void furnish(RunningHouse house) throws IOException {
        agency = new Furnished(house, "stays");
        owner = agency.token(agency.owner);
        UserId id = new UserId(person);
        house.send(agency.agencyId, Actor.person(agency.owner), new InviteClient(guest(person, FIRST, LAST, CODE)));
        house.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(id, 1));
        house.bean(Passwords.class).set(agency.agencyId, person, "correct horse battery");
        house.bean(BrowserSessions.class).begin(agency.agencyId, person, "Ivydevice", "203.0.113.7");
        String token = house.token(agency.agencyId, person);
        house.send(
                agency.agencyId,
                Actor.person(person),
                new ChangeProfile(
                        id,
                        null,
                        null,
                        null,
                        new ConfidentialChange(id, Confidential.of("+43 1 9988776655")),
                        new ConfidentialChange(id, Confidential.of("Gorsehollow, says the person")),
                        null));
        house.send(
                agency.agencyId,
                Actor.person(agency.owner),
                new ChangeAgencyNote(id, Confidential.of("Brackenmere, notes the agency")));
        house.send(
                agency.agencyId,
                Actor.person(agency.owner),
                new ShareTask(agency.task, id, Confidential.of("Fennelstoke is why"), null, History.ALL));
        String file = uploaded(house, agency, token, "Larkspurling.txt", CONTENT.repeat(2_000));
        uploaded(house, agency, token, "Dovecotter.txt", CONTENT);
        String posts = "/api/v1/portal/tasks/" + agency.task.value() + "/posts";
        reply = posted(
                house,
                agency,
                token,
                posts,
                Map.of("text", "Thimblewick, they wrote", "fileIds", List.of(file), "holdSeconds", 0));
        answers(
                204,
                house.send(
                        "PATCH",
                        agency.host(),
                        "/api/v1/posts/" + reply,
                        token,
                        json(Map.of("text", "Mossgarden, they wrote then"))));
        posted(
                house,
                agency,
                token,
                posts,
                Map.of("text", "Thimblewick once more", "fileIds", List.of(), "holdSeconds", 0));
        posted(house, agency, token, posts, Map.of("text", "Hazelwhisper", "fileIds", List.of(), "holdSeconds", 60));
        String thread = "/api/v1/tasks/" + new TaskId(agency.task.value()).value() + "/threads/CLIENT";
        // Others may write what they will; what of it is personal is for somebody to say.
        mention = posted(
                house,
                agency,
                owner,
                thread,
                Map.of("text", "Thanks " + Mentions.written(id, "You"), "holdSeconds", 0));
        byName = posted(
                house,
                agency,
                owner,
                "/api/v1/tasks/" + agency.task.value() + "/threads/AGENCY",
                Map.of("text", "Mrs " + shouted() + "'s office called"));
        house.send(
                agency.agencyId,
                Actor.person(agency.owner),
                new ChangeAgencyNote(new UserId(agency.client), Confidential.of("Is married to " + shouted())));
        agency.owner(new AddContact(
                new CompanyId(agency.id(CompanyId.class)),
                new Contact(
                        ContactId.random(),
                        Confidential.of("Mrs"),
                        Confidential.of(shouted()),
                        Confidential.of("somebody@contact.example"),
                        false)));
        ApprovalId approval = ApprovalId.random();
        agency.owner(new AskForApproval(approval, agency.task, Audience.CLIENT, null, null));
        agency.by(person, new AskForChanges(approval, Confidential.of("Juniperquay, not this")));
        // What they asked for is the agency's work, and somebody has to look at the words.
        began = posted(
                house,
                agency,
                token,
                "/api/v1/portal/tasks",
                Map.of("name", "A new sign for " + shouted(), "projectId", agency.project.value()));
        house.awaitErrands();
    }

    /** As nobody looks for it here who looks for the name as they wrote it. */
    private static String shouted() {
        return LAST.toUpperCase(java.util.Locale.ROOT);
    }

    private Guest guest(String id, String first, String last, String code) {
        return new Guest(
                new UserId(id),
                Confidential.of(first),
                Confidential.of(last),
                Confidential.of(code),
                Confidential.of(EMAIL),
                Set.of(new BrandId(agency.brand.value())),
                AccessMode.ALL,
                new PermissionSetId("CLIENT"),
                null,
                null,
                null,
                null,
                false,
                false);
    }

    private void mentionsAreSettled(RunningHouse house) {
        answers(204, house.send("DELETE", agency.host(), "/api/v1/posts/" + byName, owner, null));
        answers(
                204,
                house.send(
                        "POST",
                        agency.host(),
                        "/api/v1/people/" + person + "/erasure/mentions",
                        owner,
                        json(Map.of("mention", "post:" + mention, "verdict", "LEFT"))));
        answers(
                404,
                house.send(
                        "POST",
                        agency.host(),
                        "/api/v1/people/" + person + "/erasure/mentions",
                        owner,
                        json(Map.of("mention", "post:" + reply, "verdict", "LEFT"))));
        assertThat(states(answer(house, "/api/v1/people/" + person + "/erasure")))
                .containsExactlyInAnyOrder("DELETED", "LEFT", "OPEN", "OPEN", "OPEN");
    }

    /** The history as a file, when it is there. */
    private String exported(RunningHouse house) {
        String id = posted(house, agency, owner, "/api/v1/audit/exports", Map.of("format", "CSV"));
        RunningHouse.await("it is exported", () -> answer(house, "/api/v1/audit/exports/" + id)
                .path("state")
                .stringValue()
                .equals("FINISHED"));
        return id;
    }

    private static String piece(String export) {
        return "/api/v1/audit/exports/" + export + "/pieces/1";
    }

    private void bundleHolds(RunningHouse house) throws Exception {
        Path bundle = Files.createTempFile("portico", ".zip");
        try {
            house.http()
                    .send(
                            house.request(agency.host(), "/api/v1/audit/export")
                                    .header("Authorization", "Bearer " + owner)
                                    .build(),
                            HttpResponse.BodyHandlers.ofFile(bundle));
            Report report = Verifier.verify(bundle, List.of(), null);
            assertThat(report.exitCode())
                    .as(String.join("\n", report.sentences()))
                    .isEqualTo(Report.SOUND);
        } finally {
            Files.delete(bundle);
        }
    }

    private void nothingLeaks(RunningHouse house) {
        String proof = posted(house, agency, owner, "/api/v1/audit/proofs", Map.of());
        RunningHouse.await("the end of the proof", () -> !answer(house, "/api/v1/audit/proofs/" + proof)
                .path("finishedAt")
                .isNull());
        assertThat(answer(house, "/api/v1/audit/proofs/" + proof)
                        .path("report")
                        .path("found")
                        .longValue())
                .isZero();
    }

    private static List<String> states(JsonNode erasure) {
        return erasure.path("mentions")
                .valueStream()
                .map(line -> line.path("state").stringValue())
                .toList();
    }

    private String erase(RunningHouse house, int status) {
        HttpResponse<String> erased = house.send(
                "POST",
                agency.host(),
                "/api/v1/people/" + person + "/erase",
                owner,
                json(Map.of("ground", "ASKED_FOR", "reference", "DSR-2026/17")));
        answers(status, erased);
        return erased.body();
    }

    private JsonNode awaitErasure(RunningHouse house) {
        RunningHouse.await("it is completed", () -> !answer(house, "/api/v1/people/" + person + "/erasure")
                .path("completedAt")
                .isNull());
        return answer(house, "/api/v1/people/" + person + "/erasure");
    }

    private JsonNode answer(RunningHouse house, String path) {
        HttpResponse<String> answer = house.get(agency.host(), path, owner);
        answers(200, answer);
        return JSON.readTree(answer.body());
    }

    /** All that the owner and another client are told at any door. */
    private String told(RunningHouse house, Set<String> paths) {
        StringBuilder told = new StringBuilder();
        for (String token : List.of(owner, house.token(agency.agencyId, agency.client))) {
            for (String path : paths) {
                told.append(house.get(agency.host(), path, token).body()).append('\n');
            }
        }
        return told.toString();
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
}

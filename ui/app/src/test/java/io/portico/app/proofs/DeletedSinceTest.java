package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.FileId;
import io.portico.messages.PostId;
import io.portico.messages.post.PostReply;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Of what was deleted since, auditors are told everything up to then, and not what it said. */
class DeletedSinceTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NEVER = "00000000-0000-4000-8000-000000000000";
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final RunningHouse shared = RunningHouse.shared();

    @AfterEach
    void now() {
        shared.clock.reset();
    }

    @Test
    void whyIsAnsweredByTheStateOfThen() {
        Furnished agency = new Furnished(shared, "since");
        Instant before = shared.clock.instant();
        shared.clock.goAhead(AN_HOUR);
        ImportsTest.Client client = new ImportsTest.Client(shared, agency);
        String imported = client.uploaded(Exports.asana(2, "nobody@example.org").getBytes(StandardCharsets.UTF_8));
        client.map(imported, client.get("/imports/" + imported + "/mapping"), null);
        client.done(client.post("/imports/" + imported + "/start"));
        client.awaited(imported, "FINISHED");
        JsonNode task = client.items("/tasks").stream()
                .filter(one -> one.path("name").stringValue().endsWith("no. 0"))
                .findFirst()
                .orElseThrow();
        Hung hung = hung(agency);
        List<String> things = List.of(
                "task:" + task.path("id").stringValue(),
                "thread:" + task.path("id").stringValue() + "/AGENCY",
                "project:" + task.path("projectId").stringValue(),
                agency.document.named(),
                hung.file().named());
        Map<String, JsonNode> live = new HashMap<>();
        things.forEach(thing -> live.put(thing, told(agency, why(agency, thing, null))));
        Instant then = shared.clock.instant();
        shared.clock.goAhead(AN_HOUR.multipliedBy(2));
        client.done(client.post("/imports/" + imported + "/undo"));
        client.awaited(imported, "UNDONE");
        deleted(agency, "/documents/" + agency.document.value());
        deleted(agency, "/posts/" + hung.post().value());
        shared.clock.goAhead(AN_HOUR.multipliedBy(3));
        for (String thing : things) {
            assertThat(asked(agency, agency.owner, why(agency, thing, null)).statusCode())
                    .as("%s now", thing)
                    .isEqualTo(404);
            JsonNode answer = told(agency, why(agency, thing, then));
            assertThat(answer.path("allowed").booleanValue()).as(thing).isTrue();
            assertThat(answer.path("reasons").findValuesAsString("event"))
                    .as(thing)
                    .isNotEmpty()
                    .isEqualTo(live.get(thing).path("reasons").findValuesAsString("event"));
            assertThat(allowed(agency, thing, shared.clock.instant()))
                    .as("%s when it was gone", thing)
                    .isFalse();
            if (!thing.equals(agency.document.named())) {
                assertThat(allowed(agency, thing, before))
                        .as("%s before it came", thing)
                        .isFalse();
            }
        }
        for (String kind : List.of("task:", "project:", "document:", "file:")) {
            assertThat(asked(agency, agency.owner, why(agency, kind + NEVER, then))
                            .statusCode())
                    .as("what never was")
                    .isEqualTo(404);
        }
    }

    @Test
    void deletedFileHasItsTimesAlsoWithViewsMadeAnew() throws Exception {
        Path data = RunningHouse.newFolder();
        try {
            Furnished agency;
            Hung hung;
            Instant before;
            Instant then;
            Map<String, JsonNode> answers;
            try (RunningHouse house = RunningHouse.over(data)) {
                agency = new Furnished(house, "times", true);
                before = house.clock.instant();
                house.clock.goAhead(AN_HOUR);
                hung = hung(agency);
                then = house.clock.instant();
                house.clock.goAhead(AN_HOUR.multipliedBy(2));
                deleted(agency, "/posts/" + hung.post().value());
                house.clock.goAhead(AN_HOUR.multipliedBy(3));
                answers = answers(house, agency, questions(hung, agency, before, then));
            }
            assertThat(answers.toString()).doesNotContain(hung.name());
            String named = hung.file().named();
            List<JsonNode> times = answers.get("/access/timeline?resource=" + named)
                    .path("items")
                    .valueStream()
                    .toList();
            assertThat(times)
                    .hasSizeGreaterThan(1)
                    .noneMatch(span -> span.path("until").isNull())
                    .allMatch(span -> span.path("label").isNull())
                    .allMatch(span -> span.path("within").stringValue().startsWith("times"))
                    .allMatch(span -> Instant.parse(span.path("from").stringValue())
                                    .isBefore(then)
                            && Instant.parse(span.path("until").stringValue()).isAfter(then))
                    .anyMatch(span -> span.path("userId").stringValue().equals(agency.client));
            JsonNode own = answers.get("/access/timeline?kind=file&user=" + agency.client)
                    .path("items")
                    .valueStream()
                    .filter(span -> span.path("resource").stringValue().equals(named))
                    .findFirst()
                    .orElseThrow();
            assertThat(own.path("within")).isEqualTo(times.getFirst().path("within"));
            assertThat(answers.get(difference(named, before, then))
                            .path("gained")
                            .intValue())
                    .isEqualTo(times.size());
            assertThat(answers.get(difference(named, then, null)).path("lost").intValue())
                    .isEqualTo(times.size());
            String seers = "/access/to/file/" + hung.file().value();
            assertThat(answers.get(seers).path("there").booleanValue()).isFalse();
            JsonNode saw = answers.get(seers + "?at=" + then);
            assertThat(saw.path("deleted").booleanValue()).isTrue();
            assertThat(saw.path("items").findValuesAsString("userId")).contains(agency.client);
            assertThat(answers.get(seers + "/changes").path("items")).isNotEmpty();
            for (String views : List.of("views.mv", "views.clean")) {
                assertThat(Files.deleteIfExists(data.resolve(views))).as(views).isTrue();
            }
            try (RunningHouse house = RunningHouse.over(data)) {
                house.clock.goAhead(AN_HOUR.multipliedBy(3));
                assertThat(answers(house, agency, questions(hung, agency, before, then)))
                        .as("with views made anew")
                        .isEqualTo(answers);
            }
        } finally {
            Folders.delete(data);
        }
    }

    @Test
    void whoMayNotAskLearnsNotThatItWasThere() {
        Furnished agency = new Furnished(shared, "hidden");
        Instant before = shared.clock.instant();
        shared.clock.goAhead(AN_HOUR);
        Hung hung = hung(agency);
        Instant then = shared.clock.instant();
        shared.clock.goAhead(AN_HOUR.multipliedBy(2));
        deleted(agency, "/posts/" + hung.post().value());
        String member = UUID.randomUUID().toString();
        shared.hire(agency.agencyId, agency.owner, member, "MEMBER");
        List<String> questions = new ArrayList<>(questions(hung, agency, before, then));
        questions.add(why(agency, hung.file().named(), then));
        questions.removeIf(question -> !question.contains(hung.file().value()));
        for (String question : questions) {
            for (String person : List.of(member, agency.client, agency.partner)) {
                HttpResponse<String> answer = asked(agency, person, question);
                HttpResponse<String> never =
                        asked(agency, person, question.replace(hung.file().value(), NEVER));
                assertThat(answer.statusCode()).as(question).isEqualTo(404);
                assertThat(never.statusCode()).as(question).isEqualTo(404);
                assertThat(answer.body().replace(hung.file().value(), NEVER))
                        .as(question)
                        .isEqualTo(never.body());
            }
            assertThat(asked(agency, agency.owner, question).statusCode())
                    .as(question)
                    .isEqualTo(200);
        }
    }

    /** A file in a reply to a task that a client sees. */
    private record Hung(FileId file, PostId post, String name) {}

    private static Hung hung(Furnished agency) {
        String name = "Marigold " + UUID.randomUUID() + ".txt";
        FileId file = new FileId(
                DeletionTest.uploaded(agency.house, agency, agency.token(agency.owner), name, "What is in it"));
        PostId post = PostId.random();
        agency.owner(new PostReply(post, agency.task, Audience.CLIENT, null, List.of(file)));
        return new Hung(file, post, name);
    }

    private static void deleted(Furnished agency, String path) {
        DeletionTest.answers(
                204, agency.house.send("DELETE", agency.host(), "/api/v1" + path, agency.token(agency.owner), null));
    }

    private static List<String> questions(Hung hung, Furnished agency, Instant before, Instant then) {
        String named = hung.file().named();
        String seers = "/access/to/file/" + hung.file().value();
        return List.of(
                "/access/timeline?resource=" + named,
                "/access/timeline?kind=file&user=" + agency.client,
                difference(named, before, then),
                difference(named, then, null),
                seers,
                seers + "?at=" + then,
                seers + "/changes");
    }

    private static String difference(String named, Instant from, Instant to) {
        return "/access/difference?resource=" + named + "&from=" + from + (to == null ? "" : "&to=" + to);
    }

    private static String why(Furnished agency, String thing, Instant at) {
        return "/access/decision?user=" + agency.owner + "&action=view&resource=" + thing
                + (at == null ? "" : "&at=" + at);
    }

    private static Map<String, JsonNode> answers(RunningHouse house, Furnished agency, List<String> questions) {
        String token = house.token(agency.agencyId, agency.owner);
        Map<String, JsonNode> answers = new HashMap<>();
        questions.forEach(question ->
                answers.put(question, read(house.get(agency.host(), "/api/v1" + question, token), question)));
        return answers;
    }

    private static boolean allowed(Furnished agency, String thing, Instant at) {
        return told(agency, why(agency, thing, at)).path("allowed").booleanValue();
    }

    private static JsonNode told(Furnished agency, String question) {
        return read(asked(agency, agency.owner, question), question);
    }

    private static HttpResponse<String> asked(Furnished agency, String person, String question) {
        return agency.house.get(agency.host(), "/api/v1" + question, agency.token(person));
    }

    private static JsonNode read(HttpResponse<String> answer, String question) {
        assertThat(answer.statusCode()).as("%s %s", question, answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.PostId;
import io.portico.messages.UserId;
import io.portico.messages.reading.ThreadRead;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How far somebody has read is theirs to say, the agency's to know, and nobody else's at all. */
class ReadingMarksTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private final Furnished agency = new Furnished(house, "readmark");
    private final String client = agency.token(agency.client);
    private final String owner = agency.token(agency.owner);

    private HttpResponse<String> marks(String path, String token, String upTo) {
        return house.send("PUT", agency.host(), "/api/v1" + path, token, "{\"upTo\": \"" + upTo + "\"}");
    }

    private String answer(String path, String token) {
        HttpResponse<String> answer = house.get(agency.host(), "/api/v1" + path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private String portalTask() {
        return "/portal/tasks/" + agency.task.value();
    }

    private String thread() {
        return "/tasks/" + agency.task.value() + "/threads/CLIENT";
    }

    private String replied() {
        HttpResponse<String> answer =
                house.send("POST", agency.host(), "/api/v1" + thread(), owner, "{\"text\": \"Something new\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private List<Object> eventsOf(Runnable deed) {
        long head = house.head();
        deed.run();
        try (var events = house.eventsAfter(head)) {
            return new ArrayList<>(events.map(event -> event.getPayload()).toList());
        }
    }

    @Test
    void whatIsReadIsUnreadNoMoreAndTheAgencySeesThatItWas() {
        String post = replied();
        assertThat(answer(portalTask(), client)).contains("\"unread\":1");
        assertThat(answer(portalTask() + "/posts", client)).contains("\"unreadFrom\":\"" + post + "\"");
        assertThat(answer(thread(), owner)).contains("\"seenBy\":[]");

        assertThat(eventsOf(() -> assertThat(
                                marks(portalTask() + "/read", client, post).statusCode())
                        .isEqualTo(204)))
                .singleElement()
                .isInstanceOfSatisfying(ThreadRead.class, read -> {
                    assertThat(read.reader()).isEqualTo(new UserId(agency.client));
                    assertThat(read.upTo()).isEqualTo(new PostId(post));
                });
        assertThat(answer(portalTask(), client)).contains("\"unread\":0");
        assertThat(answer(portalTask() + "/posts", client)).contains("\"unreadFrom\":null");
        assertThat(answer(thread(), owner)).contains("\"upTo\":\"" + post + "\"");
        assertThat(eventsOf(() -> marks(portalTask() + "/read", client, post))).isEmpty();
        assertThat(eventsOf(() -> marks(portalTask() + "/read", client, agency.reply.value())))
                .isEmpty();
    }

    @Test
    void nobodyOutsideIsToldWhoHasSeenAnything() {
        String post = replied();
        marks(portalTask() + "/read", client, post);
        marks(thread() + "/read", owner, agency.reply.value());
        for (String reader : List.of(agency.client, agency.partner)) {
            String token = agency.token(reader);
            for (String path : Doors.readable(agency)) {
                if (path.endsWith("/openapi.json")) {
                    // What the agency is told is no secret; what it was told is.
                    continue;
                }
                assertThat(house.get(agency.host(), path, token).body())
                        .as("%s by %s", path, reader)
                        .doesNotContain("seenBy")
                        .doesNotContain("upTo");
            }
        }
    }

    @Test
    void whatIsNotTheirsToReadIsNotThereToBeMarked() {
        String post = replied();
        String partner = agency.token(agency.partner);
        for (String upTo : List.of(post, agency.note.value(), "never")) {
            HttpResponse<String> refused = marks(portalTask() + "/read", partner, upTo);
            assertThat(refused.statusCode()).isEqualTo(404);
        }
        assertThat(marks(portalTask() + "/read", client, agency.note.value()).statusCode())
                .isEqualTo(404);
        assertThat(marks(thread() + "/read", owner, agency.note.value()).statusCode())
                .isEqualTo(404);
        assertThat(marks(thread() + "/read", client, post).statusCode()).isEqualTo(404);
        assertThat(marks(portalTask() + "/read", owner, post).statusCode()).isEqualTo(404);
    }

    @Test
    void whoLooksThroughAnothersEyesSeesTheirMarksAndMovesNone() {
        String post = replied();
        HttpResponse<String> begun = house.send("POST", agency.host(), "/api/v1/view-as/" + agency.client, owner, null);
        String look = JSON.readTree(begun.body()).path("token").asString();
        assertThat(answer(portalTask() + "/posts", look)).isEqualTo(answer(portalTask() + "/posts", client));
        assertThat(eventsOf(() -> assertThat(
                                marks(portalTask() + "/read", look, post).statusCode())
                        .isEqualTo(403)))
                .isEmpty();
        assertThat(answer(portalTask(), client)).contains("\"unread\":1");
    }

    @Test
    void theAgencyHearsOfMarksAndTheReaderOfTheirOwn() {
        String post = replied();
        Map<String, List<String>> heard = new ConcurrentHashMap<>();
        List<Gateway.Watching> watching = new ArrayList<>();
        for (String person : List.of(agency.owner, agency.client, agency.partner)) {
            watching.add(watch(new Work(agency.agencyId, Actor.person(person)), heard, person));
        }
        watching.add(watch(
                new Work(agency.agencyId, Actor.person(agency.owner), Actor.person(agency.client)), heard, "look"));
        marks(portalTask() + "/read", client, post);
        RunningHouse.await("a pulse", () -> heard.get(agency.owner).contains("seen:" + agency.task.value()));
        RunningHouse.await("a pulse", () -> heard.get(agency.client).contains("self:" + agency.client));
        // Pulses go out in order: once this one was heard, any of before would have been.
        replied();
        RunningHouse.await("a pulse", () -> heard.get("look").contains(agency.task.named()));
        assertThat(heard.get(agency.owner)).noneMatch(key -> key.startsWith("self"));
        for (String other : List.of(agency.client, agency.partner, "look")) {
            assertThat(heard.get(other)).noneMatch(key -> key.startsWith("seen"));
        }
        for (String other : List.of(agency.partner, "look")) {
            assertThat(heard.get(other)).noneMatch(key -> key.startsWith("self"));
        }
        watching.forEach(Gateway.Watching::close);
    }

    private Gateway.Watching watch(Work work, Map<String, List<String>> heard, String name) {
        List<String> keys = new CopyOnWriteArrayList<>();
        heard.put(name, keys);
        return Tenancy.call(work, () -> house.gateway()
                .watch(
                        new Watch(Set.of("task", "self", "seen")),
                        Pulse.class,
                        pulse -> keys.add(pulse.key()),
                        () -> {}));
    }
}

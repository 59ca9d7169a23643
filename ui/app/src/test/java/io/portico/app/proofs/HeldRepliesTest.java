package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.post.HeldReplyEvent;
import io.portico.messages.post.ReplyNotSent;
import io.portico.messages.post.ReplyTakenBack;
import io.portico.messages.task.OpenTask;
import io.portico.messages.task.UnshareTask;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import io.portico.views.me.FindHeldReplies;
import io.portico.views.me.HeldReplies;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A reply that is kept back is its author's alone, and goes out when it is due, whatever happens meanwhile. */
class HeldRepliesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORDS = "words that nobody has read";

    @Test
    void nobodyElseCanTellThatAReplyIsKeptBackOrWasTakenBack() {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "heldmark");
        String colleague = UUID.randomUUID().toString();
        house.client(agency.agencyId, agency.owner, colleague, AccessMode.ALL, agency.brand.value());
        for (String author : List.of(agency.client, agency.owner)) {
            List<String> readers = List.of(agency.owner, agency.client, agency.partner, colleague);
            Map<String, String> tokens = new TreeMap<>();
            readers.forEach(reader -> tokens.put(reader, agency.token(reader)));
            house.clock.stopAt(house.clock.instant());
            Map<String, String> before = answers(agency, tokens);
            before.entrySet().retainAll(answers(agency, tokens).entrySet());
            assertThat(before).as("answers that stay the same by themselves").hasSizeGreaterThan(100);
            List<String> others =
                    readers.stream().filter(reader -> !reader.equals(author)).toList();
            List<String> heard = new CopyOnWriteArrayList<>();
            List<Gateway.Watching> watching = new ArrayList<>();
            others.forEach(
                    reader -> watching.add(watch(agency, new Work(agency.agencyId, Actor.person(reader)), heard)));
            watching.add(watch(
                    agency, new Work(agency.agencyId, Actor.person(agency.owner), Actor.person(agency.client)), heard));

            String id = hold(agency, author, tokens.get(author), 60);
            assertThat(held(agency, tokens.get(author))).contains(WORDS);
            everybodyIsAnsweredAs(before, answers(agency, tokens));
            if (author.equals(agency.client)) {
                HeldReplies seen = Tenancy.call(
                        new Work(agency.agencyId, Actor.person(agency.owner), Actor.person(author)),
                        () -> house.gateway().ask(new FindHeldReplies(), HeldReplies.class));
                assertThat(seen.items()).as("through the author's eyes").isEmpty();
            }
            for (String other : others) {
                HttpResponse<String> undo =
                        house.send("DELETE", agency.host(), "/api/v1/posts/" + id, tokens.get(other), null);
                assertThat(undo.statusCode()).isEqualTo(404);
            }
            HttpResponse<String> undone =
                    house.send("DELETE", agency.host(), "/api/v1/posts/" + id, tokens.get(author), null);
            assertThat(undone.statusCode()).isEqualTo(204);
            assertThat(held(agency, tokens.get(author))).doesNotContain(WORDS);
            everybodyIsAnsweredAs(before, answers(agency, tokens));

            // Pulses go out in order: once this one was heard, any of before would have been.
            TaskId later = TaskId.random();
            agency.owner(agency.addTask(later));
            agency.owner(new OpenTask(later, Set.of(Audience.CLIENT, Audience.PARTNER)));
            RunningHouse.await("a pulse", () -> heard.contains(later.named()));
            assertThat(heard).doesNotContain(agency.task.named()).noneMatch(key -> key.startsWith("self"));
            watching.forEach(Gateway.Watching::close);
            house.clock.reset();
        }
    }

    @Test
    void itGoesOutWhenItIsDueAndItsReadersSeeIt() {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "duemark");
        String client = agency.token(agency.client);
        String owner = agency.token(agency.owner);
        Instant now = house.clock.instant();
        house.clock.stopAt(now);
        hold(agency, agency.client, client, 30);
        house.clock.stopAt(now.plusSeconds(29));
        assertThat(thread(agency, owner)).doesNotContain(WORDS);
        house.clock.stopAt(now.plusSeconds(30));
        RunningHouse.await("the reply", () -> thread(agency, owner).contains(WORDS));
        RunningHouse.await(
                "it is kept back no more", () -> !held(agency, client).contains(WORDS));
        house.clock.reset();
    }

    @Test
    void whatCannotGoOutWhenItIsDueStaysItsAuthorsAlone() {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "gonemark");
        UserId author = new UserId(agency.client);
        String owner = agency.token(agency.owner);
        Instant now = house.clock.instant();
        house.clock.stopAt(now);
        String id = hold(agency, agency.client, agency.token(agency.client), 30);
        long head = house.head();
        agency.owner(new DeactivatePerson(author));
        house.clock.stopAt(now.plusSeconds(31));
        awaitEvent(house, head, ReplyNotSent.class, id);
        agency.owner(new ActivatePerson(author));

        String client = house.token(agency.agencyId, agency.client);
        RunningHouse.await("its author is told", () -> held(agency, client).contains("\"notSent\":\"NOT_ALLOWED\""));
        assertThat(held(agency, client)).contains(WORDS);
        assertThat(thread(agency, owner)).doesNotContain(WORDS);
        assertThat(held(agency, owner)).doesNotContain(WORDS);
        assertThat(house.send("DELETE", agency.host(), "/api/v1/posts/" + id, owner, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(house.send("DELETE", agency.host(), "/api/v1/posts/" + id, client, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(held(agency, client)).doesNotContain(WORDS);
        house.clock.reset();
    }

    @Test
    void whoLostSightOfTheTaskStillFindsWhatTheyWrote() {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "lostmark");
        String client = agency.token(agency.client);
        Instant now = house.clock.instant();
        house.clock.stopAt(now);
        hold(agency, agency.client, client, 30);
        agency.owner(new OpenTask(agency.task, Set.of()));
        agency.owner(new UnshareTask(agency.task, new UserId(agency.client)));
        assertThat(held(agency, client)).doesNotContain(WORDS);
        house.clock.stopAt(now.plusSeconds(31));
        RunningHouse.await("its author is told", () -> held(agency, client).contains(WORDS));
        HeldReplies seen = Tenancy.call(
                new Work(agency.agencyId, Actor.person(agency.owner), Actor.person(agency.client)),
                () -> house.gateway().ask(new FindHeldReplies(), HeldReplies.class));
        assertThat(seen.items()).as("through the author's eyes").isEmpty();
        house.clock.reset();
    }

    @Test
    void whatNobodyComesBackForIsTakenBackAfterAMonth() {
        RunningHouse house = RunningHouse.shared();
        Furnished agency = new Furnished(house, "monthmark");
        Instant now = house.clock.instant();
        house.clock.stopAt(now);
        long head = house.head();
        String id = hold(agency, agency.client, agency.token(agency.client), 30);
        agency.owner(new DeactivatePerson(new UserId(agency.client)));
        house.clock.stopAt(now.plusSeconds(31));
        awaitEvent(house, head, ReplyNotSent.class, id);
        house.clock.stopAt(now.plus(Duration.ofDays(30)).plusSeconds(60));
        awaitEvent(house, head, ReplyTakenBack.class, id);
        house.clock.reset();
    }

    private static void awaitEvent(RunningHouse house, long after, Class<? extends HeldReplyEvent> type, String id) {
        RunningHouse.await(type.getSimpleName(), () -> {
            try (var events = house.eventsAfter(after)) {
                return events.anyMatch(event -> type.isInstance(event.getPayload())
                        && ((HeldReplyEvent) event.getPayload()).postId().equals(new PostId(id)));
            }
        });
    }

    @Test
    void itWaitsAndGoesOutAfterARestartToo() {
        Path data = RunningHouse.newFolder();
        try {
            Furnished agency;
            try (RunningHouse house = RunningHouse.over(data)) {
                agency = new Furnished(house, "againmark");
                hold(agency, agency.client, agency.token(agency.client), 60);
            }
            try (RunningHouse house = RunningHouse.over(data)) {
                String client = house.token(agency.agencyId, agency.client);
                String owner = house.token(agency.agencyId, agency.owner);
                assertThat(house.get(agency.host(), "/api/v1/me/held-replies", client)
                                .body())
                        .contains(WORDS);
                house.clock.goAhead(Duration.ofSeconds(61));
                RunningHouse.await("the reply", () -> house.get(agency.host(), pathOf(agency), owner)
                        .body()
                        .contains(WORDS));
            }
        } finally {
            RunningHouse.shared();
            Folders.delete(data);
        }
    }

    private static void everybodyIsAnsweredAs(Map<String, String> before, Map<String, String> now) {
        before.forEach((asked, answer) -> assertThat(now.get(asked)).as(asked).isEqualTo(answer));
    }

    /** Everything that everybody reads, but what is kept back, by reader and path. */
    private static Map<String, String> answers(Furnished agency, Map<String, String> tokens) {
        Map<String, String> answers = new TreeMap<>();
        for (String path : Doors.readable(agency)) {
            if (!path.endsWith("/me/held-replies")) {
                tokens.forEach((reader, token) -> {
                    HttpResponse<String> answer = agency.house.get(agency.host(), path, token);
                    answers.put(reader + " " + path, answer.statusCode() + " " + answer.body());
                });
            }
        }
        return answers;
    }

    private static String hold(Furnished agency, String author, String token, int seconds) {
        String path =
                author.equals(agency.owner) ? pathOf(agency) : "/api/v1/portal/tasks/" + agency.task.value() + "/posts";
        HttpResponse<String> answer = agency.house.send(
                "POST", agency.host(), path, token, "{\"text\": \"" + WORDS + "\", \"holdSeconds\": " + seconds + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private static String pathOf(Furnished agency) {
        return "/api/v1/tasks/" + agency.task.value() + "/threads/CLIENT";
    }

    private static String thread(Furnished agency, String token) {
        return agency.house.get(agency.host(), pathOf(agency), token).body();
    }

    private static String held(Furnished agency, String token) {
        return agency.house.get(agency.host(), "/api/v1/me/held-replies", token).body();
    }

    private static Gateway.Watching watch(Furnished agency, Work work, List<String> heard) {
        return Tenancy.call(work, () -> agency.house
                .gateway()
                .watch(
                        new Watch(Set.of("task", "project", "self", "access", "user")),
                        Pulse.class,
                        pulse -> heard.add(pulse.key()),
                        () -> {}));
    }
}

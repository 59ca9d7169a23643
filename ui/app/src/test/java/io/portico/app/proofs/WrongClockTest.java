package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.project.OpenProject;
import io.portico.tenancy.credentials.PersonalTokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A machine's clock may be set forward or back at any time: what came later stays later, and nothing is refused for it. */
class WrongClockTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Duration> STEPS =
            List.of(Duration.ZERO, Duration.ofDays(1), Duration.ofDays(-1), Duration.ZERO);

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String owner = agency.token(agency.owner);
    private final String client = agency.token(agency.client);

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    @Test
    void whatIsSaidAndMadeStandsInTheOrderInWhichItCame() {
        long before = HOUSE.head();
        List<String> posts = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        for (Duration ahead : STEPS) {
            HOUSE.clock.goAhead(ahead);
            for (int i = 0; i < 3; i++) {
                posts.add(made("/portal/tasks/" + agency.task.value() + "/posts", client, "{\"text\":\"Hello\"}"));
                tasks.add(made(
                        "/tasks",
                        owner,
                        "{\"projectId\":\"" + agency.project.value() + "\",\"name\":\"Task " + i + "\"}"));
            }
        }
        assertThat(listed("/portal/tasks/" + agency.task.value() + "/posts?limit=200", client))
                .filteredOn(posts::contains)
                .isIn(posts, posts.reversed());
        assertThat(listed("/tasks?limit=200&sort=NEWEST", owner))
                .filteredOn(tasks::contains)
                .isEqualTo(tasks.reversed());
        assertThat(HOUSE.eventsAfter(before)
                        .filter(DomainEventMessage.class::isInstance)
                        .map(event -> (DomainEventMessage<?>) event)
                        .filter(event -> event.getAggregateIdentifier().contains(agency.task.value()))
                        .map(DomainEventMessage::getSequenceNumber)
                        .toList())
                .as("the task's events go on by one")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatIsTakenAwayIsGoneWhateverTheClockSaysAndAsOfTheLatestTimeThereWas() {
        String task = "/portal/tasks/" + agency.task.value();
        HOUSE.clock.goAhead(Duration.ofDays(1));
        agency.owner(new OpenProject(agency.project, Set.of(Audience.CLIENT)));
        assertThat(get(task, client).statusCode()).isEqualTo(200);
        Instant ahead = HOUSE.clock.instant();
        HOUSE.clock.goAhead(Duration.ofDays(-1));
        agency.owner(new OpenProject(agency.project, Set.of()));
        for (Duration by : STEPS) {
            HOUSE.clock.goAhead(by);
            assertThat(get(task, client).statusCode())
                    .as("the clock %s ahead", by)
                    .isEqualTo(404);
        }
        HOUSE.clock.goAhead(Duration.ofDays(1));
        String seen = "/access/of/" + agency.client;
        assertThat(get(seen + "?at=" + ahead.minusSeconds(3_600), owner).body()).contains(agency.task.value());
        assertThat(get(seen, owner).body()).doesNotContain(agency.task.value());
    }

    @Test
    void replyThatAClockSetBackPostedWentWhereItCouldBeSeenAtTheLatestTimeThereWas() {
        HOUSE.clock.goAhead(Duration.ofDays(1));
        agency.owner(new OpenProject(agency.project, Set.of(Audience.CLIENT)));
        Instant opened = HOUSE.clock.instant();
        HOUSE.clock.goAhead(Duration.ofDays(-1));
        String reply = made("/tasks/" + agency.task.value() + "/threads/CLIENT", owner, "{\"text\":\"Hello\"}");
        JsonNode people = JSON.readTree(
                        get("/posts/" + reply + "/exposure", owner).body())
                .path("people");
        assertThat(people)
                .filteredOn(
                        person -> person.path("person").path("id").asString().equals(agency.client))
                .singleElement()
                .satisfies(person -> assertThat(Instant.parse(
                                person.path("spans").get(0).path("from").asString()))
                        .isAfterOrEqualTo(opened.minusSeconds(1)));
    }

    @Test
    void tokensEndByTheClock() {
        String token = HOUSE.bean(PersonalTokens.class)
                .issue(
                        agency.agencyId,
                        agency.client,
                        "an hour",
                        Set.of("projects.view"),
                        HOUSE.clock.instant().plus(Duration.ofHours(1)))
                .orElseThrow()
                .token();
        assertThat(get("/me", token).statusCode()).isEqualTo(200);
        HOUSE.clock.goAhead(Duration.ofDays(1));
        assertThat(get("/me", token).statusCode()).isEqualTo(401);
        HOUSE.clock.goAhead(Duration.ofDays(-1));
        assertThat(get("/me", token).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path, String token) {
        return HOUSE.get(agency.host(), "/api/v1" + path, token);
    }

    private String made(String path, String token, String json) {
        HttpResponse<String> answer = HOUSE.send("POST", agency.host(), "/api/v1" + path, token, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private List<String> listed(String path, String token) {
        HttpResponse<String> answer = get(path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        for (JsonNode item : JSON.readTree(answer.body()).path("items")) {
            ids.add(item.path("id").asString());
        }
        return ids;
    }
}

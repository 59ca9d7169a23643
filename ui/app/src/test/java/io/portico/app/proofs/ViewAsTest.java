package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.portico.messages.Audience;
import io.portico.messages.PostId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.InviteClient;
import io.portico.messages.post.PostReply;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rule 14 over the running house: a look is byte for byte the person's, does nothing, and leaves both names. */
class ViewAsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();

    private final Furnished agency = new Furnished(HOUSE, "viewas");

    @AfterEach
    void now() {
        HOUSE.clock.reset();
    }

    @Test
    void everyReadingDoorOfThePortalAnswersByteForByteAsThePerson() {
        for (String person : List.of(agency.client, agency.partner)) {
            String look = look(agency.owner, person);
            String own = agency.token(person);
            for (String path : portal()) {
                HttpResponse<String> theirs = get(own, path);
                HttpResponse<String> seen = get(look, path);
                assertThat(theirs.statusCode()).as(path).isEqualTo(200);
                assertThat(seen.statusCode()).as(path).isEqualTo(200);
                assertThat(seen.body()).as(path).isEqualTo(theirs.body());
            }
        }
    }

    private List<String> portal() {
        return List.of(
                "/portal/home",
                "/portal/projects",
                "/portal/projects/" + agency.project.value(),
                "/portal/tasks",
                "/portal/tasks/" + agency.task.value(),
                "/portal/tasks/" + agency.task.value() + "/posts",
                "/portal/files");
    }

    @Test
    void nothingIsDoneOrTakenThroughAnothersEyes() {
        String look = look(agency.owner, agency.client);
        long head = HOUSE.head();
        assertThat(send("POST", look, "/portal/tasks", "{\"name\":\"No\"}").statusCode())
                .isEqualTo(403);
        assertThat(send("POST", look, "/portal/tasks/" + agency.task.value() + "/posts", "{\"text\":\"No\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get(look, "/files/" + agency.file.value()).statusCode()).isEqualTo(403);
        assertThat(get(look, "/files/" + agency.file.value() + "/preview").statusCode())
                .isEqualTo(403);
        for (String path : List.of("/me", "/me/tokens")) {
            assertThat(get(look, path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of("/projects", "/clients", "/audit/events")) {
            assertThat(get(look, path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(send("POST", look, "/view-as/" + agency.partner, null).statusCode())
                .isIn(403, 404);
        assertThat(HOUSE.doneAfter(head)).isEmpty();
    }

    @Test
    void theCommandDoorRefusesWhateverDoorItCameThrough() {
        String look = look(agency.owner, agency.client);
        assertThat(get(look, "/portal/home").statusCode()).isEqualTo(200);
        Work through = new Work(agency.agencyId, Actor.person(agency.owner), Actor.person(agency.client));
        long head = HOUSE.head();
        Throwable refusal = catchThrowable(() -> Tenancy.call(through, () -> HOUSE.gateway()
                .send(new PostReply(PostId.random(), agency.task, Audience.CLIENT, agency.text(), List.of()))));
        assertThat(refusal).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.code())
                .isEqualTo(Rejected.Code.FORBIDDEN));
        assertThat(HOUSE.doneAfter(head)).isEmpty();
    }

    @Test
    void aLookEndsByOneCallAndIsNothingAfterwards() {
        String look = look(agency.owner, agency.client);
        assertThat(send("DELETE", look, "/view-as", null).statusCode()).isEqualTo(204);
        assertThat(get(look, "/portal/home").statusCode()).isEqualTo(401);
        assertThat(send("DELETE", agency.token(agency.owner), "/view-as", null).statusCode())
                .isEqualTo(204);
    }

    @Test
    void aLookEndsAfterHalfAnHour() {
        String look = look(agency.owner, agency.client);
        HOUSE.clock.goAhead(Duration.ofMinutes(29));
        assertThat(get(look, "/portal/home").statusCode()).isEqualTo(200);
        HOUSE.clock.goAhead(Duration.ofMinutes(31));
        assertThat(get(look, "/portal/home").statusCode()).isEqualTo(401);
    }

    @Test
    void theNextLookEndsTheFormer() {
        String former = look(agency.owner, agency.client);
        String sameAgain = look(agency.owner, agency.client);
        assertThat(get(former, "/portal/home").statusCode()).isEqualTo(401);
        assertThat(get(sameAgain, "/portal/home").statusCode()).isEqualTo(200);
    }

    @Test
    void aLookEndsAtOnceWithEitherAccount() {
        String look = look(agency.owner, agency.client);
        agency.owner(new DeactivatePerson(new UserId(agency.client)));
        assertThat(get(look, "/portal/home").statusCode()).isEqualTo(401);

        String manager = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, manager, "PROJECT_MANAGER");
        String theirs = look(manager, agency.partner);
        agency.owner(new DeactivatePerson(new UserId(manager)));
        assertThat(get(theirs, "/portal/home").statusCode()).isEqualTo(401);
    }

    @Test
    void thePortalOfSomebodyInvitedIsSeenAsIfTheyHadAccepted() {
        String guest = UUID.randomUUID().toString();
        agency.owner(
                new InviteClient(RunningHouse.guest(guest, "CLIENT", AccessMode.ALL, Set.of(agency.brand.value()))));
        JsonNode begun = JSON.readTree(send("POST", agency.token(agency.owner), "/view-as/" + guest, null)
                .body());
        assertThat(begun.path("asIfAccepted").booleanValue()).isTrue();
        assertThat(get(begun.path("token").stringValue(), "/portal/tasks").body())
                .contains(agency.task.value());
        assertThat(get(agency.token(guest), "/portal/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyThoseWithTheRightLookAndNobodyOutsideLearnsOfIt() {
        String member = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        assertThat(send("POST", agency.token(member), "/view-as/" + agency.client, null)
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", agency.token(agency.client), "/view-as/" + agency.partner, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("POST", agency.token(agency.owner), "/view-as/" + agency.owner, null)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theTokenOfALookIsWorthlessAtAnotherAgency() {
        String look = look(agency.owner, agency.client);
        Furnished other = new Furnished(HOUSE, "other");
        assertThat(HOUSE.send("GET", other.host(), "/api/v1/portal/home", look, null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void beginAndEndStandInTheHistoryWithBothNames() {
        String look = look(agency.owner, agency.client);
        assertThat(send("DELETE", look, "/view-as", null).statusCode()).isEqualTo(204);
        String owner = agency.token(agency.owner);
        for (String type : List.of("view-as-begun", "view-as-ended")) {
            JsonNode last = JSON.readTree(
                            get(owner, "/audit/events?type=" + type).body())
                    .path("items")
                    .path(0);
            assertThat(last.path("by").stringValue()).isEqualTo(agency.owner);
            assertThat(last.path("about").toString()).contains(agency.owner, agency.client);
        }
    }

    @Test
    void aSetIsTriedOnThePortalAsSomebodyWithItWouldSeeItAndNothingElse() {
        String imagined = tried("/permission-sets/CLIENT/try", "{\"brandId\":\"" + agency.brand.value() + "\"}");
        assertThat(get(imagined, "/portal/tasks").body()).contains(agency.task.value());
        assertThat(get(imagined, "/portal/home").statusCode()).isEqualTo(200);
        assertThat(send("POST", imagined, "/portal/tasks", "{\"name\":\"No\"}").statusCode())
                .isEqualTo(403);
        assertThat(get(imagined, "/files/" + agency.file.value()).statusCode()).isEqualTo(403);

        String finance = tried("/permission-sets/CLIENT_FINANCE/try", "{\"userId\":\"" + agency.client + "\"}");
        assertThat(get(imagined, "/portal/home").statusCode()).isEqualTo(401);
        assertThat(get(finance, "/portal/tasks").body()).doesNotContain(agency.task.value());
        assertThat(get(agency.token(agency.client), "/portal/tasks").body()).contains(agency.task.value());
        assertThat(send("DELETE", finance, "/view-as", null).statusCode()).isEqualTo(204);
        assertThat(get(finance, "/portal/home").statusCode()).isEqualTo(401);

        JsonNode last = JSON.readTree(get(agency.token(agency.owner), "/audit/events?type=try-out-begun")
                        .body())
                .path("items")
                .path(0);
        assertThat(last.path("by").stringValue()).isEqualTo(agency.owner);
        assertThat(last.path("about").toString()).contains("CLIENT_FINANCE", agency.client);
    }

    @Test
    void onlySavedSetsOfPeopleOutsideAreTried() {
        String owner = agency.token(agency.owner);
        assertThat(send("POST", owner, "/permission-sets/unsaved/try", "{}").statusCode())
                .isEqualTo(404);
        assertThat(send("POST", owner, "/permission-sets/MEMBER/try", "{}").statusCode())
                .isEqualTo(422);
        assertThat(send("POST", agency.token(agency.client), "/permission-sets/CLIENT/try", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    private String tried(String path, String body) {
        HttpResponse<String> begun = send("POST", agency.token(agency.owner), path, body);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return JSON.readTree(begun.body()).path("token").stringValue();
    }

    private String look(String viewer, String person) {
        HttpResponse<String> begun = send("POST", agency.token(viewer), "/view-as/" + person, null);
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return JSON.readTree(begun.body()).path("token").stringValue();
    }

    private HttpResponse<String> get(String token, String path) {
        return send("GET", token, path, null);
    }

    private HttpResponse<String> send(String method, String token, String path, String json) {
        return HOUSE.send(method, agency.host(), "/api/v1" + path, token, json);
    }
}

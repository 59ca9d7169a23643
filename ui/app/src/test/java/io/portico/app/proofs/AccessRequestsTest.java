package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asking for access over the running house: asking tells nothing, and what is granted is seen. */
class AccessRequestsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();

    private final Furnished agency = new Furnished(HOUSE, "asking");
    private final String owner = agency.token(agency.owner);
    private final String asking = UUID.randomUUID().toString();
    private final String guest;
    private final ProjectId locked = ProjectId.random();

    AccessRequestsTest() {
        HOUSE.client(agency.agencyId, agency.owner, asking, AccessMode.ASSIGNED, agency.brand.value());
        guest = agency.token(asking);
        agency.owner(new AddProject(
                locked,
                agency.brand,
                agency.text(),
                null,
                new UserId(agency.owner),
                Set.of(),
                ProjectStatus.PLANNED,
                null,
                null,
                Set.of(),
                true));
    }

    @Test
    void whatThereIsAndWhatNeverWasAreAskedForAlike() {
        HttpResponse<String> there = ask("project:" + locked.value());
        HttpResponse<String> never = ask("project:" + UUID.randomUUID());
        assertThat(there.statusCode()).isEqualTo(never.statusCode()).isEqualTo(204);
        assertThat(there.body()).isEqualTo(never.body());
        assertThat(get(guest, "/portal/access-requests").path("items")).hasSize(2);
        assertThat(requests()).hasSize(2).allSatisfy(item -> assertThat(
                        item.path("message").stringValue())
                .isEqualTo("Please"));
        assertThat(requests().getLast().path("label").isNull()).isFalse();
        JsonNode nothing = requests().getFirst();
        assertThat(nothing.path("label").isNull()).isTrue();
        assertThat(nothing.path("changes")).isEmpty();
        assertThat(nothing.path("missing").path(0).path("what").stringValue()).isEqualTo("THING_EXISTS");
    }

    @Test
    void theLimitIsTheSameForWhatThereIs() {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("task:" + UUID.randomUUID()).statusCode()).isEqualTo(204);
        }
        assertThat(ask("task:" + UUID.randomUUID()).statusCode()).isEqualTo(429);
        assertThat(ask("task:" + agency.task.value()).statusCode()).isEqualTo(429);
    }

    @Test
    void aLockedProjectIsGrantedWithWhatIsMissingOrNotAtAll() {
        ask("project:" + locked.value());
        JsonNode request = request();
        String door = "/access/requests/" + request.path("id").stringValue();
        JsonNode missing = request.path("missing").path(0);
        assertThat(missing.path("cure").path("type").stringValue()).isEqualTo("OPEN_PROJECT");
        assertThat(missing.path("text").stringValue()).contains("not open");
        HttpResponse<String> tooLittle = post(owner, door + "/grant", "{}");
        assertThat(tooLittle.statusCode()).isEqualTo(422);
        assertThat(tooLittle.body()).contains("STILL_NOT_VISIBLE");
        assertThat(seen()).isFalse();
        String grant =
                "{\"type\":\"GRANT_PROJECT\",\"projectId\":\"" + locked.value() + "\",\"userId\":\"" + asking + "\"}";
        String open = "{\"type\":\"OPEN_PROJECT\",\"projectId\":\"" + locked.value() + "\",\"audiences\":[\"CLIENT\"]}";
        assertThat(post(owner, door + "/grant", "{\"changes\":[" + open + "," + grant + "],\"reason\":\"asked\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(seen()).isTrue();
        assertThat(post(owner, door + "/decline", null).statusCode()).isEqualTo(409);
        assertThat(get(owner, "/access/requests").toString()).doesNotContain(locked.value());
        assertThat(mails()).contains("Asked for access at", "Shared with you at");
    }

    @Test
    void aNoSaysTheSameOfWhatThereIsAndOfWhatNeverWas() {
        String never = UUID.randomUUID().toString();
        ask("project:" + locked.value());
        ask("project:" + never);
        for (JsonNode request : requests()) {
            String door = "/access/requests/" + request.path("id").stringValue();
            assertThat(post(owner, door + "/decline", "{\"reason\":\"not yet\"}")
                            .statusCode())
                    .isEqualTo(204);
        }
        JsonNode asked = get(guest, "/portal/access-requests").path("items");
        assertThat(asked)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.path("declinedAt").isString()).isTrue());
        assertThat(asked.toString()).doesNotContain("not yet");
        assertThat(requests()).isEmpty();
        List<String> mails = texts("Not shared with you at");
        assertThat(mails).hasSize(2).noneMatch(text -> text.contains("not yet"));
        assertThat(mails.getFirst().replace(never, "").replace(locked.value(), ""))
                .isEqualTo(mails.getLast().replace(never, "").replace(locked.value(), ""));
        assertThat(mails()).doesNotContain("Shared with you at");
    }

    @Test
    void whoWasToldNoMayAskAgain() {
        ask("project:" + locked.value());
        post(owner, "/access/requests/" + request().path("id").stringValue() + "/decline", null);
        assertThat(ask("project:" + locked.value()).statusCode()).isEqualTo(204);
        assertThat(requests()).hasSize(1);
        assertThat(get(guest, "/portal/access-requests").path("items"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("declinedAt").isNull()).isTrue());
    }

    @Test
    void onlyThoseWhoMayGrantSeeAndAnswer() {
        ask("project:" + locked.value());
        String door = "/access/requests/" + request().path("id").stringValue();
        String member = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        String token = agency.token(member);
        assertThat(HOUSE.get(agency.host(), "/api/v1/access/requests", token).statusCode())
                .isEqualTo(404);
        assertThat(post(token, door + "/grant", "{}").statusCode()).isEqualTo(403);
        assertThat(post(guest, door + "/grant", "{}").statusCode()).isEqualTo(404);
        assertThat(post(owner, "/portal/access-requests", "{\"resource\":\"task:x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode request() {
        return requests().getFirst();
    }

    /** What was asked for here, newest first. */
    private List<JsonNode> requests() {
        return get(owner, "/access/requests")
                .path("items")
                .valueStream()
                .filter(item -> item.path("person").path("id").stringValue().equals(asking))
                .toList();
    }

    private List<String> texts(String subject) {
        return HOUSE
                .ask(
                        agency.agencyId,
                        new UserId(agency.owner),
                        new FindOutbox(new PageRequest(PageRequest.MAX_LIMIT, null)))
                .items()
                .stream()
                .filter(line -> line.subject().startsWith(subject))
                .map(MailLine::text)
                .toList();
    }

    private boolean seen() {
        return HOUSE.get(agency.host(), "/api/v1/portal/projects/" + locked.value(), guest)
                        .statusCode()
                == 200;
    }

    private String mails() {
        return HOUSE.ask(
                        agency.agencyId,
                        new UserId(agency.owner),
                        new FindOutbox(new PageRequest(PageRequest.MAX_LIMIT, null)))
                .items()
                .toString();
    }

    private HttpResponse<String> ask(String resource) {
        return post(guest, "/portal/access-requests", "{\"resource\":\"" + resource + "\",\"message\":\"Please\"}");
    }

    private JsonNode get(String token, String path) {
        return JSON.readTree(HOUSE.get(agency.host(), "/api/v1" + path, token).body());
    }

    private HttpResponse<String> post(String token, String path, String body) {
        return HOUSE.send("POST", agency.host(), "/api/v1" + path, token, body);
    }
}

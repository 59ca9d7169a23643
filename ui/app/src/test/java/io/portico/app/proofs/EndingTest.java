package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.chores.UnseenChore;
import io.portico.messages.UserId;
import io.portico.messages.account.NoteSignIn;
import io.portico.messages.account.SignInMethod;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.tenancy.credentials.LastSeen;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access ends with the work, and with the interest in it, over the running house. */
class EndingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();

    private final Furnished agency = new Furnished(HOUSE, "ending");
    private final UnseenChore chore = new UnseenChore(HOUSE.gateway(), HOUSE.bean(LastSeen.class), HOUSE.clock);

    @AfterEach
    void now() {
        HOUSE.clock.reset();
    }

    @Test
    void whoNeitherSignsInNorUsesATokenIsSuspendedAndTheCauseIsTold() {
        String signsIn = guest();
        String usesToken = guest();
        String stays = guest();
        days(60);
        agency.by(signsIn, new NoteSignIn(new UserId(signsIn), SignInMethod.PASSWORD, false));
        assertThat(HOUSE.get(agency.host(), "/api/v1/portal/home", agency.token(usesToken))
                        .statusCode())
                .isEqualTo(200);
        days(120);
        chore.suspend();
        assertThat(client(stays).path("state").stringValue()).isEqualTo("DEACTIVATED");
        assertThat(client(stays).path("unseenSince").isString()).isTrue();
        assertThat(client(signsIn).path("state").stringValue()).isEqualTo("ACTIVE");
        assertThat(client(usesToken).path("state").stringValue()).isEqualTo("ACTIVE");
        assertThat(owner("GET", "/audit/events?type=unseen-guest-suspended", null)
                        .body())
                .contains("not seen for 90 days", stays)
                .doesNotContain(signsIn);
    }

    @Test
    void whoIsActivatedAgainStaysForAsLongAsAnybody() {
        String guest = guest();
        days(91);
        chore.suspend();
        assertThat(owner("POST", "/clients/" + guest + "/activate", null).statusCode())
                .isEqualTo(204);
        chore.suspend();
        assertThat(client(guest).path("state").stringValue()).isEqualTo("ACTIVE");
        assertThat(client(guest).path("unseenSince").isNull()).isTrue();
    }

    @Test
    void theAgencySaysHowLongAndNeverIsZero() {
        String guest = guest();
        assertThat(owner("PATCH", "/settings/access", "{\"suspendUnseenAfterDays\":0}")
                        .statusCode())
                .isEqualTo(204);
        days(1_000);
        chore.suspend();
        assertThat(client(guest).path("state").stringValue()).isEqualTo("ACTIVE");
        assertThat(owner("PATCH", "/settings/access", "{\"suspendUnseenAfterDays\":-1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(JSON.readTree(owner("GET", "/settings/access", null).body()).toString())
                .isEqualTo("{\"proposeWhenWorkEnds\":true,\"suspendUnseenAfterDays\":0}");
    }

    @Test
    void takingAccessBackIsProposedWhenTheWorkIsOverUntilSomebodyKeepsIt() {
        assertThat(ending().path("proposed").booleanValue()).isFalse();
        status(ProjectStatus.COMPLETED);
        assertThat(ending().path("proposed").booleanValue()).isTrue();
        assertThat(ending().path("changes").findValuesAsString("type"))
                .containsOnly("REVOKE_PROJECT", "UNSHARE_TASK", "REVOKE_BUDGET");
        String project = "/projects/" + agency.project.value();
        assertThat(owner("POST", project + "/keep-access", null).statusCode()).isEqualTo(204);
        assertThat(ending().path("proposed").booleanValue()).isFalse();
        status(ProjectStatus.IN_PROGRESS);
        status(ProjectStatus.CANCELLED);
        assertThat(ending().path("proposed").booleanValue()).isTrue();
        owner("PATCH", "/settings/access", "{\"proposeWhenWorkEnds\":false}");
        assertThat(ending().path("proposed").booleanValue()).isFalse();
    }

    private JsonNode ending() {
        return JSON.readTree(owner("GET", "/projects/" + agency.project.value() + "/ending", null)
                .body());
    }

    private void status(ProjectStatus status) {
        agency.owner(new EditProject(agency.project, null, null, null, null, null, status, null, null, null));
    }

    private String guest() {
        String guest = UUID.randomUUID().toString();
        HOUSE.client(agency.agencyId, agency.owner, guest, AccessMode.ALL, agency.brand.value());
        return guest;
    }

    private static void days(int days) {
        HOUSE.clock.goAhead(Duration.ofDays(days));
    }

    private JsonNode client(String id) {
        return JSON.readTree(owner("GET", "/clients/" + id, null).body());
    }

    /** With a token made on that day: the one before may have expired. */
    private HttpResponse<String> owner(String method, String path, String body) {
        return HOUSE.send(method, agency.host(), "/api/v1" + path, agency.token(agency.owner), body);
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.tenancy.Actor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People outside without an account, and the links by which they read. */
class BasicGuestsTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String owner = agency.token(agency.owner);

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    private HttpResponse<String> post(String path, String body) {
        return HOUSE.send("POST", agency.host(), "/api/v1" + path, owner, body);
    }

    private HttpResponse<String> open(String path) {
        return HOUSE.send("GET", agency.host(), "/api/v1/dashboards/" + path, null, null);
    }

    private String token() {
        String body = post("/clients/" + agency.basic + "/dashboard-link", null).body();
        Matcher url = Pattern.compile("/d/([^\"]+)").matcher(body);
        assertThat(url.find()).as(body).isTrue();
        return url.group(1);
    }

    @Test
    void aLinkShowsWhatWasSharedByNameAndNothingElse() {
        String token = token();
        assertThat(open(token).body()).contains("\"firstName\":");
        String tasks = open(token + "/tasks").body();
        assertThat(tasks).contains(agency.task.value()).contains("\"next\":null");
        assertThat(open(token + "/tasks/" + agency.task.value()).body())
                .contains("\"mayReply\":false", "\"mayUpload\":false", "\"mayChangeStatus\":false");
        assertThat(open(token + "/tasks/" + agency.task.value() + "/posts").body())
                .contains("ours text")
                .doesNotContain("AGENCY");
        assertThat(open(token + "/tasks/other").statusCode()).isEqualTo(404);
        HttpResponse<String> files =
                HOUSE.send("GET", agency.host(), "/api/v1/files/" + agency.file.value(), null, null);
        assertThat(files.statusCode()).isEqualTo(401);
    }

    @Test
    void aLinkThatDoesNotCountIsNotFoundWhateverIsWrongWithIt() {
        String token = token();
        String never = open("nobody.9999999999." + "A".repeat(43)).body();
        assertThat(open(token.substring(0, token.length() - 1) + "x").body()).isEqualTo(never);
        HOUSE.clock.stopAt(HOUSE.clock.instant().plus(Duration.ofDays(30).plusSeconds(2)));
        assertThat(open(token).body()).isEqualTo(never);
        HOUSE.clock.reset();
        assertThat(open(token).statusCode()).isEqualTo(200);
        assertThat(post("/clients/" + agency.basic + "/revoke-links", null).statusCode())
                .isEqualTo(204);
        assertThat(open(token).body()).isEqualTo(never);
        assertThat(open(token()).statusCode()).isEqualTo(200);
    }

    @Test
    void aLinkIsWorthlessAtAnotherAgencyAndTellsNobodyWhereItLed() {
        String token = token();
        Furnished other = new Furnished(HOUSE, "others");
        assertThat(HOUSE.send("GET", other.host(), "/api/v1/dashboards/" + token, null, null)
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> page = HOUSE.send("GET", agency.host(), "/d/" + token, null, null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
    }

    @Test
    void whatIsTakenAwayIsGoneFromTheLinkAtOnce() {
        String token = token();
        HOUSE.send(
                "DELETE",
                agency.host(),
                "/api/v1/tasks/" + agency.task.value() + "/shares/" + agency.basic,
                owner,
                null);
        assertThat(open(token + "/tasks/" + agency.task.value()).statusCode()).isEqualTo(404);
        assertThat(open(token + "/tasks").body()).doesNotContain(agency.task.value());
        assertThat(post("/clients/" + agency.basic + "/deactivate", null).statusCode())
                .isEqualTo(204);
        assertThat(open(token).statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenOfTheirsOpensNothing() {
        String token = HOUSE.token(agency.agencyId, agency.basic);
        assertThat(HOUSE.get(agency.host(), "/api/v1/me", token).statusCode()).isEqualTo(401);
        assertThat(HOUSE.get(agency.host(), "/api/v1/portal/home", token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoIsInvitedToThePortalReadsOnUntilTheyAcceptAndThenSignsIn() {
        String token = token();
        assertThat(post("/clients/" + agency.basic + "/invite", null).statusCode())
                .isEqualTo(204);
        assertThat(HOUSE.get(agency.host(), "/api/v1/clients/" + agency.basic, owner)
                        .body())
                .contains("\"basic\":true", "\"state\":\"ACTIVE\"", "\"invitationExpiresAt\":\"");
        assertThat(open(token).statusCode()).isEqualTo(200);
        HOUSE.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(agency.basic), 1));
        assertThat(open(token).statusCode()).isEqualTo(404);
        assertThat(HOUSE.get(agency.host(), "/api/v1/portal/home", HOUSE.token(agency.agencyId, agency.basic))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/clients/" + agency.basic + "/dashboard-link", null).body())
                .contains("NOT_BASIC");
    }

    @Test
    void theyAreAddedByRestAndAreAlwaysAssigned() {
        String body = "{\"firstName\":\"Bea\",\"lastName\":\"Basic\",\"codename\":\"B\",\"email\":\"bea@b.example\","
                + "\"brandIds\":[\"" + agency.brand.value() + "\"],\"access\":\"%s\",\"basic\":true}";
        assertThat(post("/clients", body.formatted("ALL")).body()).contains("BASIC_PERSON");
        assertThat(post("/clients", body.formatted("ASSIGNED")).statusCode()).isEqualTo(201);
        assertThat(post("/clients", body.formatted("ASSIGNED")).body()).contains("EMAIL_TAKEN");
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.credentials.Passwords;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms that are to be accepted before anything else is open. */
class TermsTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PASSWORD = "corners of my desk";

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String owner = agency.token(agency.owner);
    private final String client = agency.token(agency.client);

    @BeforeEach
    void withAPassword() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
    }

    private int published(String text, boolean mustAccept) {
        return HOUSE.send(
                        "POST",
                        agency.host(),
                        "/api/v1/terms/publish",
                        owner,
                        "{\"audiences\":[\"CLIENT\"],\"text\":\"" + text + "\",\"mustAccept\":" + mustAccept + "}")
                .statusCode();
    }

    private HttpResponse<String> accept(String token, int version) {
        return HOUSE.send("POST", agency.host(), "/api/v1/me/terms/accept", token, "{\"version\":" + version + "}");
    }

    private HttpResponse<String> get(String path, String token) {
        return HOUSE.get(agency.host(), "/api/v1" + path, token);
    }

    @Test
    void untilTheyAreAcceptedEveryDoorButTheirsIsShut() {
        assertThat(get("/me/terms", client).statusCode()).isEqualTo(404);
        assertThat(published("Keep it to yourselves.", true)).isEqualTo(204);
        for (String path : new String[] {"/me", "/portal/home", "/portal/tasks", "/me/tokens", "/files/x"}) {
            HttpResponse<String> shut = get(path, client);
            assertThat(shut.statusCode()).as(path).isEqualTo(403);
            assertThat(shut.body()).as(path).contains("TERMS_NOT_ACCEPTED");
        }
        assertThat(HOUSE.send("POST", agency.host(), "/api/v1/me/tokens", client, "{\"name\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/me/terms", client).body())
                .contains("Keep it to yourselves.", "\"pending\":true", "\"version\":2");
        assertThat(accept(client, 1).body()).contains("TERMS_CHANGED");
        assertThat(accept(client, 2).statusCode()).isEqualTo(204);
        assertThat(accept(client, 2).statusCode()).isEqualTo(204);
        assertThat(get("/portal/home", client).statusCode()).isEqualTo(200);
        assertThat(get("/me/terms", client).body()).contains("\"pending\":false", "\"acceptedVersion\":2");
    }

    @Test
    void aBrowserComesInAndFindsTheTermsFirst() {
        Browser before = new Browser(HOUSE, agency.host());
        before.signIn(agency.client + "@outside.example", PASSWORD);
        assertThat(before.isIn()).isTrue();
        published("Keep it to yourselves.", true);
        assertThat(before.api("GET", "/portal/home", null).body()).contains("TERMS_NOT_ACCEPTED");
        Browser after = new Browser(HOUSE, agency.host());
        assertThat(after.signIn(agency.client + "@outside.example", PASSWORD)).doesNotContain("error");
        assertThat(after.api("GET", "/me/terms", null).statusCode()).isEqualTo(200);
        assertThat(after.api("POST", "/me/terms/accept", "{\"version\":2}").statusCode())
                .isEqualTo(204);
        assertThat(before.isIn()).isTrue();
    }

    @Test
    void aCorrectionIsNotAskedAgainAndNewTermsAre() {
        published("One.", true);
        accept(client, 2);
        published("One!", false);
        assertThat(get("/portal/home", client).statusCode()).isEqualTo(200);
        published("Two.", true);
        assertThat(get("/portal/home", client).statusCode()).isEqualTo(403);
        assertThat(HOUSE.send("POST", agency.host(), "/api/v1/terms/withdraw", owner, "{\"audiences\":[\"CLIENT\"]}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get("/portal/home", client).statusCode()).isEqualTo(200);
    }

    @Test
    void whoAcceptedWhatIsTold() {
        published("One.", true);
        assertThat(get("/terms", owner).body()).contains("\"version\":2", "\"people\":1,\"pending\":1");
        accept(client, 2);
        assertThat(get("/terms/2", owner).body()).contains("One.", "\"countsFor\":[\"CLIENT\"]");
        assertThat(get("/terms/acceptances/" + agency.client, owner).body())
                .contains("\"pending\":false", "\"version\":2", "\"sha256\":\"");
        assertThat(get("/terms/acceptances", owner).body()).contains(agency.client, agency.partner);
        assertThat(get("/audit/events?type=terms-accepted", owner).body()).contains("accepted the terms, version 2");
        assertThat(get("/terms/acceptances", client).statusCode()).isEqualTo(404);
        assertThat(get("/terms/9", owner).statusCode()).isEqualTo(404);
        assertThat(get("/me/terms", owner).statusCode()).isEqualTo(404);
    }

    @Test
    void whoAcceptedWhatGoesIntoASpreadsheetAsText() {
        HttpResponse<String> named =
                HOUSE.send("PATCH", agency.host(), "/api/v1/me", client, "{\"firstName\":\"=HYPERLINK(1)\"}");
        assertThat(named.statusCode()).as(named.body()).isEqualTo(204);
        published("One.", true);
        accept(client, 2);
        HttpResponse<String> sheet = get("/terms/acceptances.csv", owner);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(sheet.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(sheet.body().lines())
                .contains("\"'=HYPERLINK(1) Last\",\"client\",\"2\",\"" + acceptedAt() + "\",\"" + hash() + "\",\"no\"")
                .anyMatch(line -> line.contains("First " + agency.partner) && line.contains("\"partner\",\"1\""));
        for (String other : new String[] {"MEMBER", "FINANCE", "AUDITOR"}) {
            String id = UUID.randomUUID().toString();
            HOUSE.hire(agency.agencyId, agency.owner, id, other);
            assertThat(get("/terms/acceptances.csv", agency.token(id)).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThat(get("/terms/acceptances.csv", client).statusCode()).isEqualTo(404);
    }

    private String acceptedAt() {
        return accepted().replaceAll("(?s).*\"acceptedAt\":\"([^\"]+)\".*", "$1");
    }

    private String hash() {
        return accepted().replaceAll("(?s).*\"sha256\":\"([^\"]+)\".*", "$1");
    }

    private String accepted() {
        return get("/terms/acceptances/" + agency.client, owner).body();
    }
}

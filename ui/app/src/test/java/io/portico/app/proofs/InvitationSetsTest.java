package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Invitations that name no permission set start with the one the agency chose. */
class InvitationSetsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PATH = "/settings/invitation-sets";

    private final Furnished agency = new Furnished(HOUSE, "invitationsets");
    private final String owner = agency.token(agency.owner);

    private HttpResponse<String> send(String method, String path, @Nullable String body) {
        return HOUSE.send(method, agency.host(), "/api/v1" + path, owner, body);
    }

    private JsonNode get(String path) {
        HttpResponse<String> answer = HOUSE.get(agency.host(), "/api/v1" + path, owner);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String invited(String side, String more) {
        HttpResponse<String> made = send(
                "POST",
                "/" + side,
                "{\"firstName\":\"Ann\",\"lastName\":\"Bell\",\"codename\":\"Nova\",\"email\":\"" + UUID.randomUUID()
                        + "@ann.example\",\"access\":\"ALL\",\"brandIds\":[\"" + agency.brand.value() + "\"]" + more
                        + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        String id = JSON.readTree(made.body()).path("id").stringValue();
        return get("/" + side + "/" + id).path("permissionSetId").stringValue();
    }

    private HttpResponse<String> chosen(String client, String partner) {
        return send("PUT", PATH, "{\"clientSetId\":\"" + client + "\",\"partnerSetId\":\"" + partner + "\"}");
    }

    @Test
    void whoIsInvitedWithoutASetHasTheOneThatWasChosenAsLongAsItIsThere() {
        assertThat(invited("clients", "")).isEqualTo("CLIENT");
        assertThat(invited("partners", "")).isEqualTo("PARTNER");
        String own = agency.set.value();
        for (int times = 0; times < 2; times++) {
            assertThat(chosen(own, "PARTNER").statusCode()).isEqualTo(204);
        }
        assertThat(get(PATH).path("clientSetId").stringValue()).isEqualTo(own);
        assertThat(invited("clients", "")).isEqualTo(own);
        assertThat(invited("clients", ",\"permissionSetId\":\"CLIENT_VIEWER\"")).isEqualTo("CLIENT_VIEWER");
        assertThat(invited("partners", "")).isEqualTo("PARTNER");
        assertThat(get("/audit/events?type=invitation-sets-chosen").path("items"))
                .hasSize(1);
    }

    @Test
    void aChosenSetThatIsGoneIsGivenToNobody() {
        String made = JSON.readTree(send(
                                "POST",
                                "/permission-sets",
                                "{\"name\":\"Short\",\"base\":\"CLIENT\",\"permissions\":[\"tasks.view\"]}")
                        .body())
                .path("id")
                .stringValue();
        assertThat(chosen(made, "PARTNER").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", "/permission-sets/" + made, null).statusCode())
                .isEqualTo(204);
        assertThat(get(PATH).path("clientSetId").stringValue()).isEqualTo("CLIENT");
        assertThat(invited("clients", "")).isEqualTo("CLIENT");
    }

    @Test
    void setsOfAnotherKindAreRefused() {
        assertThat(chosen("PARTNER", "PARTNER").body()).contains("WRONG_BASE");
        assertThat(chosen("CLIENT", "MEMBER").body()).contains("WRONG_BASE");
        assertThat(chosen("CLIENT", UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Whoever makes something is told where it is, and it is there: for them, and for nobody who may not see it. */
class LocationsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private Furnished agency;
    private String owner;
    private String client;
    private String partner;

    @BeforeEach
    void furnish() {
        agency = new Furnished(house, "locationmark");
        owner = agency.token(agency.owner);
        client = agency.token(agency.client);
        partner = agency.token(agency.partner);
    }

    private HttpResponse<String> made(String token, String path, String json) {
        HttpResponse<String> made = house.send("POST", agency.host(), "/api/v1" + path, token, json);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    private void isThere(HttpResponse<String> made, String token) {
        HttpResponse<String> thing = house.get(agency.host(), where(made), token);
        assertThat(thing.statusCode()).as(thing.body()).isEqualTo(200);
        assertThat(JSON.readTree(thing.body()).path("id").stringValue())
                .isEqualTo(JSON.readTree(made.body()).path("id").stringValue());
    }

    private void isNotThere(String path, String token) {
        assertThat(house.get(agency.host(), path, token).statusCode()).isEqualTo(404);
    }

    private static String where(HttpResponse<String> made) {
        return made.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void aNoteIsWhereTheAgencyIsTold() {
        HttpResponse<String> note =
                made(owner, "/tasks/" + agency.task.value() + "/threads/AGENCY", "{\"text\":\"Between us\"}");
        isThere(note, owner);
        isNotThere(where(note), client);
        isNotThere(where(note).replace("AGENCY", "CLIENT"), owner);
        String id = JSON.readTree(note.body()).path("id").stringValue();
        isNotThere("/api/v1/portal/tasks/" + agency.task.value() + "/posts/" + id, client);
    }

    @Test
    void aReplyIsWhereItsReadersFindIt() {
        HttpResponse<String> reply =
                made(client, "/portal/tasks/" + agency.task.value() + "/posts", "{\"text\":\"Hello\"}");
        isThere(reply, client);
        isNotThere(where(reply), partner);
        isNotThere(where(reply), owner);
        String id = JSON.readTree(reply.body()).path("id").stringValue();
        assertThat(house.get(
                                agency.host(),
                                "/api/v1/tasks/" + agency.task.value() + "/threads/CLIENT/posts/" + id,
                                owner)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aReplyThatIsKeptBackIsAmongThose() {
        HttpResponse<String> held = made(
                client, "/portal/tasks/" + agency.task.value() + "/posts", "{\"text\":\"Wait\",\"holdSeconds\":60}");
        HttpResponse<String> list = house.get(agency.host(), where(held), client);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).contains(JSON.readTree(held.body()).path("id").stringValue());
    }

    @Test
    void aRequestForApprovalIsWhereTheAgencyIsTold() {
        HttpResponse<String> asked =
                made(owner, "/tasks/" + agency.task.value() + "/approvals", "{\"audience\":\"CLIENT\"}");
        isThere(asked, owner);
        isNotThere(where(asked), client);
    }
}

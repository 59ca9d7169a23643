package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.portico.messages.DocumentId;
import io.portico.messages.Rejected;
import io.portico.messages.document.AddDocument;
import io.portico.messages.document.DeleteDocument;
import io.portico.messages.sealing.Confidential;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents through the doors: internal at first, then for those they are opened to, and gone as if they had never been. */
class DocumentsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private Furnished agency;
    private String owner;
    private String client;
    private String partner;

    @BeforeEach
    void furnish() {
        agency = new Furnished(house, "documentmark");
        owner = agency.token(agency.owner);
        client = agency.token(agency.client);
        partner = agency.token(agency.partner);
    }

    private HttpResponse<String> send(String method, String token, String path, @Nullable String json) {
        return house.send(method, agency.host(), "/api/v1" + path, token, json);
    }

    private HttpResponse<String> get(String token, String path) {
        return house.get(agency.host(), "/api/v1" + path, token);
    }

    private JsonNode read(String token, String path) {
        HttpResponse<String> answer = get(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private String added(String json) {
        HttpResponse<String> answer = send("POST", owner, "/projects/" + agency.project.value() + "/documents", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body()).path("id").stringValue();
    }

    private void open(String document, String audiences) {
        done(send("PUT", owner, "/documents/" + document + "/open-to", "{\"audiences\":[" + audiences + "]}"));
    }

    private Stream<String> listed(String token) {
        return read(token, "/portal/projects/" + agency.project.value() + "/documents")
                .path("items")
                .valueStream()
                .map(one -> one.path("id").stringValue());
    }

    private void isAsIfItHadNeverBeen(String token, String document) {
        HttpResponse<String> theirs = get(token, "/portal/documents/" + document);
        HttpResponse<String> never = get(token, "/portal/documents/never-was");
        assertThat(theirs.statusCode()).isEqualTo(never.statusCode()).isEqualTo(404);
        assertThat(theirs.body().replace(document, "never-was")).isEqualTo(never.body());
        assertThat(listed(token)).doesNotContain(document);
        assertThat(get(token, "/portal/search?q=narwhal").body()).doesNotContain(document);
    }

    @Test
    void aPageIsTheAgencysUntilItIsOpenedAndAgainWhenItIsWithdrawn() {
        String page = added("{\"title\":\"Narwhal\",\"text\":\"*Calm*\"}");
        isAsIfItHadNeverBeen(client, page);
        isAsIfItHadNeverBeen(partner, page);
        open(page, "\"CLIENT\"");
        JsonNode document = read(client, "/portal/documents/" + page);
        assertThat(document.path("text").stringValue()).isEqualTo("*Calm*");
        assertThat(document.propertyNames()).doesNotContain("version", "openTo", "addedBy", "readers");
        assertThat(listed(client)).contains(page);
        assertThat(get(client, "/portal/search?q=narwhal").body()).contains(page);
        isAsIfItHadNeverBeen(partner, page);
        assertThat(read(owner, "/documents/" + page)
                        .path("readers")
                        .valueStream()
                        .map(one -> one.path("id").stringValue()))
                .containsExactly(agency.client);
        open(page, "");
        isAsIfItHadNeverBeen(client, page);
    }

    @Test
    void theAccessDoorsKnowWhoWouldSeeItWhoDoesAndWhy() {
        String page = added("{\"title\":\"Narwhal\"}");
        HttpResponse<String> preview = send(
                "POST",
                owner,
                "/access/preview",
                "{\"changes\":[{\"type\":\"OPEN_DOCUMENT\",\"documentId\":\"" + page
                        + "\",\"audiences\":[\"CLIENT\"]}]}");
        JsonNode gains = JSON.readTree(preview.body()).path("gains");
        assertThat(gains.valueStream()
                        .map(one -> one.path("userId").stringValue() + " "
                                + one.path("resource").stringValue()))
                .containsExactly(agency.client + " document:" + page);
        open(page, "\"CLIENT\"");
        JsonNode why = read(owner, "/access/decision?user=" + agency.client + "&action=view&resource=document:" + page);
        assertThat(why.path("allowed").booleanValue()).isTrue();
        assertThat(why.path("reasons").toString()).contains("document-opened");
        assertThat(read(owner, "/access/to/document/" + page).path("items").toString())
                .contains(agency.client)
                .doesNotContain(agency.partner);
        assertThat(read(owner, "/access/of/" + agency.client).toString()).contains("document:" + page);
        JsonNode whyNot =
                read(owner, "/access/decision?user=" + agency.partner + "&action=view&resource=document:" + page);
        assertThat(whyNot.path("allowed").booleanValue()).isFalse();
        assertThat(whyNot.path("missing").toString()).contains("OPEN_DOCUMENT");
        assertThat(get(owner, "/audit/events?subject=document:" + page).body()).contains("opened to", "document-added");
    }

    @Test
    void whoSawAnEarlierVersionOverwritesNothing() {
        String page = added("{\"title\":\"Narwhal\",\"text\":\"One\"}");
        HttpResponse<String> first = get(owner, "/documents/" + page);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        done(send("PATCH", owner, "/documents/" + page, "{\"text\":\"Two\"}"));
        HttpResponse<String> late = house.send(house.request(agency.host(), "/api/v1/documents/" + page)
                .header("Authorization", "Bearer " + owner)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"text\":\"Three\"}")));
        assertThat(late.statusCode()).as(late.body()).isEqualTo(412);
        assertThat(read(owner, "/documents/" + page + "/versions")
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("version").longValue()))
                .containsExactly(2L, 1L);
        assertThat(read(owner, "/documents/" + page + "/versions/1")
                        .path("text")
                        .stringValue())
                .isEqualTo("One");
        refused(get(client, "/documents/" + page + "/versions/1"), 404, "NOT_FOUND");
    }

    @Test
    void itsFilesBytesFollowTheRuleOfTheDocument() {
        String bytes = "/files/" + agency.filed.value();
        assertThat(get(owner, bytes).statusCode()).isEqualTo(200);
        assertThat(get(client, bytes).statusCode()).isEqualTo(404);
        String document = read(owner, "/projects/" + agency.project.value() + "/documents")
                .path("items")
                .valueStream()
                .filter(one -> one.path("kind").stringValue().equals("FILE"))
                .map(one -> one.path("id").stringValue())
                .findFirst()
                .orElseThrow();
        open(document, "\"PARTNER\"");
        assertThat(get(client, bytes).statusCode()).isEqualTo(404);
        assertThat(get(partner, bytes).statusCode()).isEqualTo(200);
        refused(send("PATCH", owner, "/documents/" + document, "{\"text\":\"Words\"}"), 400, "UNKNOWN_FIELD");
        done(send("DELETE", owner, "/documents/" + document, null));
        for (String token : List.of(owner, client, partner)) {
            assertThat(get(token, bytes).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void pinnedOnesComeFirstOnBothSidesAndWhatIsHiddenLeavesNoGap() {
        String first = added("{\"title\":\"First\"}");
        String hidden = added("{\"title\":\"Hidden\"}");
        String last = added("{\"title\":\"Last\"}");
        open(first, "\"CLIENT\"");
        open(last, "\"CLIENT\"");
        done(send("PUT", owner, "/documents/" + hidden + "/pin", null));
        done(send("PUT", owner, "/documents/" + first + "/pin", null));
        assertThat(listed(client)).containsExactly(first, last, agency.document.value());
        done(send("DELETE", owner, "/documents/" + first + "/pin", null));
        assertThat(listed(client)).containsExactly(last, first, agency.document.value());
        refused(send("PUT", client, "/documents/" + first + "/pin", null), 404, "NOT_FOUND");
    }

    @Test
    void whatIsDeletedIsGoneForEverybodyAndOnlyTheFactRemains() {
        String page = added("{\"title\":\"Narwhal\",\"text\":\"Narwhals are shy\"}");
        open(page, "\"CLIENT\",\"PARTNER\"");
        done(send("DELETE", owner, "/documents/" + page, null));
        done(send("DELETE", owner, "/documents/" + page, null));
        refused(get(owner, "/documents/" + page), 404, "NOT_FOUND");
        refused(get(owner, "/documents/" + page + "/versions/1"), 404, "NOT_FOUND");
        isAsIfItHadNeverBeen(client, page);
        isAsIfItHadNeverBeen(partner, page);
        assertThat(get(owner, "/search?q=narwhal").body()).doesNotContain(page);
        HttpResponse<String> history = get(owner, "/audit/events?subject=document:" + page);
        assertThat(history.body()).contains("document-deleted").doesNotContain("Narwhal");
    }

    @Test
    void theIdOfADeletedOneIsTakenForGood() {
        DocumentId id = DocumentId.random();
        AddDocument add = new AddDocument(id, agency.project, Confidential.of("Narwhal"), null, null);
        agency.owner(add);
        isTaken(add);
        agency.owner(new DeleteDocument(id));
        isTaken(add);
    }

    private void isTaken(AddDocument add) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> agency.owner(add))
                .extracting(Rejected::code)
                .isEqualTo(Rejected.Code.ALREADY_EXISTS);
    }

    @Test
    void whoLooksThroughAnothersEyesReadsWhatTheyReadAndChangesNothing() {
        HttpResponse<String> begun = send("POST", owner, "/view-as/" + agency.client, null);
        String eyes = JSON.readTree(begun.body()).path("token").stringValue();
        assertThat(get(eyes, "/portal/documents/" + agency.document.value()).body())
                .isEqualTo(get(client, "/portal/documents/" + agency.document.value())
                        .body());
        assertThat(send("DELETE", eyes, "/documents/" + agency.document.value(), null)
                        .statusCode())
                .isIn(403, 404);
    }
}

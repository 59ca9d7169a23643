package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Approvals through the doors: both sides see the same, those who are asked answer, what is approved stays as it is. */
class ApprovalsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private Furnished agency;
    private String owner;
    private String client;
    private String partner;

    @BeforeEach
    void furnish() {
        agency = new Furnished(house, "approvalmark");
        owner = agency.token(agency.owner);
        client = agency.token(agency.client);
        partner = agency.token(agency.partner);
    }

    private HttpResponse<String> post(String token, String path, @Nullable String json) {
        return house.send("POST", agency.host(), "/api/v1" + path, token, json);
    }

    private JsonNode items(String token, String path) {
        HttpResponse<String> answer = house.get(agency.host(), "/api/v1" + path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items");
    }

    private String ask(String json) {
        HttpResponse<String> asked = post(owner, "/tasks/" + agency.task.value() + "/approvals", json);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        return JSON.readTree(asked.body()).path("id").stringValue();
    }

    private void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    @Test
    void aFileIsSentBackSentAgainApprovedAndLocked() {
        String first = agency.approval.value();
        JsonNode waiting = items(client, "/portal/approvals");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.path(0).path("id").stringValue()).isEqualTo(first);
        assertThat(waiting.path(0).path("mayAnswer").booleanValue()).isTrue();
        assertThat(waiting.path(0).path("file").path("id").stringValue()).isEqualTo(agency.file.value());
        refused(post(client, "/portal/approvals/" + first + "/ask-for-changes", "{\"text\":\" \"}"), 400, "REQUIRED");
        assertThat(post(client, "/portal/approvals/" + first + "/ask-for-changes", "{\"text\":\"Bluer\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(items(client, "/portal/approvals")).isEmpty();
        assertThat(items(owner, "/approvals").path(0).path("answer").stringValue())
                .isEqualTo("Bluer");

        String about = "{\"audience\":\"CLIENT\",\"fileId\":\"" + agency.file.value() + "\",\"text\":\"Now?\"}";
        String second = ask(about);
        refused(post(owner, "/tasks/" + agency.task.value() + "/approvals", about), 409, "APPROVAL_WAITS");
        assertThat(post(client, "/portal/approvals/" + second + "/approve", null)
                        .statusCode())
                .isEqualTo(204);
        String reply = "/api/v1/posts/" + agency.reply.value();
        refused(house.send("PATCH", agency.host(), reply, client, "{\"text\":\"Other\"}"), 409, "APPROVED");
        refused(house.send("DELETE", agency.host(), reply, client, null), 409, "APPROVED");
        refused(house.send("DELETE", agency.host(), reply, owner, null), 409, "APPROVED");

        for (String path : List.of("/tasks/", "/portal/tasks/")) {
            JsonNode history =
                    items(path.equals("/tasks/") ? owner : client, path + agency.task.value() + "/approvals");
            assertThat(history.valueStream().map(one -> one.path("state").stringValue()))
                    .containsExactly("APPROVED", "CHANGES_ASKED");
            assertThat(history.path(0).path("text").stringValue()).isEqualTo("Now?");
            assertThat(history.path(0).path("settledBy").path("id").stringValue())
                    .isEqualTo(agency.client);
        }

        refused(post(owner, "/approvals/" + second + "/withdraw", null), 400, "REQUIRED");
        assertThat(post(owner, "/approvals/" + second + "/withdraw", "{\"reason\":\"A new brief\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(items(client, "/portal/tasks/" + agency.task.value() + "/approvals")
                        .path(0)
                        .path("answer")
                        .stringValue())
                .isEqualTo("A new brief");
        assertThat(house.send("DELETE", agency.host(), reply, owner, null).statusCode())
                .isEqualTo(204);
        assertThat(items(client, "/portal/tasks/" + agency.task.value() + "/approvals"))
                .as("what was asked about a file goes with it")
                .isEmpty();
        assertThat(items(owner, "/tasks/" + agency.task.value() + "/approvals")).hasSize(2);
    }

    @Test
    void theOtherAudienceIsNotEvenToldThatSomebodyWasAsked() {
        String portal = "/portal/tasks/" + agency.task.value() + "/approvals";
        assertThat(items(partner, portal)).isEmpty();
        assertThat(items(partner, "/portal/approvals")).isEmpty();
        HttpResponse<String> theirs = post(partner, "/portal/approvals/" + agency.approval.value() + "/approve", null);
        HttpResponse<String> never = post(partner, "/portal/approvals/never-was/approve", null);
        refused(theirs, 404, "NOT_FOUND");
        assertThat(theirs.statusCode()).isEqualTo(never.statusCode());
        ask("{\"audience\":\"PARTNER\"}");
        assertThat(items(partner, portal)).hasSize(1);
        assertThat(items(client, portal)).hasSize(1);
        assertThat(items(client, portal).path(0).path("id").stringValue()).isEqualTo(agency.approval.value());
    }

    @Test
    void anApprovedTaskIsLockedForTheAgencyToo() {
        String approval = ask("{\"audience\":\"CLIENT\"}");
        assertThat(post(client, "/portal/approvals/" + approval + "/approve", null)
                        .statusCode())
                .isEqualTo(204);
        String task = "/api/v1/tasks/" + agency.task.value();
        refused(house.send("PATCH", agency.host(), task, owner, "{\"name\":\"Other\"}"), 409, "APPROVED");
        assertThat(house.send("PATCH", agency.host(), task, owner, "{\"status\":\"DONE\"}")
                        .statusCode())
                .isEqualTo(204);
        refused(
                post(owner, "/tasks/" + agency.task.value() + "/approvals", "{\"audience\":\"CLIENT\"}"),
                409,
                "APPROVED");
    }

    @Test
    void whatCanBeAskedIsOfferedWithThoseWhoWouldBeAsked() {
        JsonNode choices = items(owner, "/tasks/" + agency.task.value() + "/approvals/choices");
        assertThat(choices.valueStream()
                        .map(one -> one.path("audience").stringValue() + " "
                                + one.path("file").isNull() + " "
                                + one.path("approvers").size()))
                .as("the file waits already")
                .containsExactly("CLIENT true 1", "PARTNER true 1");
    }

    @Test
    void whoLooksThroughAnothersEyesCannotAnswer() {
        HttpResponse<String> begun = post(owner, "/view-as/" + agency.client, null);
        String eyes = JSON.readTree(begun.body()).path("token").stringValue();
        assertThat(items(eyes, "/portal/approvals")).hasSize(1);
        assertThat(post(eyes, "/portal/approvals/" + agency.approval.value() + "/approve", null)
                        .statusCode())
                .isIn(403, 404);
        assertThat(items(client, "/portal/approvals")).hasSize(1);
    }

    @Test
    void thoseWhoAreAskedAndWhoeverAskedAreWrittenTo() {
        assertThat(post(client, "/portal/approvals/" + agency.approval.value() + "/approve", null)
                        .statusCode())
                .isEqualTo(204);
        // Mails are written behind the answer.
        RunningHouse.await("a mail", () -> mails().contains("Your request for approval was answered"));
        assertThat(mails()).contains("asks for your approval");
    }

    private String mails() {
        return house.ask(
                        agency.agencyId,
                        new UserId(agency.owner),
                        new FindOutbox(new PageRequest(PageRequest.MAX_LIMIT, null)))
                .items()
                .toString();
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.FileId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Request forms through the doors: the agency makes one, who may fill it in finds it, and the task says what was said. */
class RequestFormsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house = RunningHouse.shared();
    private Furnished agency;
    private String owner;
    private String client;
    private String partner;

    @BeforeEach
    void furnish() {
        agency = new Furnished(house, "formmark");
        owner = agency.token(agency.owner);
        client = agency.token(agency.client);
        partner = agency.token(agency.partner);
    }

    private HttpResponse<String> send(String method, String token, String path, @Nullable String json) {
        return house.send(method, agency.host(), "/api/v1" + path, token, json);
    }

    private JsonNode read(String token, String path) {
        HttpResponse<String> answer = house.get(agency.host(), "/api/v1" + path, token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private String made(String token, String path, String json) {
        HttpResponse<String> made = send("POST", token, path, json);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("id").stringValue();
    }

    private void done(String method, String token, String path, @Nullable String json) {
        HttpResponse<String> answer = send(method, token, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private String contents(String label) {
        return """
                {"title": "Banner", "introduction": "Tell us *all*.", "projectId": "%s", "priority": "HIGH",
                 "assigneeIds": ["%s"],
                 "fields": [
                   {"kind": "SHORT_TEXT", "label": "%s", "required": true},
                   {"kind": "ONE_OF", "label": "Where?", "choices": [{"text": "Print"}, {"text": "Online"}]},
                   {"kind": "FILE", "label": "Pictures"}]}
                """.formatted(agency.project.value(), agency.owner, label);
    }

    private boolean offered(String token, String form) {
        return read(token, "/portal/request-forms").path("items").valueStream().anyMatch(one -> one.path("id")
                .stringValue()
                .equals(form));
    }

    @Test
    void aFormGoesItsWayFromADraftToATask() {
        String form = made(owner, "/request-forms", contents("What?"));
        assertThat(offered(client, form)).isFalse();
        done("POST", owner, "/request-forms/" + form + "/publish", null);
        assertThat(offered(client, form)).isTrue();
        JsonNode asked = read(client, "/portal/request-forms/" + form);
        assertThat(asked.path("version").intValue()).isEqualTo(1);
        assertThat(asked.path("maySendFiles").booleanValue()).isTrue();
        assertThat(asked.path("fields")
                        .path(1)
                        .path("choices")
                        .path(1)
                        .path("text")
                        .stringValue())
                .isEqualTo("Online");

        FileId uploaded = FileId.random();
        agency.upload(uploaded, agency.client);
        String file = uploaded.value();
        String tasks = "/portal/request-forms/" + form + "/tasks";
        refused(send("POST", client, tasks, "{\"version\":1,\"answers\":[]}"), 400, "REQUIRED");
        String task = made(client, tasks, """
                {"version": 1, "answers": [
                  {"fieldId": "field-1", "text": "A <i>wide</i> one"},
                  {"fieldId": "field-2", "choiceIds": ["choice-2"]},
                  {"fieldId": "field-3", "fileIds": ["%s"]}]}
                """.formatted(file));
        JsonNode made = read(owner, "/tasks/" + task);
        assertThat(made.path("name").stringValue()).isEqualTo("Banner: A <i>wide</i> one");
        assertThat(made.path("description").stringValue())
                .startsWith("**What?**\nA \\<i\\>wide\\</i\\> one\n\n**Where?**\nOnline\n\n**Pictures**\n- ");
        assertThat(made.path("toReview").booleanValue()).isTrue();
        assertThat(made.path("priority").stringValue()).isEqualTo("HIGH");
        assertThat(made.path("assigneeIds").path(0).stringValue()).isEqualTo(agency.owner);
        assertThat(made.path("budgetItemId").isNull()).isTrue();
        for (JsonNode origin : new JsonNode[] {
            made.path("origin"), read(client, "/portal/tasks/" + task).path("origin")
        }) {
            assertThat(origin.path("formId").stringValue()).isEqualTo(form);
            assertThat(origin.path("version").intValue()).isEqualTo(1);
            assertThat(origin.path("title").stringValue()).isEqualTo("Banner");
        }
        assertThat(read(client, "/portal/tasks/" + task + "/posts")
                        .path("items")
                        .path(0)
                        .path("files")
                        .path(0)
                        .path("id")
                        .stringValue())
                .isEqualTo(file);

        done("PUT", owner, "/request-forms/" + form, contents("What else?"));
        refused(
                send(
                        "POST",
                        client,
                        tasks,
                        "{\"version\":1,\"answers\":[{\"fieldId\":\"field-1\",\"text\":\"Late\"}]}"),
                412,
                "STALE_VERSION");
        assertThat(read(owner, "/request-forms/" + form + "?version=1")
                        .path("fields")
                        .path(0)
                        .path("label")
                        .stringValue())
                .as("what was answered keeps the version it was given to")
                .isEqualTo("What?");
        JsonNode now = read(owner, "/request-forms/" + form);
        assertThat(now.path("version").intValue()).isEqualTo(2);
        assertThat(now.path("tasks").intValue()).isEqualTo(1);

        done("POST", owner, "/request-forms/" + form + "/pause", null);
        assertThat(offered(client, form)).isFalse();
        HttpResponse<String> paused = send("GET", client, "/portal/request-forms/" + form, null);
        HttpResponse<String> never = send("GET", client, "/portal/request-forms/never", null);
        assertThat(paused.statusCode()).isEqualTo(404).isEqualTo(never.statusCode());
        done("POST", owner, "/request-forms/" + form + "/archive", null);
        refused(send("PUT", owner, "/request-forms/" + form, contents("No")), 409, "FORM_ARCHIVED");
        refused(send("POST", owner, "/request-forms/" + form + "/pause", null), 409, "FORM_NOT_PUBLISHED");
    }

    @Test
    void whoIsNotInsideItsProjectFindsNoFormThere() {
        String form = agency.form.value();
        assertThat(offered(client, form)).isTrue();
        done("PUT", owner, "/projects/" + agency.project.value() + "/open-to", "{\"audiences\":[]}");
        assertThat(offered(client, form)).isFalse();
        assertThat(offered(partner, form)).isFalse();
        String tasks = "/portal/request-forms/" + form + "/tasks";
        refused(send("POST", client, tasks, "{\"version\":1,\"answers\":[]}"), 404, "NOT_FOUND");
    }

    @Test
    void anEditOfAnOlderVersionIsSentBack() {
        String form = made(owner, "/request-forms", contents("What?"));
        done("PUT", owner, "/request-forms/" + form, contents("What else?"));
        refused(
                house.send(house.request(agency.host(), "/api/v1/request-forms/" + form)
                        .header("Authorization", "Bearer " + owner)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"1\"")
                        .PUT(HttpRequest.BodyPublishers.ofString(contents("Too late")))),
                412,
                "STALE_VERSION");
    }

    @Test
    void theDecisionDoorSaysWhySomebodySeesAFormAndWhyNot() {
        String question = "/access/decision?action=view&resource=request-form:" + agency.form.value() + "&user=";
        assertThat(read(owner, question + agency.client).path("allowed").booleanValue())
                .isTrue();
        done("POST", owner, "/request-forms/" + agency.form.value() + "/pause", null);
        JsonNode no = read(owner, question + agency.client);
        assertThat(no.path("allowed").booleanValue()).isFalse();
        assertThat(no.path("missing").path(0).path("what").stringValue()).isEqualTo("PUBLISHED_FORM");
    }
}

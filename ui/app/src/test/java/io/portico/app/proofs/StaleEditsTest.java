package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nobody overwrites what they have not seen: at every door of the contract that edits one thing, whoever names a version
 * that is not the newest is told so, and nothing changes. A new door joins by itself.
 */
class StaleEditsTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final Furnished AGENCY = new Furnished(HOUSE, "stale");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String owner = AGENCY.token(AGENCY.owner);
    private final String client = AGENCY.token(AGENCY.client);

    /** What is changed at a door, once and once more: a thing that has a version, or a part of it. */
    private record Edit(String thing, String part, String first, String second) {

        Edit(String thing, String first, String second) {
            this(thing, "", first, second);
        }

        String path() {
            return thing + part;
        }
    }

    @TestFactory
    List<DynamicTest> everyDoorThatEditsOneThing() {
        JsonNode paths = JSON.readTree(
                        HOUSE.get(AGENCY.host(), "/api/v1/openapi.json", null).body())
                .path("paths");
        List<DynamicTest> tests = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode door = path.getValue().path("patch");
            if (door.isMissingNode()) {
                continue;
            }
            boolean versioned = door.path("parameters")
                    .valueStream()
                    .anyMatch(parameter -> parameter.path("$ref").asString("").endsWith("/ifMatch"));
            tests.add(DynamicTest.dynamicTest(path.getKey(), () -> {
                if (versioned) {
                    refusesWhatIsStale(edit(path.getKey()));
                } else {
                    refusesEveryVersion(path.getKey().replaceAll("\\{\\w+}", AGENCY.task.value()));
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThan(12);
        return tests;
    }

    private void refusesWhatIsStale(Edit edit) {
        String seen = tag(edit.thing());
        assertThat(patch(edit.path(), seen, edit.first(), owner).statusCode()).isEqualTo(204);
        String now = tag(edit.thing());
        assertThat(now).as("the version after an edit").isNotEqualTo(seen);
        long head = HOUSE.head();
        for (String stale : List.of(seen, "\"999999\"", "\"another\"", "W/" + now)) {
            HttpResponse<String> answer = patch(edit.path(), stale, edit.second(), owner);
            assertThat(answer.statusCode()).as(stale + ": " + answer.body()).isEqualTo(412);
            assertThat(answer.body()).contains("\"STALE_VERSION\"");
        }
        assertThat(HOUSE.doneAfter(head)).as("what was done").isEmpty();
        assertThat(tag(edit.thing())).isEqualTo(now);
        assertThat(patch(edit.path(), now, edit.second(), owner).statusCode()).isEqualTo(204);
        assertThat(patch(edit.path(), null, edit.first(), owner).statusCode()).isEqualTo(204);
        assertThat(patch(edit.path(), "*", edit.second(), owner).statusCode()).isEqualTo(204);
    }

    /** A door that knows no versions says so, rather than to change what somebody wants kept. */
    private void refusesEveryVersion(String path) {
        long head = HOUSE.head();
        HttpResponse<String> answer = patch(path, "\"1\"", "{}", path.startsWith("/portal/") ? client : owner);
        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 412);
        if (answer.statusCode() == 412) {
            assertThat(answer.body()).contains("\"STALE_VERSION\"");
        }
        assertThat(HOUSE.doneAfter(head)).as("what was done").isEmpty();
    }

    private Edit edit(String path) {
        return switch (path) {
            case "/me", "/employees/{id}" ->
                new Edit(path.replace("{id}", AGENCY.owner), "{\"lastName\":\"One\"}", "{\"lastName\":\"Two\"}");
            case "/clients/{id}" ->
                new Edit("/clients/" + AGENCY.client, "{\"twoFactorRequired\":true}", "{\"twoFactorRequired\":false}");
            case "/partners/{id}" ->
                new Edit(
                        "/partners/" + AGENCY.partner,
                        "{\"deactivatesOn\":\"2099-01-01\"}",
                        "{\"deactivatesOn\":null}");
            case "/brands/{id}" ->
                new Edit("/brands/" + AGENCY.brand.value(), "{\"name\":\"One\"}", "{\"name\":\"Two\"}");
            case "/companies/{id}/contacts/{contactId}" ->
                new Edit(
                        "/companies/" + AGENCY.id(CompanyId.class),
                        "/contacts/" + AGENCY.id(ContactId.class),
                        "{\"lastName\":\"One\"}",
                        "{\"lastName\":\"Two\"}");
            case "/companies/{id}" ->
                new Edit(
                        "/companies/" + AGENCY.id(CompanyId.class),
                        "{\"status\":\"INACTIVE\"}",
                        "{\"status\":\"ACTIVE\"}");
            case "/permission-sets/{id}" ->
                new Edit("/permission-sets/" + AGENCY.set.value(), "{\"name\":\"Set one\"}", "{\"name\":\"Set two\"}");
            case "/access/rules/{id}" ->
                new Edit("/access/rules/" + AGENCY.rule.value(), "{\"name\":\"Rule one\"}", "{\"name\":\"Rule two\"}");
            case "/projects/{id}" ->
                new Edit("/projects/" + AGENCY.project.value(), "{\"title\":\"One\"}", "{\"title\":\"Two\"}");
            case "/tasks/{id}" -> new Edit("/tasks/" + AGENCY.task.value(), "{\"name\":\"One\"}", "{\"name\":\"Two\"}");
            case "/documents/{id}" ->
                new Edit("/documents/" + AGENCY.document.value(), "{\"title\":\"One\"}", "{\"title\":\"Two\"}");
            case "/invoices/{id}" ->
                new Edit(
                        "/invoices/" + draft(),
                        "{\"paymentInstructions\":\"One\"}",
                        "{\"paymentInstructions\":\"Two\"}");
            default -> throw new AssertionError("what is changed at " + path + "?");
        };
    }

    private String draft() {
        HttpResponse<String> made = HOUSE.send(
                "POST",
                AGENCY.host(),
                "/api/v1/invoices",
                owner,
                "{\"number\":\"S-1\",\"brandId\":\"" + AGENCY.brand.value()
                        + "\",\"date\":\"2026-11-22\",\"dueDate\":\"2026-12-22\",\"lines\":[{\"text\":\"Work\","
                        + "\"unitPrice\":{\"amount\":100,\"currency\":\"EUR\"}}],\"paymentInstructions\":\"To us\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return JSON.readTree(made.body()).path("id").asString();
    }

    @Test
    void thePersonsOwnVersionSaysNothingOfWhatTheAgencyKeepsOfThem() {
        String seen = tagFor("/me", client);
        String path = "/clients/" + AGENCY.client;
        String kept = tag(path);
        assertThat(patch(path, kept, "{\"note\":\"Kept from them\"}", owner).statusCode())
                .isEqualTo(204);
        assertThat(tagFor("/me", client)).isEqualTo(seen);
        assertThat(tag(path)).isNotEqualTo(kept);
    }

    @Test
    void anEditOfSeveralThingsIsDoneAsAWholeOrNotAtAll() {
        String path = "/clients/" + AGENCY.client;
        String before = tag(path);
        HttpResponse<String> answer =
                patch(path, before, "{\"lastName\":\"Half\",\"note\":\"Half\",\"permissionSetId\":\"PARTNER\"}", owner);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(tag(path)).isEqualTo(before);
        assertThat(HOUSE.get(AGENCY.host(), "/api/v1" + path, owner).body()).doesNotContain("Half");
    }

    private String tag(String path) {
        return tagFor(path, owner);
    }

    private static String tagFor(String path, String token) {
        return HOUSE.get(AGENCY.host(), "/api/v1" + path, token)
                .headers()
                .firstValue("ETag")
                .orElseThrow(() -> new AssertionError(path + " has no ETag"));
    }

    private static HttpResponse<String> patch(String path, @Nullable String tag, String body, String token) {
        HttpRequest.Builder request = HOUSE.request(AGENCY.host(), "/api/v1" + path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(body));
        return HOUSE.send(tag == null ? request : request.header("If-Match", tag));
    }
}

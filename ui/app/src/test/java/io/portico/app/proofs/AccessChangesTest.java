package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.ProjectId;
import io.portico.messages.TaskId;
import io.portico.messages.UserId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.changes.ApplyAccessChanges;
import io.portico.messages.person.AccessMode;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.views.audit.FindSeenBy;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Several changes of access over the running house: all or none, and just what the preview said. */
class AccessChangesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final int ROUNDS = 60;

    private final Furnished agency = new Furnished(HOUSE, "changes");
    private final String owner = agency.token(agency.owner);
    private final String assigned = UUID.randomUUID().toString();
    private final ProjectId locked = ProjectId.random();
    private final ProjectId elsewhere = ProjectId.random();
    private final TaskId second = TaskId.random();

    AccessChangesTest() {
        HOUSE.client(agency.agencyId, agency.owner, assigned, AccessMode.ASSIGNED, agency.brand.value());
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
                Set.of(Audience.CLIENT),
                true));
        BrandId other = BrandId.random();
        agency.owner(new AddBrand(other, new CompanyId(agency.id(CompanyId.class)), "Another brand"));
        agency.owner(new AddProject(
                elsewhere,
                other,
                agency.text(),
                null,
                new UserId(agency.owner),
                Set.of(),
                ProjectStatus.PLANNED,
                null,
                null,
                Set.of(),
                true));
        agency.owner(agency.addTask(second));
    }

    @Test
    void whatThePreviewOfAListSaysIsWhatThenChanges() {
        Random random = new Random(20_261_122);
        int made = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String body = body(random);
            HttpResponse<String> previewed = post("/access/preview", body);
            if (previewed.statusCode() == 422) {
                // What would be refused has no effects to tell of.
                Set<String> all = seen();
                HttpResponse<String> refused = post("/access/changes", body);
                assertThat(refused.statusCode()).as(body + refused.body()).isEqualTo(422);
                assertThat(seen()).as(body).isEqualTo(all);
                continue;
            }
            assertThat(previewed.statusCode()).as(previewed.body()).isEqualTo(200);
            JsonNode preview = JSON.readTree(previewed.body());
            Set<String> before = seen();
            HttpResponse<String> answer = post("/access/changes", body);
            Set<String> after = seen();
            if (answer.statusCode() == 204) {
                made++;
                assertThat(lines(preview.path("gains"))).as(body).isEqualTo(without(after, before));
                assertThat(lines(preview.path("losses"))).as(body).isEqualTo(without(before, after));
            } else {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
                assertThat(after).as(body).isEqualTo(before);
            }
        }
        assertThat(made).isBetween(5, ROUNDS);
    }

    private String body(Random random) {
        List<String> changes = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            changes.add(change(random));
        }
        return "{\"changes\":[" + String.join(",", changes) + "]}";
    }

    private String change(Random random) {
        String project = "\"projectId\":\"" + one(random, agency.project.value(), locked.value()) + "\"";
        String task = "\"taskId\":\"" + one(random, agency.task.value(), second.value()) + "\"";
        String user = "\"userId\":\"" + one(random, agency.client, agency.partner, assigned) + "\"";
        String budget = "\"budgetId\":\"" + agency.budget.value() + "\"";
        String audiences = "\"audiences\":" + one(random, "[]", "[\"CLIENT\"]", "[\"CLIENT\",\"PARTNER\"]");
        String change =
                switch (random.nextInt(18)) {
                    case 0 -> "GRANT_PROJECT\"," + project + "," + user;
                    case 1 -> "REVOKE_PROJECT\"," + project + "," + user;
                    case 2 -> "SHARE_TASK\"," + task + "," + user;
                    case 3 -> "UNSHARE_TASK\"," + task + "," + user;
                    case 4 -> "OPEN_PROJECT\"," + project + "," + audiences;
                    case 5 -> "OPEN_TASK\"," + task + "," + audiences;
                    case 6 -> "ADD_BRAND\"," + user + ",\"brandId\":\"" + agency.brand.value() + "\"";
                    case 7 -> "REMOVE_BRAND\"," + user + ",\"brandId\":\"" + agency.brand.value() + "\"";
                    case 8 -> "SET_ACCESS\"," + user + ",\"access\":\"" + one(random, "ALL", "ASSIGNED") + "\"";
                    case 9 ->
                        "SET_PERMISSION_SET\",\"userId\":\"" + one(random, agency.client, assigned)
                                + "\",\"permissionSetId\":\"" + one(random, "CLIENT", "CLIENT_FINANCE") + "\"";
                    case 10 -> "DEACTIVATE\"," + user;
                    case 11 -> "ACTIVATE\"," + user;
                    case 12 -> "GRANT_BUDGET\"," + budget + "," + user;
                    case 13 -> "REVOKE_BUDGET\"," + budget + "," + user;
                    case 14 -> "SET_END\"," + user + ",\"endsOn\":\"" + one(random, "2020-01-01", "2098-01-01") + "\"";
                    case 15 -> "REMOVE_END\"," + user;
                    case 16 ->
                        "MOVE_TASK\"," + task + ",\"projectId\":\""
                                + one(random, agency.project.value(), locked.value(), elsewhere.value()) + "\"";
                    default -> "SWITCH_BUDGET\"," + budget + ",\"on\":" + random.nextBoolean();
                };
        return "{\"type\":\"" + change + "}";
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private Set<String> seen() {
        Set<String> seen = new HashSet<>();
        for (String person : List.of(agency.client, agency.partner, agency.basic, assigned)) {
            HOUSE.ask(agency.agencyId, new UserId(agency.owner), new FindSeenBy(new UserId(person), null, null))
                    .items()
                    .forEach(thing -> seen.add(person + " " + thing.resource()));
        }
        return seen;
    }

    private static Set<String> lines(JsonNode effects) {
        Set<String> lines = new HashSet<>();
        effects.forEach(effect -> lines.add(effect.path("userId").stringValue() + " "
                + effect.path("resource").stringValue()));
        return lines;
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(those);
        return rest;
    }

    @Test
    void oneRefusedChangeIsNamedAndNoneIsMade() {
        long head = HOUSE.head();
        String open = "{\"type\":\"OPEN_PROJECT\",\"projectId\":\"" + locked.value() + "\",\"audiences\":[\"CLIENT\"]}";
        String lastOwner = "{\"type\":\"DEACTIVATE\",\"userId\":\"" + agency.owner + "\"}";
        HttpResponse<String> answer = post("/access/changes", "{\"changes\":[" + open + "," + lastOwner + "]}");
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").stringValue()).isEqualTo("LAST_OWNER");
        assertThat(problem.path("errors").path(0).path("field").stringValue()).isEqualTo("changes[1]");
        assertThat(HOUSE.doneAfter(head)).isEmpty();
    }

    @Test
    void moreThanFiveHundredAreTooMany() {
        String open = "{\"type\":\"OPEN_PROJECT\",\"projectId\":\"" + locked.value() + "\",\"audiences\":[\"CLIENT\"]}";
        String body = "{\"changes\":[" + String.join(",", Collections.nCopies(ApplyAccessChanges.MAX_CHANGES + 1, open))
                + "]}";
        HttpResponse<String> answer = post("/access/changes", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).path("code").stringValue()).isEqualTo("TOO_MANY");
        assertThat(post("/access/changes", "{\"changes\":[]}").statusCode()).isEqualTo(400);
    }

    @Test
    void theSameKeyMakesThemOnce() {
        String body = "{\"changes\":[{\"type\":\"GRANT_PROJECT\",\"projectId\":\"" + locked.value() + "\",\"userId\":\""
                + assigned + "\"}]}";
        String key = UUID.randomUUID().toString();
        assertThat(post("/access/changes", body, key).statusCode()).isEqualTo(204);
        long head = HOUSE.head();
        assertThat(post("/access/changes", body, key).statusCode()).isEqualTo(204);
        assertThat(HOUSE.doneAfter(head)).isEmpty();
    }

    @Test
    void aTokenReachesNoFurtherHereThanAtTheSingleDoors() {
        JsonNode narrow = JSON.readTree(post("/me/tokens", "{\"name\":\"sets\",\"scopes\":[\"sets.edit\"]}")
                .body());
        String grant = "{\"changes\":[{\"type\":\"GRANT_PROJECT\",\"projectId\":\"" + locked.value()
                + "\",\"userId\":\"" + assigned + "\"}]}";
        HttpResponse<String> answer = HOUSE.send(
                "POST",
                agency.host(),
                "/api/v1/access/changes",
                narrow.path("token").stringValue(),
                grant);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(answer.body()).path("code").stringValue()).isEqualTo("INSUFFICIENT_SCOPE");
    }

    private HttpResponse<String> post(String path, String body) {
        return HOUSE.send("POST", agency.host(), "/api/v1" + path, owner, body);
    }

    private HttpResponse<String> post(String path, String body, String key) {
        return HOUSE.send(HOUSE.request(agency.host(), "/api/v1" + path)
                .header("Authorization", "Bearer " + owner)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }
}

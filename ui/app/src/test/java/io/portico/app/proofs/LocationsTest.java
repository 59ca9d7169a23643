package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever makes something is told where it is, and it is there: for them, and for nobody who may not see it. Every door of
 * the contract that makes something is walked; a new one joins by itself.
 */
class LocationsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BYTES = "Name\nOne\n";

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

    /** What moves in was made elsewhere; {@link MovingTest} follows where it leads. */
    private static final String OF_ANOTHER_HOUSE = "/agencies/import";

    private HttpResponse<String> made(String token, String path, String json) {
        HttpResponse<String> made = house.send("POST", agency.host(), "/api/v1" + path, token, json);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return made;
    }

    @TestFactory
    List<DynamicTest> everyDoorThatMakesSomething() {
        Contract contract = Contract.published();
        List<DynamicTest> walks = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                contract.document().path("paths").properties()) {
            path.getValue().properties().forEach(door -> {
                if (door.getValue().path("responses").has("201")
                        && !path.getKey().equals(OF_ANOTHER_HOUSE)) {
                    walks.add(DynamicTest.dynamicTest(
                            door.getKey() + " " + path.getKey(),
                            () -> leadsToWhatWasMade(door.getKey(), path.getKey())));
                }
            });
        }
        assertThat(walks).hasSizeGreaterThan(30);
        return walks;
    }

    private void leadsToWhatWasMade(String method, String door) {
        assertThat(method).as("how something is made at %s", door).isEqualTo("post");
        boolean apex = door.equals("/agencies");
        String host = apex ? "localhost" : agency.host();
        String token = apex ? RunningHouse.OPERATOR_TOKEN : door.startsWith("/portal/") ? client : owner;
        HttpResponse<String> made = house.send(
                asked(house.request(host, "/api/v1" + filled(door)), door).header("Authorization", "Bearer " + token));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        HttpResponse<String> thing = house.get(host, where(made), token);
        assertThat(thing.statusCode()).as("%s: %s", where(made), thing.body()).isEqualTo(200);
        if (door.equals("/files")) {
            assertThat(thing.body()).isEqualTo(BYTES);
            return;
        }
        JsonNode told = JSON.readTree(made.body());
        // A look has no id of its own, but an end.
        String mark = told.has("id") ? "id" : "expiresAt";
        assertThat(told.path(mark).stringValue()).isNotEmpty();
        assertThat(JSON.readTree(thing.body()).path(mark).stringValue())
                .isEqualTo(told.path(mark).stringValue());
    }

    private String filled(String door) {
        return door.replace("{thread}", "AGENCY")
                .replace("{userId}", agency.client)
                .replace("companies/{id}", "companies/" + agency.id(CompanyId.class))
                .replace("tasks/{id}", "tasks/" + agency.task.value())
                .replace("projects/{id}", "projects/" + agency.project.value())
                .replace("budgets/{id}", "budgets/" + agency.budget.value())
                .replace("invoices/{id}", "invoices/" + agency.invoice.value())
                .replace("request-forms/{id}", "request-forms/" + agency.form.value())
                .replace("permission-sets/{id}", "permission-sets/" + agency.set.value());
    }

    private HttpRequest.Builder asked(HttpRequest.Builder request, String door) {
        return switch (door) {
            case "/files", "/imports" ->
                request.header("Content-Type", "multipart/form-data; boundary=xyz")
                        .POST(BodyPublishers.ofString("--xyz\r\n"
                                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                                + BYTES + "\r\n--xyz--\r\n"));
            case "/uploads" ->
                request.header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", "10")
                        .header("Upload-Metadata", "filename YQ==")
                        .POST(BodyPublishers.noBody());
            case "/view-as/{userId}", "/audit/proofs" -> request.POST(BodyPublishers.noBody());
            default -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body(door)));
        };
    }

    /** The least that is asked for at the door. */
    private String body(String door) {
        String person =
                "\"firstName\":\"Ann\",\"lastName\":\"Bell\",\"email\":\"" + UUID.randomUUID() + "@ann.example\"";
        String brand = "\"" + agency.brand.value() + "\"";
        String money = "{\"amount\":100,\"currency\":\"EUR\"}";
        return switch (door) {
            case "/agencies" ->
                "{\"slug\":\"l" + UUID.randomUUID().toString().substring(0, 10)
                        + "\",\"name\":\"New\",\"timeZone\":\"Europe/Vienna\",\"currency\":\"EUR\",\"owner\":{" + person
                        + "}}";
            case "/me/filters" -> "{\"name\":\"Mine\",\"query\":\"assignee=me\"}";
            case "/holds" -> "{\"reason\":\"A suit is pending\"}";
            case "/audit/exports" -> "{\"format\":\"CSV\"}";
            case "/me/tokens", "/companies" -> "{\"name\":\"New\"}";
            case "/employees" -> "{" + person + ",\"role\":\"MEMBER\"}";
            case "/companies/{id}/contacts" -> "{" + person + ",\"primary\":false}";
            case "/brands" -> "{\"name\":\"New\",\"companyId\":\"" + agency.id(CompanyId.class) + "\"}";
            case "/clients", "/partners" ->
                "{" + person + ",\"codename\":\"Nova\",\"access\":\"ALL\",\"brandIds\":[" + brand + "]}";
            case "/permission-sets" -> "{\"name\":\"Own\",\"base\":\"CLIENT\",\"permissions\":[\"tasks.view\"]}";
            case "/projects" -> "{\"title\":\"New\",\"brandId\":" + brand + "}";
            case "/tasks" -> "{\"name\":\"New\",\"projectId\":\"" + agency.project.value() + "\"}";
            case "/tasks/{id}/approvals" -> "{\"audience\":\"CLIENT\"}";
            case "/request-forms" -> "{\"title\":\"New\",\"fields\":[{\"kind\":\"LONG_TEXT\",\"label\":\"What?\"}]}";
            case "/tasks/{id}/threads/{thread}", "/portal/tasks/{id}/posts" -> "{\"text\":\"Hello\"}";
            case "/projects/{id}/documents" -> "{\"title\":\"New\",\"text\":\"Words\"}";
            case "/projects/{id}/budgets", "/portal/tasks" -> "{\"name\":\"New\"}";
            case "/budgets/{id}/items" -> "{\"name\":\"New\",\"amount\":" + money + "}";
            case "/invoices" ->
                "{\"number\":\"L-1\",\"brandId\":" + brand
                        + ",\"date\":\"2026-11-22\",\"dueDate\":\"2026-12-22\",\"lines\":[{\"text\":\"Work\",\"unitPrice\":"
                        + money + "}]}";
            case "/invoices/{id}/payments" -> "{\"amount\":" + money + ",\"date\":\"2026-11-22\"}";
            case "/portal/request-forms/{id}/tasks" -> "{\"version\":1,\"answers\":[]}";
            case "/permission-sets/{id}/try" -> "{\"userId\":\"" + agency.client + "\"}";
            case "/access/reviews" ->
                "{\"name\":\"New\",\"dueOn\":\"2099-01-01\",\"reviewerId\":\"" + agency.owner + "\"}";
            case "/access/rules" ->
                "{\"name\":\"New\",\"whom\":{\"audience\":\"PARTNER\"},\"neverSees\":[\"BUDGETS\"]}";
            case "/programs" -> "{\"name\":\"New\",\"role\":\"MEMBER\"}";
            case "/apps" -> "{\"name\":\"New\",\"redirectUris\":[\"https://app.example/back\"]}";
            default -> throw new AssertionError("what is made at " + door + "?");
        };
    }

    /** Who looks through another's eyes sees for how long, by whichever credentials, and nobody else does. */
    @Test
    void aLookIsWhereWhoeverLooksIsTold() {
        HttpResponse<String> begun = made(owner, "/view-as/" + agency.client, "{}");
        String look = JSON.readTree(begun.body()).path("token").stringValue();
        String answer = house.get(agency.host(), where(begun), owner).body();
        assertThat(JSON.readTree(answer).path("userId").stringValue()).isEqualTo(agency.client);
        assertThat(house.get(agency.host(), where(begun), look).body()).isEqualTo(answer);
        isNotThere(where(begun), client);
        made(owner, "/permission-sets/" + agency.set.value() + "/try", "{}");
        assertThat(JSON.readTree(house.get(agency.host(), where(begun), owner).body())
                        .path("userId")
                        .isNull())
                .isTrue();
        house.send("DELETE", agency.host(), where(begun), owner, null);
        isNotThere(where(begun), owner);
    }

    /** Only the house's own part of a thing is told of it, as of the thing. */
    @Test
    void partsOfThingsAreNowhereElse() {
        HttpResponse<String> other =
                made(owner, "/projects/" + agency.project.value() + "/budgets", "{\"name\":\"Other\"}");
        String item = agency.item.value();
        isNotThere(where(other) + "/items/" + item, owner);
        isNotThere("/api/v1/budgets/" + agency.budget.value() + "/items/" + item, client);
        String company = "/api/v1/companies/" + agency.id(CompanyId.class);
        HttpResponse<String> contact =
                house.get(agency.host(), company + "/contacts/" + agency.id(ContactId.class), owner);
        assertThat(contact.headers().firstValue("ETag"))
                .isEqualTo(house.get(agency.host(), company, owner).headers().firstValue("ETag"));
        isNotThere("/api/v1/me/tokens/" + agency.robotsToken, client);
        isNotThere("/api/v1/me/filters/" + agency.filter.value(), agency.token(employed("MEMBER")));
        isNotThere(company + "/contacts/" + agency.id(ContactId.class), agency.token(employed("FINANCE")));
    }

    /** Costs and bills of an item are for those who are told of them with its budget. */
    @Test
    void anItemTellsWhatItsBudgetTells() {
        String budget = "/api/v1/budgets/" + agency.budget.value();
        for (String token : List.of(owner, agency.token(employed("MEMBER")), agency.token(employed("FINANCE")))) {
            JsonNode whole =
                    JSON.readTree(house.get(agency.host(), budget, token).body());
            JsonNode item = JSON.readTree(house.get(agency.host(), budget + "/items/" + agency.item.value(), token)
                    .body());
            assertThat(item).isEqualTo(whole.at("/items/0"));
        }
    }

    private String employed(String set) {
        String id = UUID.randomUUID().toString();
        house.hire(agency.agencyId, agency.owner, id, set);
        return id;
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
        String id = JSON.readTree(held.body()).path("id").stringValue();
        assertThat(list.body()).contains(id);
        // It would go out while others look at where the ledger ends.
        house.send("DELETE", agency.host(), "/api/v1/posts/" + id, client, null);
        assertThat(house.get(agency.host(), where(held), client).body()).doesNotContain(id);
    }

    @Test
    void aRequestForApprovalIsWhereTheAgencyIsTold() {
        HttpResponse<String> asked =
                made(owner, "/tasks/" + agency.task.value() + "/approvals", "{\"audience\":\"CLIENT\"}");
        isThere(asked, owner);
        isNotThere(where(asked), client);
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.person.ActivatePerson;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.RegisterProgram;
import io.portico.tenancy.credentials.ProgramSecrets;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The agency's people as identity management programs bring and take them (RFC 7643, RFC 7644). */
class ScimTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String robot = program(agency, "ADMINISTRATOR");
    private final String token = token(agency, robot, "scim");

    @Test
    void somebodyIsBroughtFoundListedRenamedTakenAndBroughtBack() {
        String address = address();
        HttpResponse<String> made = send("POST", "/Users", person(address));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Content-Type")).hasValue("application/scim+json");
        String id = json(made).path("id").asString("");
        assertThat(made.headers().firstValue("Location").orElseThrow()).endsWith("/scim/v2/Users/" + id);
        assertThat(json(made).path("meta").path("location").asString(""))
                .isEqualTo(made.headers().firstValue("Location").orElseThrow());
        assertThat(json(made).path("userName").asString("")).isEqualTo(address);
        assertThat(json(made).path("active").asBoolean(false)).isTrue();
        assertThat(json(send("GET", "/Users/" + id, null))).isEqualTo(json(made));
        assertThat(employee(id)).contains(address, "INVITED", "MEMBER");

        JsonNode patched = json(send(
                "PATCH",
                "/Users/" + id,
                patch("{\"op\":\"replace\",\"path\":\"name.givenName\",\"value\":\"Anna\"},"
                        + "{\"op\":\"Replace\",\"value\":{\"active\":false}}")));
        assertThat(patched.path("name").path("givenName").asString("")).isEqualTo("Anna");
        assertThat(patched.path("active").asBoolean(true)).isFalse();
        assertThat(employee(id)).contains("DEACTIVATED");
        JsonNode replaced = json(send("PUT", "/Users/" + id, person(address)));
        assertThat(replaced.path("name").path("givenName").asString("")).isEqualTo("Ann");
        assertThat(replaced.path("active").asBoolean(false)).isTrue();
        assertThat(json(send("PATCH", "/Users/" + id, patch(active("\"False\""))))
                        .path("active")
                        .asBoolean(true))
                .isFalse();
        assertThat(history("person-deactivated")).contains(id, robot);
    }

    @Test
    void whoHasAnAddressIsAskedWhateverItsCaseAndListsAreCutByNumbers() {
        String address = address();
        send("POST", "/Users", person(address));
        JsonNode found =
                json(send("GET", "/Users?filter=" + filter("USERNAME Eq \"" + address.toUpperCase() + "\""), null));
        assertThat(found.path("totalResults").asInt(0)).isEqualTo(1);
        assertThat(found.path("Resources").get(0).path("userName").asString("")).isEqualTo(address);
        JsonNode nobody = json(send("GET", "/Users?filter=" + filter("userName eq \"nobody@x.example\""), null));
        assertThat(nobody.path("totalResults").asInt(-1)).isZero();
        JsonNode second = json(send("GET", "/Users?startIndex=2&count=1", null));
        assertThat(second.path("totalResults").asInt(0)).isEqualTo(2);
        assertThat(second.path("itemsPerPage").asInt(0)).isEqualTo(1);
        assertThat(second.path("startIndex").asInt(0)).isEqualTo(2);
        assertThat(json(send("GET", "/Users?count=0", null)).path("Resources")).isEmpty();
        refused(send("GET", "/Users?filter=" + filter("emails co \"x\""), null), 400, "invalidFilter");
        refused(send("GET", "/Users?count=many", null), 400, "invalidValue");
    }

    @Test
    void anAddressComesOnceAndStaysItsOwners() {
        String address = address();
        String id = json(send("POST", "/Users", person(address))).path("id").asString("");
        refused(send("POST", "/Users", person(address.toUpperCase())), 409, "uniqueness");
        refused(send("PUT", "/Users/" + id, person(address())), 400, "mutability");
    }

    @Test
    void theLastOwnerStays() {
        refused(send("PATCH", "/Users/" + agency.owner, patch(active("false"))), 403, "");
        assertThat(employee(agency.owner)).contains("ACTIVE");
    }

    @Test
    void whoeverIsDeletedIsDeactivatedAndNotFoundAnyMore() {
        String address = address();
        String id = json(send("POST", "/Users", person(address))).path("id").asString("");
        HttpResponse<String> deleted = send("DELETE", "/Users/" + id, null);
        assertThat(deleted.statusCode()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        refused(send("GET", "/Users/" + id, null), 404, "");
        refused(send("PATCH", "/Users/" + id, patch(active("true"))), 404, "");
        refused(send("DELETE", "/Users/" + id, null), 404, "");
        assertThat(send("GET", "/Users", null).body()).doesNotContain(id);
        assertThat(json(send("GET", "/Users?filter=" + filter("userName eq \"" + address + "\""), null))
                        .path("totalResults")
                        .asInt(-1))
                .isZero();
        assertThat(employee(id)).contains("DEACTIVATED");
        assertThat(history("person-deactivated")).contains(id, robot);
        assertThat(history("taken-from-directory")).contains(id, robot);
    }

    @Test
    void whoeverWasDeactivatedCanBeDeletedTooAndIsBackForTheDirectoryOnceActivated() {
        String id = json(send("POST", "/Users", person(address()))).path("id").asString("");
        send("PATCH", "/Users/" + id, patch(active("false")));
        assertThat(send("DELETE", "/Users/" + id, null).statusCode()).isEqualTo(204);
        refused(send("GET", "/Users/" + id, null), 404, "");
        agency.owner(new ActivatePerson(new UserId(id)));
        assertThat(json(send("GET", "/Users/" + id, null)).path("active").asBoolean(false))
                .isTrue();
        agency.owner(new DeactivatePerson(new UserId(id)));
        assertThat(json(send("GET", "/Users/" + id, null)).path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void whoeverIsBroughtBackIsWhoTheyWereWithTheRoleTheyComeWith() {
        String address = address();
        String manager = person(address).replace("\"active\":true", "\"roles\":[{\"value\":\"PROJECT_MANAGER\"}]");
        String id = json(send("POST", "/Users", manager)).path("id").asString("");
        assertThat(employee(id)).contains("PROJECT_MANAGER");
        assertThat(send("DELETE", "/Users/" + id, null).statusCode()).isEqualTo(204);
        HttpResponse<String> back = send("POST", "/Users", person(address.toUpperCase()));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(201);
        assertThat(json(back).path("id").asString("")).isEqualTo(id);
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/Users/" + id);
        assertThat(json(back).path("active").asBoolean(false)).isTrue();
        assertThat(employee(id)).contains("MEMBER");
        refused(send("POST", "/Users", person(address)), 409, "uniqueness");
    }

    @Test
    void nobodyIsDeletedWhoIsNotTheProgramsToTake() {
        refused(send("DELETE", "/Users/" + agency.owner, null), 403, "");
        assertThat(employee(agency.owner)).contains("ACTIVE");
        assertThat(send("GET", "/Users/" + agency.owner, null).statusCode()).isEqualTo(200);
        refused(send("DELETE", "/Users/" + agency.client, null), 404, "");
        refused(send("DELETE", "/Users/" + UUID.randomUUID(), null), 404, "");
        Furnished neighbour = new Furnished(HOUSE, "theirs");
        refused(send("DELETE", "/Users/" + neighbour.owner, null), 404, "");
        String id = json(send("POST", "/Users", person(address()))).path("id").asString("");
        String member = token(agency, program(agency, "MEMBER"), "scim");
        refused(send("DELETE", agency.host(), "/Users/" + id, member, null), 403, "");
        assertThat(employee(id)).contains("INVITED");
    }

    @Test
    void nobodyIsGivenARightThatTheProgramLacks() {
        String manager = token(agency, program(agency, "PROJECT_MANAGER"), "scim");
        String body = person(address()).replace("\"active\":true", "\"roles\":[{\"value\":\"OWNER\"}]");
        refused(send("POST", agency.host(), "/Users", manager, body), 403, "");
        String id = json(send("POST", "/Users", person(address()))).path("id").asString("");
        refused(
                send(
                        "PATCH",
                        agency.host(),
                        "/Users/" + id,
                        manager,
                        patch("{\"op\":\"replace\",\"path\":\"roles\",\"value\":[{\"value\":\"OWNER\"}]}")),
                403,
                "");
        assertThat(employee(id)).contains("MEMBER");
        String member = token(agency, program(agency, "MEMBER"), "scim");
        refused(send("POST", agency.host(), "/Users", member, person(address())), 403, "");
    }

    @Test
    void onlyTokensOfProgramsMadeForItOpenTheDoor() {
        refused(send("GET", agency.host(), "/Users", null, null), 401, "");
        refused(send("GET", agency.host(), "/Users", "wrong", null), 401, "");
        refused(send("GET", agency.host(), "/Users", agency.token(agency.owner), null), 401, "");
        refused(send("GET", agency.host(), "/Users", token(agency, robot, "people.view"), null), 403, "");
        refused(send("GET", agency.host(), "/ServiceProviderConfig", token(agency, robot, ""), null), 403, "");
        assertThat(HOUSE.get(agency.host(), "/api/v1/employees", token).statusCode())
                .isEqualTo(403);
        Furnished neighbour = new Furnished(HOUSE, "theirs");
        refused(send("GET", neighbour.host(), "/Users", token, null), 401, "");
        refused(send("GET", "/Users/" + neighbour.owner, null), 404, "");
        refused(send("PATCH", "/Users/" + neighbour.owner, patch(active("false"))), 404, "");
        assertThat(send("GET", "/Users", null).body()).doesNotContain(neighbour.owner);
    }

    @Test
    void peopleOutsideAreNotThere() {
        refused(send("GET", "/Users/" + agency.client, null), 404, "");
        refused(send("PATCH", "/Users/" + agency.client, patch(active("false"))), 404, "");
        assertThat(send("GET", "/Users", null).body()).doesNotContain(agency.client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"userName\":\"nobody\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"}}",
                "{\"userName\":1}",
                "{\"userName\":\"a@b.example\"}",
                "{\"userName\":\"a@b.example\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"},\"active\":false}",
                "{\"userName\":\"a@b.example\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"},\"roles\":[]}",
                "{\"userName\":\"a@b.example\",\"name\":{\"givenName\":\"A\",\"familyName\":\"B\"},\"active\":\"yes\"}"
            })
    void whatIsNoPersonIsRefused(String body) {
        HttpResponse<String> answer = send("POST", "/Users", body);
        assertThat(answer.statusCode()).as(body).isIn(400, 415);
        assertThat(answer.body()).contains("urn:ietf:params:scim:api:messages:2.0:Error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"remove\",\"path\":\"name\"}",
                "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"x\"}",
                "{\"op\":\"steal\",\"path\":\"active\",\"value\":true}",
                "{\"op\":\"replace\",\"value\":1}",
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":{}}",
                "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"x@y.example\"}"
            })
    void whatCannotBeChangedIsRefused(String operation) {
        String id = json(send("POST", "/Users", person(address()))).path("id").asString("");
        assertThat(send("PATCH", "/Users/" + id, patch(operation)).statusCode()).isEqualTo(400);
        assertThat(employee(id)).contains("INVITED", "First");
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(json(send("GET", "/ServiceProviderConfig", null))
                        .path("patch")
                        .path("supported")
                        .asBoolean(false))
                .isTrue();
        assertThat(json(send("GET", "/ResourceTypes", null))
                        .path("Resources")
                        .get(0)
                        .path("schema")
                        .asString(""))
                .isEqualTo(USER);
        assertThat(json(send("GET", "/ResourceTypes/User", null))
                        .path("endpoint")
                        .asString(""))
                .isEqualTo("/Users");
        assertThat(json(send("GET", "/Schemas/" + USER, null)).path("id").asString(""))
                .isEqualTo(USER);
        assertThat(json(send("GET", "/Schemas", null)).path("totalResults").asInt(0))
                .isEqualTo(1);
        refused(send("GET", "/Groups", null), 404, "");
        refused(send("POST", "/Schemas", "{}"), 405, "");
    }

    private static String person(String address) {
        return "{\"schemas\":[\"" + USER + "\"],\"userName\":\"" + address
                + "\",\"name\":{\"givenName\":\"Ann\",\"familyName\":\"First\",\"formatted\":\"Ann First\"},"
                + "\"emails\":[{\"value\":\"" + address + "\",\"primary\":true}],\"externalId\":\"7\",\"active\":true}";
    }

    private static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }

    private static String active(String value) {
        return "{\"op\":\"replace\",\"path\":\"active\",\"value\":" + value + "}";
    }

    private static String address() {
        return "x" + UUID.randomUUID() + "@agency.example";
    }

    private static String filter(String filter) {
        return filter.replace(" ", "%20").replace("\"", "%22");
    }

    private static void refused(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/scim+json");
        JsonNode error = json(answer);
        assertThat(error.path("schemas").get(0).asString("")).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.path("status").asString("")).isEqualTo(String.valueOf(status));
        assertThat(error.path("scimType").asString("")).isEqualTo(type);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(method, agency.host(), path, token, body);
    }

    private static HttpResponse<String> send(String method, String host, String path, String token, String body) {
        HttpRequest.Builder request = HOUSE.request(host, "/scim/v2" + path);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/scim+json");
        }
        return HOUSE.send(request.method(
                method,
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String program(Furnished agency, String set) {
        String id = UUID.randomUUID().toString();
        agency.owner(new RegisterProgram(new UserId(id), "Identity management", new PermissionSetId(set)));
        return id;
    }

    private static String token(Furnished agency, String program, String scope) {
        String secret = HOUSE.bean(ProgramSecrets.class).issue(agency.agencyId, program);
        String basic = Base64.getEncoder().encodeToString((program + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String form = "grant_type=client_credentials" + (scope.isEmpty() ? "" : "&scope=" + scope);
        HttpResponse<String> answer = HOUSE.send(HOUSE.request(agency.host(), "/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return JSON.readTree(answer.body()).path("access_token").asString("");
    }

    private String employee(String id) {
        return HOUSE.get(agency.host(), "/api/v1/employees/" + id, agency.token(agency.owner))
                .body();
    }

    private String history(String type) {
        return HOUSE.get(agency.host(), "/api/v1/audit/events?type=" + type, agency.token(agency.owner))
                .body();
    }
}

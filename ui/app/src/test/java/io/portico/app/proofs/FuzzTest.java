package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.proofs.Contract.Operation;
import io.portico.messages.CompanyId;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever has only read the contract and sends whatever comes to mind is answered by the contract, too: never by a failure,
 * never with what the house is made of, and with nothing for those who are nobody. What comes to mind is the same each time;
 * {@code -Dportico.fuzz=2000} goes on longer.
 */
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("portico.fuzz", 300);
    private static final int AGENCY_LASTS = 150;
    /** A server reads eight kilobytes of address and headers; of whom a longer one was for, it knows nothing. */
    private static final int LONGEST_IN_ADDRESS = 400;

    private static final long SEED = 20_261_122;
    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String JSON_TYPE = "application/json";
    private static final String MULTIPART = "multipart/form-data";

    private final Contract contract = Contract.published();
    private final List<Operation> operations = contract.operations();
    private final Random random = new Random(SEED);
    private final SoftAssertions breaches = new SoftAssertions();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private Furnished agency;
    private Invention invention;
    private Map<String, String> tokens;

    @Test
    void whateverIsSentIsAnsweredByTheContract() {
        for (int i = 0; i < REQUESTS; i++) {
            if (i % AGENCY_LASTS == 0) {
                furnish();
            }
            // Every door in turn, so that even few requests knock at each of them.
            Operation operation = operations.get(i % operations.size());
            int number = i;
            breaches.check(() -> tries(operation, number));
        }
        breaches.assertAll();
        // Were all of them refused, this would say little.
        assertThat(statuses.entrySet().stream()
                        .filter(status -> status.getKey() < 300)
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .as("answers by status: %s", statuses)
                .isGreaterThan(REQUESTS / 10);
    }

    /** What was sent may have changed the agency beyond use. */
    private void furnish() {
        agency = new Furnished(HOUSE, "fuzzmark");
        tokens = new TreeMap<>(Map.of(
                "owner", agency.token(agency.owner),
                "client", agency.token(agency.client),
                "partner", agency.token(agency.partner)));
        invention = new Invention(contract, random, new ArrayList<>(ids().values()));
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new TreeMap<>();
        ids.put("projects", agency.project.value());
        ids.put("tasks", agency.task.value());
        ids.put("posts", agency.reply.value());
        ids.put("files", agency.file.value());
        ids.put("uploads", agency.file.value());
        ids.put("documents", agency.document.value());
        ids.put("budgets", agency.budget.value());
        ids.put("items", agency.item.value());
        ids.put("invoices", agency.invoice.value());
        ids.put("exports", agency.exported.value());
        ids.put("imports", agency.imported.value());
        ids.put("approvals", agency.approval.value());
        ids.put("request-forms", agency.form.value());
        ids.put("requests", agency.request.value());
        ids.put("permission-sets", agency.set.value());
        ids.put("reviews", agency.review.value());
        ids.put("rules", agency.rule.value());
        ids.put("filters", agency.filter.value());
        ids.put("brands", agency.brand.value());
        ids.put("clients", agency.client);
        ids.put("partners", agency.partner);
        ids.put("grants", agency.partner);
        ids.put("shares", agency.partner);
        ids.put("employees", agency.owner);
        ids.put("programs", agency.program);
        ids.put("apps", agency.app.value());
        ids.put("of", agency.client);
        ids.put("view-as", agency.client);
        ids.put("companies", agency.id(CompanyId.class));
        return ids;
    }

    private void tries(Operation operation, int number) {
        String caller = invention.happens(60) ? "owner" : invention.oneOf(List.of("client", "partner", "nobody"));
        String path = path(operation);
        HttpRequest.Builder request = HOUSE.request(agency.host(), "/api/v1" + path);
        if (!caller.equals("nobody")) {
            request.header("Authorization", "Bearer " + tokens.get(caller));
        } else if (invention.happens(50)) {
            request.header("Authorization", "Bearer " + invention.id());
        }
        headers(operation, request);
        String body = body(operation, request);
        BodyPublisher bytes = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        HttpResponse<String> answer = HOUSE.send(request.method(operation.method(), bytes));
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        String what = "no. %d: %s %s by %s with %s was answered %d %s"
                .formatted(
                        number,
                        operation.method(),
                        shortened(path),
                        caller,
                        body == null ? "nothing" : shortened(body),
                        answer.statusCode(),
                        shortened(answer.body()));
        judge(operation, caller, answer, what);
    }

    private void judge(Operation operation, String caller, HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what).isLessThan(500);
        assertThat(answer.body())
                .as(what)
                .doesNotContain("Exception")
                .doesNotContain("at io.portico")
                .doesNotContain("org.springframework");
        if (caller.equals("nobody") && !operation.open()) {
            assertThat(answer.statusCode()).as(what).isGreaterThanOrEqualTo(400);
        }
        if (answer.statusCode() >= 400 && !operation.method().equals("HEAD")) {
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(what)
                    .startsWith("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("status").asInt(0)).as(what).isEqualTo(answer.statusCode());
            assertThat(codes()).as(what).contains(problem.path("code").asString(""));
        }
    }

    /** Those that the contract knows. */
    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        contract.document().at("/components/schemas/ProblemCode/enum").forEach(code -> codes.add(code.asString("")));
        return codes;
    }

    private String path(Operation operation) {
        StringBuilder path = new StringBuilder();
        String before = "";
        Map<String, String> ids = ids();
        for (String part : operation.path().substring(1).split("/")) {
            int at = part.indexOf('{');
            String filled = part;
            if (at >= 0) {
                String rest = part.substring(part.indexOf('}') + 1);
                filled = encoded(filling(operation, part.substring(at + 1, part.indexOf('}')), ids.get(before))) + rest;
            }
            path.append('/').append(filled);
            before = part;
        }
        char join = '?';
        for (JsonNode parameter : operation.parameters()) {
            boolean said = parameter.path("required").asBoolean(false) ? invention.happens(95) : invention.happens(30);
            if (parameter.path("in").asString("").equals("query") && said) {
                path.append(join)
                        .append(parameter.path("name").asString(""))
                        .append('=')
                        .append(encoded(invention.word(parameter.path("schema"), LONGEST_IN_ADDRESS)));
                join = '&';
            }
        }
        if (invention.happens(3)) {
            path.append(join).append("filter%5Binternal%5D=true");
        }
        return path.toString();
    }

    private String filling(Operation operation, String name, @Nullable String right) {
        if (right != null && invention.happens(80)) {
            return right;
        }
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asString("").equals("path"))
                .filter(parameter -> parameter.path("name").asString("").equals(name))
                .findFirst()
                .map(parameter -> invention.word(parameter.path("schema"), LONGEST_IN_ADDRESS))
                .filter(word -> !word.isBlank())
                .orElseGet(invention::id);
    }

    private void headers(Operation operation, HttpRequest.Builder request) {
        for (JsonNode parameter : operation.parameters()) {
            if (parameter.path("in").asString("").equals("header") && invention.happens(30)) {
                String word = invention.word(parameter.path("schema"), LONGEST_IN_ADDRESS);
                request.header(parameter.path("name").asString(""), word.replaceAll("[^ -~]", ""));
            }
        }
    }

    private @Nullable String body(Operation operation, HttpRequest.Builder request) {
        if (operation.content().isEmpty()) {
            return null;
        }
        if (operation.takes(JSON_TYPE)) {
            request.header("Content-Type", invention.happens(97) ? JSON_TYPE : "text/plain");
            String body = invention
                    .value(operation.content().path(JSON_TYPE).path("schema"))
                    .toString();
            return invention.happens(4) ? body.substring(0, random.nextInt(body.length())) : body;
        }
        if (operation.takes(MULTIPART)) {
            request.header("Content-Type", MULTIPART + (invention.happens(90) ? "; boundary=fuzz" : ""));
            String name = encoded(
                    invention.word(contract.document().at("/components/parameters/after/schema"), LONGEST_IN_ADDRESS));
            String whole = "--fuzz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: text/plain\r\n\r\n" + invention.id() + "\r\n--fuzz--\r\n";
            return invention.happens(80) ? whole : whole.substring(0, random.nextInt(whole.length()));
        }
        request.header(
                "Content-Type", operation.content().propertyNames().iterator().next());
        return invention.id();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() < 600 ? text : text.substring(0, 600) + "… (" + text.length() + ")";
    }
}

package io.portico.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.Change;
import io.portico.messages.Id;
import io.portico.messages.changes.PlannedChange;
import io.portico.messages.erasure.Mention;
import io.portico.messages.imports.RowProblem;
import io.portico.views.audit.CureLine;
import io.portico.views.door.AgencyDoor;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** The contract and the code say the same: every door, every field, every value, both ways. */
class OpenApiTest {

    /** Types whose name in the contract is another than their own, since that would say too little there. */
    private static final Map<String, Class<?>> OTHERWISE_NAMED = Map.of(
            "AgencyState",
            AgencyDoor.State.class,
            "ChangeType",
            PlannedChange.Type.class,
            "CureType",
            CureLine.Type.class,
            "MentionKind",
            Mention.Kind.class,
            "RowProblemCode",
            RowProblem.Code.class);

    private final Street street = Street.fresh();
    private final JsonNode document = Street.tree(street.get("/openapi.json"));
    private final JsonNode schemas = document.path("components").path("schemas");
    private final Map<String, Class<?>> types = types();

    @Test
    void everyDoorIsInTheContractAndEveryPathOfTheContractIsADoor() {
        Set<String> promised = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .propertyNames()
                .forEach(method -> promised.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(DoorUnderTest.all(street).stream().map(DoorUnderTest::toString))
                .containsExactlyInAnyOrderElementsOf(promised);
    }

    @Test
    void everyBodyIsTheOneTheContractNames() {
        Map<String, String> promised = new TreeMap<>();
        Map<String, String> taken = new TreeMap<>();
        for (DoorUnderTest door : DoorUnderTest.all(street)) {
            JsonNode content =
                    operation(door).path("requestBody").path("content").path("application/json");
            promised.put(door.toString(), referred(content.path("schema")));
            Class<?> body = door.body();
            taken.put(door.toString(), body == null ? "" : body.getSimpleName());
        }
        assertThat(taken).isEqualTo(promised);
    }

    @Test
    void everyAnswerIsTheOneTheContractNames() {
        for (DoorUnderTest door : DoorUnderTest.all(street)) {
            boolean json = !door.pattern().startsWith("/files")
                    && !door.pattern().startsWith("/uploads")
                    && !door.pattern().startsWith("/audit/exports/{id}/pieces")
                    && !door.pattern().endsWith(".csv")
                    && !door.pattern().endsWith(".note")
                    && !door.pattern().equals("/audit/export")
                    && !door.pattern().endsWith("/archive")
                    && !door.pattern().equals("/settings/deletion")
                    && !door.pattern().endsWith("/pdf")
                    && !takesBytes(door);
            if (json && !door.pattern().equals("/openapi.json")) {
                answerKeepsItsPromise(door);
            }
        }
    }

    private boolean takesBytes(DoorUnderTest door) {
        return operation(door).path("requestBody").path("content").has("multipart/form-data");
    }

    private void answerKeepsItsPromise(DoorUnderTest door) {
        door.stand(street);
        Class<?> body = door.body();
        String query =
                switch (door.pattern()) {
                    case "/access/decision" -> "?user=u&action=view&resource=task:t";
                    case "/access/matrix" -> "?brand=b";
                    case "/access/timeline" -> "?user=u";
                    case "/access/difference" -> "?user=u&from=2026-01-01T00:00:00Z";
                    case "/search", "/portal/search" -> "?q=word";
                    case "/audit/inclusion" -> "?position=1";
                    case "/audit/consistency" -> "?from=1";
                    default -> "";
                };
        MockHttpServletResponse response = body == null
                ? street.send(Street.to(door.method(), door.path() + query))
                : street.json(door.method(), door.path(), Samples.body(body));
        JsonNode promised = operation(door).path("responses").path(String.valueOf(response.getStatus()));
        assertThat(promised.isMissingNode())
                .as("%s answers %s %s", door, response.getStatus(), new String(response.getContentAsByteArray()))
                .isFalse();
        String schema =
                referred(promised.path("content").path("application/json").path("schema"));
        if (schema.isEmpty()) {
            assertThat(response.getContentAsByteArray()).as("%s", door).isEmpty();
        } else {
            assertThat(Street.tree(response).propertyNames())
                    .as("%s", door)
                    .containsExactlyInAnyOrderElementsOf(
                            schemas.path(schema).path("properties").propertyNames());
        }
        assertThat(promised.path("headers").has("Location"))
                .as("%s", door)
                .isEqualTo(response.containsHeader("Location"));
        assertThat(promised.path("headers").has("ETag")).as("%s", door).isEqualTo(response.containsHeader("ETag"));
    }

    @Test
    void everySchemaIsItsRecord() {
        for (String name : schemas.propertyNames()) {
            JsonNode schema = schemas.path(name);
            if (!name.equals("Id")) {
                Class<?> type = types.get(name);
                assertThat(type).as("the type behind %s", name).isNotNull();
                if (type.isEnum()) {
                    assertThat(strings(schema.path("enum")))
                            .as(name)
                            .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                    .map(Scalars::wireName)
                                    .toList());
                } else {
                    isRecord(name, schema, type);
                }
            }
        }
    }

    private void isRecord(String name, JsonNode schema, Class<?> type) {
        boolean edits = type.isAnnotationPresent(Edits.class);
        Set<String> required = new HashSet<>(strings(schema.path("required")));
        assertThat(schema.path("properties").propertyNames())
                .as(name)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : type.getRecordComponents()) {
            String field = name + "." + component.getName();
            JsonNode property = schema.path("properties").path(component.getName());
            boolean mayBeNull = component.getType() == Change.class || (Binder.optional(component) && !edits);
            assertThat(nullable(property)).as("%s may be null", field).isEqualTo(mayBeNull);
            if (schema.has("additionalProperties") && !name.equals("Problem")) {
                assertThat(required.contains(component.getName()))
                        .as("%s is required", field)
                        .isEqualTo(!Binder.optional(component));
            }
            assertThat(shape(property)).as(field).isEqualTo(shape(component.getGenericType()));
        }
    }

    @Test
    void everyTextAndListHasAMaximum() {
        Set<String> endless = new TreeSet<>();
        limits("", document.path("paths"), endless);
        limits("", schemas, endless);
        limits("", document.path("components").path("parameters"), endless);
        assertThat(endless).isEmpty();
    }

    private static void limits(String path, JsonNode node, Set<String> endless) {
        List<String> type = node.path("type").isArray()
                ? strings(node.path("type"))
                : List.of(node.path("type").asString(""));
        boolean closed = node.has("enum") || node.has("format") || node.has("contentMediaType");
        boolean dated = node.path("format").asString("").startsWith("date");
        if (type.contains("string") && !node.has("maxLength") && !dated && !closed) {
            endless.add(path);
        }
        if (type.contains("array") && !node.has("maxItems")) {
            endless.add(path);
        }
        node.properties().forEach(child -> limits(path + "/" + child.getKey(), child.getValue(), endless));
        if (node.isArray()) {
            node.forEach(child -> limits(path + "/-", child, endless));
        }
    }

    @Test
    void everyReferenceLeadsSomewhereAndNoSchemaIsLeftOver() {
        String text = document.toString();
        for (String name : schemas.propertyNames()) {
            assertThat(text).contains("\"#/components/schemas/" + name + "\"");
        }
        java.util.regex.Matcher references =
                java.util.regex.Pattern.compile("\"#(/components/[^\"]+)\"").matcher(text);
        while (references.find()) {
            assertThat(document.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
        }
    }

    private static boolean nullable(JsonNode property) {
        return strings(property.path("type")).contains("null")
                || (property.has("anyOf")
                        && property.path("anyOf")
                                .valueStream()
                                .anyMatch(one -> one.path("type").asString("").equals("null")));
    }

    /** What kind of value it is, in few words that both sides can be brought to. */
    private static String shape(JsonNode property) {
        JsonNode node = property.has("anyOf") ? property.path("anyOf").get(0) : property;
        String reference = referred(node);
        if (!reference.isEmpty()) {
            return reference.equals("Id") ? "text" : reference;
        }
        String type = node.path("type").isArray()
                ? node.path("type").get(0).stringValue()
                : node.path("type").stringValue();
        return switch (type) {
            case "array" -> "[" + shape(node.path("items")) + "]";
            case "object" -> "map of " + shape(node.path("additionalProperties"));
            case "string" ->
                switch (node.path("format").asString("")) {
                    case "date" -> "day";
                    case "date-time" -> "instant";
                    default -> "text";
                };
            default -> type;
        };
    }

    private String shape(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            if (parameterized.getRawType() == Change.class) {
                return shape(arguments[0]);
            }
            return parameterized.getRawType() == Map.class
                    ? "map of " + shape(arguments[1])
                    : "[" + shape(arguments[0]) + "]";
        }
        Class<?> plain = (Class<?>) type;
        if (Id.class.isAssignableFrom(plain)) {
            return "text";
        }
        return switch (plain.getSimpleName()) {
            case "String", "Telling" -> "text";
            case "Instant" -> "instant";
            case "LocalDate" -> "day";
            case "int", "long", "Integer", "Long" -> "integer";
            case "boolean", "Boolean" -> "boolean";
            case "BigDecimal" -> "number";
            default ->
                types.entrySet().stream()
                        .filter(entry -> entry.getValue() == plain)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(plain.getName());
        };
    }

    private JsonNode operation(DoorUnderTest door) {
        return document.path("paths").path(door.pattern()).path(door.method().toLowerCase(java.util.Locale.ROOT));
    }

    private static String referred(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new HashMap<>();
        try {
            for (String part : List.of("messages", "views", "files", "rest")) {
                Resource[] classes = new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:io/portico/" + part + "/**/*.class");
                for (Resource resource : classes) {
                    String path = resource.getURL().getPath();
                    String name = path.substring(path.lastIndexOf("io/portico/"), path.length() - ".class".length());
                    Class<?> type = loaded(name.replace('/', '.'));
                    if (type != null && (type.isRecord() || type.isEnum())) {
                        types.put(type.getSimpleName(), type);
                    }
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        types.values().removeAll(OTHERWISE_NAMED.values());
        types.putAll(OTHERWISE_NAMED);
        return types.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable Class<?> loaded(String name) {
        try {
            return name.endsWith("-info") ? null : Class.forName(name, false, OpenApiTest.class.getClassLoader());
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return null;
        }
    }
}

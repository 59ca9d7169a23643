package io.portico.app.proofs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes up what a contract's schemas describe: mostly something that fits, now and then something at or beyond its edges,
 * and now and then something else altogether.
 */
final class Invention {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEP = 6;
    private static final String LETTERS = "Aä 7_-ß漢.@";

    private static final List<String> STRANGE_WORDS = List.of(
            "",
            " ",
            "\u0000",
            "\uD800",
            "\uFFFE\u202E",
            "null",
            "true",
            "-1",
            "1e400",
            "NaN",
            "${7*7}",
            "%00%2e%2e%2f",
            "../../etc/passwd",
            "'; DROP TABLE event; --",
            "{\"$gt\":\"\"}",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "2026-02-30",
            "9999999999999999999999",
            "👩‍👩‍👧‍👦",
            "x".repeat(100_000));

    private static final List<String> STRANGE_VALUES = List.of(
            "null",
            "{}",
            "[]",
            "[[]]",
            "{\"$gt\":\"\"}",
            "{\"$where\":\"sleep(1000)\"}",
            "-1",
            "0",
            "1.5",
            "1e308",
            "99999999999999999999999999",
            "true",
            "[null]",
            "[".repeat(60) + "]".repeat(60));

    private final Contract contract;
    private final Random random;
    private final List<String> ids;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param ids of things that are there */
    Invention(Contract contract, Random random, List<String> ids) {
        this.contract = contract;
        this.random = random;
        this.ids = ids;
    }

    /** Whether something happens that does in so many of a hundred cases. */
    boolean happens(int inAHundred) {
        return random.nextInt(100) < inAHundred;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    /** What stands in an address or a header. */
    String word(JsonNode schema, int most) {
        JsonNode value = happens(10) ? NODES.stringNode(oneOf(STRANGE_WORDS)) : value(schema);
        String word = value.isValueNode() ? value.asString("") : value.toString();
        return word.substring(0, Math.min(word.length(), most));
    }

    private JsonNode value(JsonNode described, int depth) {
        JsonNode schema = contract.resolved(described);
        if (depth > 0 && happens(6)) {
            return strange();
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                return value(
                        schema.path(choice)
                                .get(random.nextInt(schema.path(choice).size())),
                        depth);
            }
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> NODES.numberNode(number(schema));
            case "number" -> NODES.numberNode(number(schema) / 100.0);
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> NODES.stringNode(text(schema));
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(random.nextInt(type.size())).asString("");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private JsonNode strange() {
        return happens(50) ? NODES.stringNode(oneOf(STRANGE_WORDS)) : json.readTree(oneOf(STRANGE_VALUES));
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString("")));
        for (String name : schema.path("properties").propertyNames()) {
            boolean said = required.contains(name) ? happens(97) : depth < DEEP && happens(50);
            if (said) {
                object.set(name, value(schema.path("properties").path(name), depth + 1));
            }
        }
        if (happens(3)) {
            object.set(oneOf(List.of("tenantId", "__proto__", "$set", "a.b", "id", "")), strange());
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int most = schema.path("maxItems").asInt(3);
        int size = happens(2) ? Math.min(most + 1, 600) : random.nextInt(Math.min(most, 3) + 1);
        for (int i = 0; i < size && depth < DEEP; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(-1_000);
        long most = schema.path("maximum").asLong(1_000_000);
        return switch (random.nextInt(10)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> least - 1;
            case 3 -> most + 1;
            default -> random.nextLong(least, Math.max(least + 1, most));
        };
    }

    private String text(JsonNode schema) {
        int most = schema.path("maxLength").asInt(50);
        return switch (schema.path("format").asString("")) {
            case "date" ->
                LocalDate.parse("2026-11-22")
                        .plusDays(random.nextInt(-800, 800))
                        .toString();
            case "date-time" -> LocalDate.parse("2026-11-22").plusDays(random.nextInt(-800, 800)) + "T10:00:00Z";
            case "email" -> "somebody" + random.nextInt(1_000) + "@fuzz.example";
            case "uri" -> "https://127.0.0.1:1/" + random.nextInt(100);
            case "uuid" -> id();
            default -> {
                if (schema.has("pattern") || most <= 64) {
                    yield happens(80) ? id() : words(random.nextInt(most + 1));
                }
                yield switch (random.nextInt(12)) {
                    case 0 -> words(most);
                    case 1 -> words(most + 1);
                    default -> words(1 + random.nextInt(Math.min(most, 60)));
                };
            }
        };
    }

    String id() {
        return happens(85) ? oneOf(ids) : new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String words(int length) {
        StringBuilder words = new StringBuilder(length);
        while (words.length() < length) {
            words.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return words.toString();
    }
}

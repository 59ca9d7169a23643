package io.portico.files.imports;

import io.portico.messages.BadInput;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An array of objects, alone or as the one array of an object; or a board of Trello. Read object by object. What is nested
 * one level deep is a column of its own, such as {@code assignee.email}; lists are one field.
 */
final class JsonTable {

    private static final List<String> TELLING = List.of("name", "title", "fullName", "email", "value", "text", "body");

    private final ImportLimits limits;
    private final JsonMapper mapper;

    JsonTable(ImportLimits limits) {
        this.limits = limits;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(ImportLimits.DEPTH)
                .maxStringLength(ImportLimits.CELL)
                .maxNameLength(1_000)
                .maxNumberLength(100)
                .build();
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(constraints)
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                // Objects are read one by one; that nothing follows the last is checked at the end.
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    Table read(String text) {
        try (JsonParser parser = mapper.createParser(text)) {
            Table table = parser.nextToken() == JsonToken.START_ARRAY ? table(objects(parser)) : board(parser);
            if (parser.nextToken() != null) {
                throw new BadInput("file", BadInput.Code.NOT_WELL_FORMED);
            }
            return table;
        } catch (StreamConstraintsException beyond) {
            throw new BadInput(
                    "file",
                    String.valueOf(beyond.getMessage()).contains("nesting")
                            ? BadInput.Code.TOO_DEEP
                            : BadInput.Code.TOO_LONG);
        } catch (JacksonException broken) {
            throw new BadInput("file", BadInput.Code.NOT_WELL_FORMED);
        }
    }

    /** An object: a board when it has cards, else the rows are its first array of objects. */
    private Table board(JsonParser parser) {
        Map<String, List<JsonNode>> arrays = new LinkedHashMap<>();
        String name = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String property = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                List<JsonNode> objects = objects(parser);
                if (!objects.isEmpty() || property.equals("cards") || property.equals("lists")) {
                    arrays.put(property, objects);
                }
            } else if (value == JsonToken.VALUE_STRING && property.equals("name")) {
                name = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        if (arrays.containsKey("cards") && arrays.containsKey("lists")) {
            return new TrelloBoard(limits, name, arrays).table();
        }
        return table(arrays.values().stream()
                .findFirst()
                .orElseThrow(() -> new BadInput("file", BadInput.Code.NOT_WELL_FORMED)));
    }

    private List<JsonNode> objects(JsonParser parser) {
        List<JsonNode> objects = new ArrayList<>();
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token == null) {
                throw new BadInput("file", BadInput.Code.NOT_WELL_FORMED);
            }
            if (token == JsonToken.START_OBJECT) {
                // Trello lists everything that ever happened on a board; only comments are of use here.
                objects.add(TrelloBoard.slim(mapper.readTree(parser)));
            } else {
                parser.skipChildren();
            }
        }
        return objects;
    }

    private Table table(List<JsonNode> objects) {
        if (objects.size() > limits.rows()) {
            throw new BadInput("file", BadInput.Code.TOO_MANY);
        }
        Map<String, Integer> columns = new LinkedHashMap<>();
        List<Map<String, String>> lines = new ArrayList<>();
        for (JsonNode object : objects) {
            Map<String, String> line = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                flatten(property.getKey(), property.getValue(), line);
            }
            line.keySet().forEach(name -> columns.putIfAbsent(name, columns.size()));
            if (columns.size() > ImportLimits.COLUMNS) {
                throw new BadInput("file", BadInput.Code.TOO_MANY);
            }
            lines.add(line);
        }
        List<String> names = List.copyOf(columns.keySet());
        List<Table.Row> rows = lines.stream()
                .map(line -> new Table.Row(
                        names.stream().map(name -> line.getOrDefault(name, "")).toList(), null))
                .toList();
        return new Table(ImportFormat.JSON, ImportSource.TABLE, Tables.distinct(names), rows);
    }

    private static void flatten(String name, JsonNode value, Map<String, String> line) {
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> inner : value.properties()) {
                String text = text(inner.getValue());
                if (text != null) {
                    line.put(name + "." + inner.getKey(), text);
                }
            }
        } else {
            String text = text(value);
            line.put(name, text == null ? "" : text);
        }
    }

    private static @Nullable String text(JsonNode value) {
        String text =
                switch (value.getNodeType()) {
                    case STRING -> value.stringValue();
                    case NUMBER, BOOLEAN -> value.asString();
                    case ARRAY ->
                        value.values().stream().map(JsonTable::item).collect(Collectors.joining(separator(value)));
                    default -> null;
                };
        if (text != null && text.length() > ImportLimits.CELL) {
            throw new BadInput("file", BadInput.Code.TOO_LONG);
        }
        return text;
    }

    /** Words of a list stand beside each other, whole texts below each other. */
    private static String separator(JsonNode list) {
        boolean texts = list.values().stream().anyMatch(JsonTable::isText);
        return texts ? "\n\n---\n\n" : ", ";
    }

    private static boolean isText(JsonNode item) {
        return item.isObject() && (item.has("text") || item.has("body"));
    }

    private static String item(JsonNode item) {
        if (!item.isObject()) {
            return item.isValueNode() && !item.isNull() ? item.asString() : "";
        }
        String telling = TELLING.stream()
                .filter(name -> item.path(name).isString())
                .map(name -> item.get(name).stringValue())
                .findFirst()
                .orElse("");
        String by = item.path("author").isString() ? item.get("author").stringValue() : "";
        if (!isText(item)) {
            return telling;
        }
        String text = item.path(item.has("text") ? "text" : "body").asString("");
        return by.isEmpty() ? text : "**" + by + "**\n\n" + text;
    }
}

package io.portico.rest;

import io.portico.messages.BadInput;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body into a tree: one value, nothing after it, no field twice, no deeper than {@link Json#MAX_DEPTH}. */
final class StrictJson {

    private final JsonMapper mapper;

    StrictJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    ObjectNode read(byte[] bytes) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            parser.nextToken();
            if (parser.currentToken() == null) {
                throw new Refused(ProblemCode.MALFORMED);
            }
            JsonNode tree = value(parser, "");
            if (parser.nextToken() != null) {
                throw new Refused(ProblemCode.MALFORMED);
            }
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw Refused.fields(List.of(FieldProblem.of("", BadInput.Code.WRONG_TYPE)));
        } catch (JacksonException unreadable) {
            throw new Refused(ProblemCode.MALFORMED);
        }
    }

    private JsonNode value(JsonParser parser, String path) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser, path);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser, path);
        }
        return parser.readValueAsTree();
    }

    private JsonNode object(JsonParser parser, String path) {
        ObjectNode object = mapper.createObjectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String at = path.isEmpty() ? name : path + "." + name;
            if (object.has(name)) {
                throw Refused.fields(List.of(FieldProblem.of(at, BadInput.Code.WRONG_TYPE)));
            }
            parser.nextToken();
            object.set(name, value(parser, at));
        }
        return object;
    }

    private JsonNode array(JsonParser parser, String path) {
        ArrayNode array = mapper.createArrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, path + "[" + array.size() + "]"));
        }
        return array;
    }
}

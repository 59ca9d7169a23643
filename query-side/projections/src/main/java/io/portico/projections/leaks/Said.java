package io.portico.projections.leaks;

import io.portico.access.EventTexts;
import io.portico.access.Readership;
import io.portico.tenancy.StoredEvent;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One string that an event says.
 *
 * @param kind what sort of string it is
 * @param value it, as it lies in the ledger
 * @param path where in the event it stands
 * @param readers who can read it at all
 */
record Said(Kind kind, String value, String path, Readership readers) {

    /** What sort of string. */
    enum Kind {
        /** A sealed text. */
        TEXT,
        /** The id of something whose being there is a secret. */
        ID,
        /** Words that lie in the clear, such as the name of a brand. */
        PLAIN
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    /** All that the event says, and what else it holds of use. */
    static List<Said> by(StoredEvent row, JsonNode payload) {
        List<Said> said = new ArrayList<>();
        walk(row.type(), "", payload, said);
        return said;
    }

    static JsonNode payload(StoredEvent row) {
        return JSON.readTree(Base64.getDecoder().decode(row.payload()));
    }

    /** Every id that the event names, with what it is the id of. */
    static void ids(StoredEvent row, BiConsumer<String, String> reader) {
        ids("", payload(row), reader);
    }

    private static void ids(String name, JsonNode node, BiConsumer<String, String> reader) {
        if (node.isObject()) {
            node.properties().forEach(property -> ids(property.getKey(), property.getValue(), reader));
        } else if (node.isArray()) {
            node.forEach(element -> ids(name, element, reader));
        } else if (node.isString() && name.endsWith("Id")) {
            reader.accept(name, node.stringValue());
        }
    }

    /** Every string of the event that is neither a text nor an id. */
    static void constants(StoredEvent row, Consumer<String> reader) {
        constants(row.type(), "", payload(row), reader);
    }

    private static void constants(String event, String path, JsonNode node, Consumer<String> reader) {
        if (node.isObject()) {
            node.properties()
                    .forEach(property -> constants(
                            event,
                            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                            property.getValue(),
                            reader));
        } else if (node.isArray()) {
            node.forEach(element -> constants(event, path + "[]", element, reader));
        } else if (node.isString() && !path.endsWith("Id") && !EventTexts.knows(event, path)) {
            reader.accept(node.stringValue());
        }
    }

    private static void walk(String event, String path, JsonNode node, List<Said> said) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String name = property.getKey();
                walk(event, path.isEmpty() ? name : path + "." + name, property.getValue(), said);
            }
        } else if (node.isArray()) {
            node.forEach(element -> walk(event, path + "[]", element, said));
        } else if (node.isString()) {
            string(event, path, node.stringValue(), said);
        }
    }

    private static void string(String event, String path, String value, List<Said> said) {
        Readership ofId = EventTexts.ids().get(event + "." + path);
        if (Tokens.isToken(value)) {
            said.add(new Said(Kind.TEXT, value, path, EventTexts.of(event, path)));
        } else if (ofId != null) {
            said.add(new Said(Kind.ID, value, path, ofId));
        } else if (EventTexts.knows(event, path)) {
            said.add(new Said(Kind.PLAIN, value, path, EventTexts.of(event, path)));
        }
    }
}

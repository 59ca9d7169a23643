package io.portico.rest.scim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What SCIM says of itself (RFC 7643, 5 to 7). */
final class ScimDocuments {

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final String BASE = "{base}";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> ONE = Map.of(
            "/ServiceProviderConfig",
            "service-provider-config.json",
            "/ResourceTypes/User",
            "resource-type-user.json",
            "/Schemas/" + ScimUser.SCHEMA,
            "schema-user.json");
    private static final Map<String, String> LISTED =
            Map.of("/ResourceTypes", "resource-type-user.json", "/Schemas", "schema-user.json");

    /** The document at the path, if there is one. */
    Optional<JsonNode> at(String path, String base) {
        if (ONE.containsKey(path)) {
            return Optional.of(read(ONE.get(path), base));
        }
        return Optional.ofNullable(LISTED.get(path)).map(file -> list(List.of(read(file, base))));
    }

    private static JsonNode list(List<JsonNode> resources) {
        ObjectNode list = JSON.createObjectNode();
        list.putArray("schemas").add(LIST);
        list.put("totalResults", resources.size());
        list.put("startIndex", 1);
        list.put("itemsPerPage", resources.size());
        ArrayNode all = list.putArray("Resources");
        resources.forEach(all::add);
        return list;
    }

    private static JsonNode read(String file, String base) {
        try (InputStream stream = ScimDocuments.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return JSON.readTree(new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace(BASE, base));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

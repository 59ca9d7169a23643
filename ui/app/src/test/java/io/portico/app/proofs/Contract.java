package io.portico.app.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published contract of the REST API, as a stranger reads it. */
record Contract(JsonNode document) {

    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete", "head");

    /**
     * Something that can be asked for.
     *
     * @param open whether it says that anybody may
     */
    record Operation(String method, String path, List<JsonNode> parameters, JsonNode content, boolean open) {

        boolean takes(String mediaType) {
            return content.has(mediaType);
        }
    }

    static Contract published() {
        try (InputStream bytes = Contract.class.getResourceAsStream("/io/portico/rest/openapi.json")) {
            return new Contract(JsonMapper.builder().build().readTree(Objects.requireNonNull(bytes)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (String path : document.path("paths").propertyNames()) {
            JsonNode item = document.path("paths").path(path);
            for (String method : METHODS) {
                if (item.has(method)) {
                    operations.add(operation(method, path, item));
                }
            }
        }
        return operations;
    }

    private Operation operation(String method, String path, JsonNode item) {
        JsonNode says = item.path(method);
        List<JsonNode> parameters = new ArrayList<>();
        item.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        says.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        boolean open = says.has("security") && says.path("security").isEmpty();
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                says.path("requestBody").path("content"),
                open);
    }

    /** What a reference refers to; anything else is itself. */
    JsonNode resolved(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = document.at(at.path("$ref").asString("").substring(1));
        }
        return at;
    }
}

package io.portico.rest.scim;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is to become of somebody; null for what stays. Attributes are named whatever their case (RFC 7643, 2.1).
 *
 * @param role a permission set's id or built-in name
 */
record ScimChange(
        @Nullable String userName,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable Boolean active,
        @Nullable String role) {

    private static final ScimChange NOTHING = new ScimChange(null, null, null, null, null);
    private static final int MAX_OPERATIONS = 100;
    private static final String PREFIX = ScimUser.SCHEMA.toLowerCase(Locale.ROOT) + ":";

    /** A whole resource (RFC 7644, 3.3 and 3.5.1). What Portico does not know of people is not taken amiss. */
    static ScimChange whole(JsonNode resource) {
        ScimChange change = NOTHING;
        for (Map.Entry<String, JsonNode> attribute : resource.properties()) {
            change = change.with(attribute.getKey(), attribute.getValue(), false);
        }
        return change;
    }

    /** The same for somebody who comes back: active, and with the usual role unless it says another. */
    ScimChange brought(String usualRole) {
        return new ScimChange(userName, givenName, familyName, true, role == null ? usualRole : role);
    }

    /** Some attributes (RFC 7644, 3.5.2). */
    static ScimChange patch(JsonNode body) {
        JsonNode operations = attribute(body, "Operations");
        if (!operations.isArray() || operations.isEmpty() || operations.size() > MAX_OPERATIONS) {
            throw new ScimError(400, "invalidSyntax", "A patch has 1 to " + MAX_OPERATIONS + " operations.");
        }
        ScimChange change = NOTHING;
        for (JsonNode operation : operations) {
            change = change.patched(operation);
        }
        return change;
    }

    private ScimChange patched(JsonNode operation) {
        String op = attribute(operation, "op").asString("").toLowerCase(Locale.ROOT);
        String path = attribute(operation, "path").asString("");
        JsonNode value = attribute(operation, "value");
        if (!op.equals("add") && !op.equals("replace")) {
            throw op.equals("remove")
                    ? new ScimError(400, "mutability", "Nothing of a person can be removed.")
                    : new ScimError(400, "invalidSyntax", "An operation is add, replace or remove.");
        }
        if (!path.isEmpty()) {
            return with(path, value, true);
        }
        if (!value.isObject()) {
            throw new ScimError(400, "invalidSyntax", "Without a path, the value is an object.");
        }
        ScimChange change = this;
        for (Map.Entry<String, JsonNode> attribute : value.properties()) {
            change = change.with(attribute.getKey(), attribute.getValue(), true);
        }
        return change;
    }

    /** @param strict whether an attribute that Portico does not know is refused */
    private ScimChange with(String path, JsonNode value, boolean strict) {
        String name = path.toLowerCase(Locale.ROOT);
        String plain = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return switch (plain) {
            case "username" -> new ScimChange(text(path, value), givenName, familyName, active, role);
            case "name.givenname" -> new ScimChange(userName, text(path, value), familyName, active, role);
            case "name.familyname" -> new ScimChange(userName, givenName, text(path, value), active, role);
            case "active" -> new ScimChange(userName, givenName, familyName, truth(path, value), role);
            case "roles" -> new ScimChange(userName, givenName, familyName, active, role(value));
            case "name" -> named(value, strict);
            default -> {
                if (strict) {
                    throw ScimError.invalidPath(path);
                }
                yield this;
            }
        };
    }

    private ScimChange named(JsonNode name, boolean strict) {
        ScimChange change = this;
        for (Map.Entry<String, JsonNode> part : name.properties()) {
            String lower = part.getKey().toLowerCase(Locale.ROOT);
            // It says the same again, and is made here of the other two.
            if (!lower.equals("formatted")) {
                change = change.with("name." + part.getKey(), part.getValue(), strict);
            }
        }
        return change;
    }

    private static String text(String path, JsonNode value) {
        if (!value.isString()) {
            throw ScimError.invalidValue(path + " is a text.");
        }
        return value.asString();
    }

    /** Some programs write it as a text. */
    private static boolean truth(String path, JsonNode value) {
        String said = value.isBoolean() || value.isString() ? value.asString("").toLowerCase(Locale.ROOT) : "";
        return switch (said) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ScimError.invalidValue(path + " is true or false.");
        };
    }

    private static String role(JsonNode roles) {
        if (!roles.isArray() || roles.size() != 1) {
            throw ScimError.invalidValue("Everybody has one role.");
        }
        return text("roles.value", attribute(roles.get(0), "value"));
    }

    private static JsonNode attribute(JsonNode of, String name) {
        for (Map.Entry<String, JsonNode> attribute : of.properties()) {
            if (attribute.getKey().equalsIgnoreCase(name)) {
                return attribute.getValue();
            }
        }
        return of.path(name);
    }
}

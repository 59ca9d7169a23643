package io.portico.rest.scim;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is done at the door of SCIM. */
public enum ScimDeed {
    LIST("GET", "/Users"),
    CREATE("POST", "/Users"),
    FIND("GET", "/Users/{id}"),
    REPLACE("PUT", "/Users/{id}"),
    PATCH("PATCH", "/Users/{id}"),
    DELETE("DELETE", "/Users/{id}"),
    SAY_WHAT_IT_DOES("GET", "/ServiceProviderConfig"),
    LIST_RESOURCE_TYPES("GET", "/ResourceTypes"),
    SHOW_RESOURCE_TYPE("GET", "/ResourceTypes/User"),
    LIST_SCHEMAS("GET", "/Schemas"),
    SHOW_SCHEMA("GET", "/Schemas/" + ScimUser.SCHEMA);

    private final String method;
    private final String path;

    ScimDeed(String method, String path) {
        this.method = method;
        this.path = path;
    }

    public String method() {
        return method;
    }

    /** Below {@link ScimDoor#PATH}. */
    public String path() {
        return path;
    }

    static Optional<ScimDeed> of(String method, String path) {
        return at(path).filter(deed -> deed.method.equals(method)).findFirst();
    }

    static boolean isAnyAt(String path) {
        return at(path).findAny().isPresent();
    }

    private static Stream<ScimDeed> at(String path) {
        return Arrays.stream(values()).filter(deed -> deed.path.equals(path));
    }
}

package io.portico.rest.scim;

import io.portico.views.agency.EmployeeDetails;
import java.util.List;

/** One of the agency's people in the words of RFC 7643, 4.1: as much of it as Portico knows. */
record ScimUser(
        List<String> schemas,
        String id,
        String userName,
        Name name,
        String displayName,
        List<Email> emails,
        boolean active,
        List<Role> roles,
        Meta meta) {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    static ScimUser of(EmployeeDetails employee, String base) {
        String id = employee.id().value();
        String whole = (employee.firstName() + " " + employee.lastName()).strip();
        // Whoever was erased has no address, and a directory wants a name for everybody.
        boolean erased = employee.email().isEmpty();
        return new ScimUser(
                List.of(SCHEMA),
                id,
                erased ? id : employee.email(),
                new Name(whole, employee.lastName(), employee.firstName()),
                whole,
                erased ? List.of() : List.of(new Email(employee.email(), "work", true)),
                !employee.state().isOff(),
                List.of(new Role(employee.role().value(), true)),
                new Meta("User", base + "/Users/" + id));
    }

    record Name(String formatted, String familyName, String givenName) {}

    record Email(String value, String type, boolean primary) {}

    /** A permission set's id or built-in name. */
    record Role(String value, boolean primary) {}

    record Meta(String resourceType, String location) {}
}

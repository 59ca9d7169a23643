package io.portico.views.door;

/**
 * Who somebody is, as apps are told of those who sign in to them.
 *
 * @param emailVerified whether they once came by a link that was sent to that address
 */
public record Identity(String firstName, String lastName, String email, boolean emailVerified) {

    public String name() {
        return firstName + " " + lastName;
    }
}

package io.portico.rest.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.tenancy.Gateway.Unavailable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal in the words of RFC 7644, 3.12. */
final class ScimError extends RuntimeException {

    static final String SCHEMA = "urn:ietf:params:scim:api:messages:2.0:Error";

    private final int status;
    private final @Nullable String type;

    ScimError(int status, @Nullable String type, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
    }

    static ScimError notFound() {
        return new ScimError(404, null, "There is nothing here.");
    }

    static ScimError invalidValue(String detail) {
        return new ScimError(400, "invalidValue", detail);
    }

    static ScimError invalidPath(String path) {
        return new ScimError(400, "invalidPath", "There is no attribute " + path + " to change.");
    }

    static ScimError of(BadInput bad) {
        return invalidValue(bad.field() + " is not as it should be: " + bad.code());
    }

    static ScimError of(Unavailable unavailable) {
        return switch (unavailable.why()) {
            case NOT_READY -> new ScimError(503, null, "Not ready. Try again in a moment.");
            case FULL -> new ScimError(507, null, "There is no room left to store anything.");
        };
    }

    /** What is not said here cannot be asked for here. */
    static ScimError of(Rejected rejected) {
        return switch (rejected.code()) {
            case NOT_FOUND, NOT_AN_EMPLOYEE -> notFound();
            case EMAIL_TAKEN -> new ScimError(409, "uniqueness", "Somebody has that address already.");
            case CONFLICT, STALE_VERSION, ALREADY_EXISTS ->
                new ScimError(409, null, "Somebody changed this at the same moment. Try again.");
            case LAST_OWNER -> new ScimError(403, null, "The agency keeps at least one owner.");
            case RIGHT_NOT_HELD -> new ScimError(403, null, "Nobody gives away a right they do not have.");
            case WRONG_BASE -> invalidValue("That role is not one for the agency's people.");
            default -> new ScimError(403, null, "This may not be done: " + rejected.code());
        };
    }

    int status() {
        return status;
    }

    Document document() {
        return new Document(List.of(SCHEMA), String.valueOf(status), type, String.valueOf(getMessage()));
    }

    record Document(
            List<String> schemas,
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String scimType,

            String detail) {}
}

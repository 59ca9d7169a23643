package io.portico.rest.scim;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one question that is asked in lists: who has that name (RFC 7644, 3.4.2.2)? */
final class ScimFilter {

    private static final int MAX_LENGTH = 400;
    private static final Pattern EQUALS = Pattern.compile(
            "\\s*(?:urn:ietf:params:scim:schemas:core:2\\.0:User:)?userName\\s+eq\\s+\"([^\"\\\\]*)\"\\s*",
            Pattern.CASE_INSENSITIVE);

    private ScimFilter() {}

    static Predicate<ScimUser> of(@Nullable String filter) {
        if (filter == null) {
            return _ -> true;
        }
        Matcher parts = EQUALS.matcher(filter);
        if (filter.length() > MAX_LENGTH || !parts.matches()) {
            throw new ScimError(400, "invalidFilter", "Only userName eq \"…\" can be asked.");
        }
        String wanted = parts.group(1);
        return user -> user.userName().equalsIgnoreCase(wanted);
    }
}

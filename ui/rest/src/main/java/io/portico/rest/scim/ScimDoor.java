package io.portico.rest.scim;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.portico.messages.BadInput;
import io.portico.messages.Rejected;
import io.portico.messages.person.PersonKind;
import io.portico.rest.Scopes;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Gateway.Unavailable;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.HttpRequestHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door of SCIM, for programs of the agency whose token carries the scope {@value Scopes#SCIM}. It speaks as RFC 7644
 * has it, also when it refuses.
 */
public final class ScimDoor implements HttpRequestHandler {

    /** Where it is. */
    public static final String PATH = "/scim/v2";

    private static final Logger LOG = LoggerFactory.getLogger(ScimDoor.class);
    private static final String MEDIA_TYPE = "application/scim+json";
    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
    private static final Pattern USER = Pattern.compile("/Users/([^/]{1,64})");
    private static final int MAX_BODY_BYTES = 64 * 1024;
    private static final int MAX_RESULTS = 200;
    private static final int MAX_DEPTH = 16;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final Gateway gateway;
    private final ScimUsers users;
    private final ScimDocuments documents = new ScimDocuments();

    public ScimDoor(Gateway gateway) {
        this.gateway = gateway;
        this.users = new ScimUsers(gateway);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(request, response);
        } catch (ScimError error) {
            write(response, error.status(), error.document());
        } catch (Rejected rejected) {
            refuse(response, ScimError.of(rejected));
        } catch (BadInput bad) {
            refuse(response, ScimError.of(bad));
        } catch (Unavailable unavailable) {
            response.setHeader("Retry-After", "2");
            refuse(response, ScimError.of(unavailable));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        admit(request, response);
        String uri = request.getRequestURI();
        if (!uri.startsWith(PATH + "/")) {
            throw ScimError.notFound();
        }
        String path = uri.substring(PATH.length());
        String base =
                request.getRequestURL().substring(0, request.getRequestURL().length() - path.length());
        Matcher one = USER.matcher(path);
        String place = one.matches() ? ScimDeed.FIND.path() : path;
        String id = one.matches() ? one.group(1) : "";
        if (!ScimDeed.isAnyAt(place)) {
            throw ScimError.notFound();
        }
        ScimDeed deed = ScimDeed.of(request.getMethod(), place)
                .orElseThrow(() -> new ScimError(405, null, "That is not done here."));
        switch (deed) {
            case LIST -> write(response, 200, list(request, base));
            case CREATE -> {
                ScimUser made = users.create(ScimChange.whole(body(request)), base);
                response.setHeader("Location", made.meta().location());
                write(response, 201, made);
            }
            case FIND -> write(response, 200, users.find(id, base));
            case REPLACE -> write(response, 200, users.change(id, ScimChange.whole(body(request)), base));
            case PATCH -> write(response, 200, users.change(id, ScimChange.patch(body(request)), base));
            case DELETE -> {
                users.delete(id);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case SAY_WHAT_IT_DOES, LIST_RESOURCE_TYPES, SHOW_RESOURCE_TYPE, LIST_SCHEMAS, SHOW_SCHEMA ->
                write(response, 200, documents.at(path, base).orElseThrow(ScimError::notFound));
        }
    }

    /** A session, or the token of a person, opens nothing here: people use the pages. */
    private void admit(HttpServletRequest request, HttpServletResponse response) {
        Standing standing = gateway.ask(new FindStanding(), Standing.class);
        if (!standing.alive() || standing.kind() != PersonKind.PROGRAM) {
            response.setHeader("WWW-Authenticate", "Bearer");
            throw new ScimError(401, null, "Bring the token of one of the agency's programs.");
        }
        if (!Scopes.allowScim(request)) {
            throw new ScimError(403, null, "The token does not carry the scope " + Scopes.SCIM + ".");
        }
    }

    private ListResponse list(HttpServletRequest request, String base) {
        List<ScimUser> all = users.all(ScimFilter.of(request.getParameter("filter")), base);
        int start = Math.max(1, number(request.getParameter("startIndex"), 1));
        int count = Math.clamp(number(request.getParameter("count"), MAX_RESULTS), 0, MAX_RESULTS);
        List<ScimUser> page = all.stream().skip(start - 1L).limit(count).toList();
        return new ListResponse(List.of(LIST), all.size(), start, page.size(), page);
    }

    private static int number(@Nullable String text, int usual) {
        if (text == null) {
            return usual;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ScimError.invalidValue("startIndex and count are numbers.");
        }
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (!type.startsWith(MEDIA_TYPE) && !type.startsWith("application/json")) {
            throw new ScimError(415, null, "Bodies are " + MEDIA_TYPE + ".");
        }
        try (InputStream stream = request.getInputStream()) {
            byte[] bytes = stream.readNBytes(MAX_BODY_BYTES + 1);
            if (bytes.length > MAX_BODY_BYTES) {
                throw new ScimError(413, null, "That is more than may be sent at once.");
            }
            JsonNode body = JSON.readTree(bytes);
            if (!body.isObject()) {
                throw new ScimError(400, "invalidSyntax", "The body is an object.");
            }
            return body;
        } catch (JacksonException unreadable) {
            LOG.debug("a body cannot be read", unreadable);
            throw new ScimError(400, "invalidSyntax", "The body cannot be read.");
        }
    }

    private static void refuse(HttpServletResponse response, ScimError error) throws IOException {
        write(response, error.status(), error.document());
    }

    private static void write(HttpServletResponse response, int status, Object document) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(document);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    record ListResponse(
            List<String> schemas,
            int totalResults,
            int startIndex,
            int itemsPerPage,
            @JsonProperty("Resources") List<ScimUser> resources) {}
}

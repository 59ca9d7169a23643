package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens with which somebody of an agency looks through the eyes of somebody outside: {@code vas_<look>.<secret>}, worth
 * something within one agency only, and there only as long as the look lasts. The token is shown once; of its secret
 * only a SHA-256 is kept.
 */
public final class ViewAsTokens {

    private static final Pattern TOKEN = Pattern.compile("vas_([0-9A-Za-z_-]{1,64})\\.([A-Za-z0-9_-]{43})");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretStore secrets;
    private final Clock clock;

    public ViewAsTokens(SecretStore secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Makes the token of a look, the only time it can be seen. */
    public String issue(String agencyId, String viewAsId, String viewerId, String personId, Instant expiresAt) {
        String secret = RandomSecret.next();
        Kept kept = new Kept(viewerId, personId, expiresAt, RandomSecret.digest(secret));
        secrets.put(agencyId, name(viewAsId), JSON.writeValueAsBytes(kept));
        return "vas_" + viewAsId + "." + secret;
    }

    /** Whose look it is; empty when it is none, has ended by its time, or belongs to another agency. */
    public Optional<Holder> verify(String agencyId, String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1);
        return secrets.get(agencyId, name(id))
                .map(json -> JSON.readValue(json, Kept.class))
                .filter(kept -> RandomSecret.same(RandomSecret.digest(parts.group(2)), kept.digest()))
                .filter(kept -> clock.instant().isBefore(kept.expiresAt()))
                .map(kept -> new Holder(id, kept.viewerId(), kept.personId()));
    }

    /** Forgets the token of a look that has ended. */
    public void forget(String agencyId, String viewAsId) {
        secrets.remove(agencyId, name(viewAsId));
    }

    private static String name(String viewAsId) {
        return "view-as/" + viewAsId;
    }

    /** Who looks, through whose eyes. */
    public record Holder(String viewAsId, String viewerId, String personId) {}

    record Kept(String viewerId, String personId, Instant expiresAt, String digest) {}
}

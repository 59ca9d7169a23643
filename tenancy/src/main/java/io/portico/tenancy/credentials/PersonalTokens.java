package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens with which programs act for one person: {@code pat_<id>.<secret>}, worth something within one agency only.
 * The token is shown once; of its secret only a SHA-256 is kept. A token is kept under its id, because that is what a
 * caller brings, and its id once more under the person.
 */
public final class PersonalTokens {

    /** The most tokens a person may have, expired ones included until they are revoked. */
    public static final int MAX_PER_PERSON = 50;

    private static final Pattern TOKEN = Pattern.compile("pat_([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretStore secrets;
    private final Clock clock;

    public PersonalTokens(SecretStore secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param scopes what of the person's rights it carries, in the words of the permissions
     * @return empty when the person has {@value #MAX_PER_PERSON} already
     */
    public Optional<Issued> issue(String agencyId, String userId, String name, Set<String> scopes, Instant expiresAt) {
        if (ids(agencyId, userId).size() >= MAX_PER_PERSON) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        String secret = RandomSecret.next();
        Kept kept = new Kept(userId, name, Set.copyOf(scopes), clock.instant(), expiresAt, RandomSecret.digest(secret));
        // The person's list first: a token that worked but could be neither seen nor revoked would be worse than an
        // id in the list that leads nowhere.
        secrets.put(agencyId, listed(userId, id), new byte[0]);
        secrets.put(agencyId, name(id), JSON.writeValueAsBytes(kept));
        return Optional.of(new Issued(id, "pat_" + id + "." + secret));
    }

    /** Who holds the token; empty when it is none, is revoked, has expired, or belongs to another agency. */
    public Optional<Holder> verify(String agencyId, String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1);
        Kept kept = kept(agencyId, id);
        if (kept == null
                || !RandomSecret.same(RandomSecret.digest(parts.group(2)), kept.digest())
                || !clock.instant().isBefore(kept.expiresAt())) {
            return Optional.empty();
        }
        return Optional.of(new Holder(kept.userId(), kept.scopes(), id));
    }

    /** The id in the token; empty when it is no personal token. Says nothing of what the token is worth. */
    public static Optional<String> idOf(String token) {
        Matcher parts = TOKEN.matcher(token);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** The person's tokens, oldest first, without their secrets. */
    public List<Line> list(String agencyId, String userId) {
        List<Line> lines = new ArrayList<>();
        for (String id : ids(agencyId, userId)) {
            Kept kept = kept(agencyId, id);
            if (kept != null) {
                lines.add(new Line(id, kept.name(), kept.scopes(), kept.createdAt(), kept.expiresAt()));
            }
        }
        lines.sort((one, other) -> one.createdAt().compareTo(other.createdAt()));
        return List.copyOf(lines);
    }

    /** Ends the person's token at once; false when the person has no such token. */
    public boolean revoke(String agencyId, String userId, String id) {
        if (secrets.get(agencyId, listed(userId, id)).isEmpty()) {
            return false;
        }
        secrets.remove(agencyId, name(id));
        return secrets.remove(agencyId, listed(userId, id));
    }

    private List<String> ids(String agencyId, String userId) {
        String prefix = listed(userId, "");
        return secrets.list(agencyId, prefix, MAX_PER_PERSON).keySet().stream()
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    private @Nullable Kept kept(String agencyId, String id) {
        return secrets.get(agencyId, name(id))
                .map(json -> JSON.readValue(json, Kept.class))
                .orElse(null);
    }

    private static String name(String id) {
        return "token/" + id;
    }

    private static String listed(String userId, String id) {
        return "tokens-of/" + userId + "/" + id;
    }

    /** A new token, the only time it can be seen. */
    public record Issued(String id, String token) {}

    /** Who holds a token. */
    public record Holder(String userId, Set<String> scopes, String id) {}

    /** A token as its owner sees it afterwards. */
    public record Line(String id, String name, Set<String> scopes, Instant createdAt, Instant expiresAt) {}

    record Kept(String userId, String name, Set<String> scopes, Instant createdAt, Instant expiresAt, String digest) {}
}

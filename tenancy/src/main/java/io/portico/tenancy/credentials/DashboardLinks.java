package io.portico.tenancy.credentials;

import io.portico.tenancy.Confidences;
import io.portico.tenancy.SecretStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links by which a person without an account reads what they were sent. Each expires by itself; all of a person's can be
 * revoked at once. The token ends in 256 bits of a digest under the agency's own key, so that a mail that is made again
 * holds the same link and none is stored: what is kept is only which series of a person's links counts.
 */
public final class DashboardLinks {

    private static final Pattern TOKEN =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Confidences confidences;
    private final SecretStore secrets;
    private final Clock clock;
    private final Duration valid;

    /** @param valid how long a link counts */
    public DashboardLinks(Confidences confidences, SecretStore secrets, Clock clock, Duration valid) {
        this.confidences = confidences;
        this.secrets = secrets;
        this.clock = clock;
        this.valid = valid;
    }

    /** The person's link of that instant; two of one instant are the same. */
    public Link token(String agencyId, String userId, Instant madeAt) {
        long expires = madeAt.plus(valid).getEpochSecond();
        return new Link(token(agencyId, userId, expires), Instant.ofEpochSecond(expires));
    }

    private String token(String agencyId, String userId, long expires) {
        String named = "dashboard/" + userId + "/" + series(agencyId, userId) + "/" + expires;
        return userId + "." + expires + "." + confidences.digest(agencyId, named);
    }

    /** Whose link it is; empty when this agency did not make it, when it has expired, and when it was revoked. */
    public Optional<String> read(String agencyId, String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String userId = parts.group(1);
        long expires = Long.parseLong(parts.group(2));
        boolean counts = RandomSecret.same(token(agencyId, userId, expires), token)
                && clock.instant().getEpochSecond() < expires;
        return counts ? Optional.of(userId) : Optional.empty();
    }

    /** Lets none of the person's links count that were made before. */
    public void revoke(String agencyId, String userId) {
        String name = name(userId);
        while (true) {
            Optional<byte[]> now = secrets.get(agencyId, name);
            byte[] next = Long.toString(number(now) + 1).getBytes(StandardCharsets.US_ASCII);
            boolean written = now.isPresent()
                    ? secrets.replace(agencyId, name, now.get(), next)
                    : secrets.putIfAbsent(agencyId, name, next);
            if (written) {
                return;
            }
        }
    }

    private long series(String agencyId, String userId) {
        return number(secrets.get(agencyId, name(userId)));
    }

    private static long number(Optional<byte[]> stored) {
        return stored.map(bytes -> Long.parseLong(new String(bytes, StandardCharsets.US_ASCII)))
                .orElse(0L);
    }

    private static String name(String userId) {
        return "dashboard/" + userId;
    }

    /** A link's token, safe in a URL, and until when it counts. */
    public record Link(String token, Instant expiresAt) {}
}

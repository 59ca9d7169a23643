package io.portico.tenancy.credentials;

import io.portico.tenancy.Confidences;
import io.portico.tenancy.SecretStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Links that are sent to a person's address: for a new password, or to prove that an address is theirs. Of each kind the
 * newest counts, once, until it expires, and only as long as what it was bound to still holds. The token is a digest
 * under the agency's own key, so that a mail that is made again holds the same link and nothing of it is stored.
 */
public final class AccountLinks {

    /** What a link is for. */
    public enum Purpose {
        PASSWORD(Duration.ofHours(1)),
        EMAIL(Duration.ofHours(24));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }

        /** How long a link works. */
        public Duration valid() {
            return valid;
        }
    }

    private static final Pattern TOKEN = Pattern.compile(
            "([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([A-Za-z0-9][A-Za-z0-9_-]{0,63})\\.([A-Za-z0-9_-]{43})");
    private static final byte[] SPENT = "spent".getBytes(StandardCharsets.UTF_8);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Confidences confidences;
    private final SecretStore secrets;
    private final Clock clock;

    public AccountLinks(Confidences confidences, SecretStore secrets, Clock clock) {
        this.confidences = confidences;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of a person's link, safe in a URL. That it can be made does not say that it counts. */
    public static String token(
            Confidences confidences, String agencyId, Purpose purpose, String userId, String linkId) {
        String named = "link/" + purpose.name() + "/" + userId + "/" + linkId;
        return userId + "." + linkId + "." + confidences.digest(agencyId, named);
    }

    /**
     * Lets the link of this id count from now on, and no other of its kind.
     *
     * @param boundTo what must still hold when it is used, such as the digest of an address
     */
    public void open(String agencyId, Purpose purpose, String userId, String linkId, String boundTo) {
        Kept kept = new Kept(linkId, boundTo, clock.instant().plus(purpose.valid()));
        secrets.put(agencyId, name(purpose, userId), JSON.writeValueAsBytes(kept));
    }

    /** Whose link it is; empty when this agency did not make it, or when it does not count any more. */
    public Optional<Link> read(String agencyId, Purpose purpose, String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String userId = parts.group(1);
        String linkId = parts.group(2);
        if (!RandomSecret.same(token(confidences, agencyId, purpose, userId, linkId), token)) {
            return Optional.empty();
        }
        return kept(agencyId, purpose, userId)
                .filter(kept -> kept.linkId().equals(linkId) && clock.instant().isBefore(kept.expiresAt()))
                .map(kept -> new Link(userId, linkId, kept.boundTo()));
    }

    /** Uses the link up; of several who try, one gets true. */
    public boolean spend(String agencyId, Purpose purpose, Link link) {
        Optional<byte[]> now = secrets.get(agencyId, name(purpose, link.userId()));
        return now.isPresent()
                && kept(now.get())
                        .filter(kept -> kept.linkId().equals(link.linkId()))
                        .isPresent()
                && secrets.replace(agencyId, name(purpose, link.userId()), now.get(), SPENT);
    }

    /** Lets no link of this kind count any more. */
    public void revoke(String agencyId, Purpose purpose, String userId) {
        secrets.remove(agencyId, name(purpose, userId));
    }

    private Optional<Kept> kept(String agencyId, Purpose purpose, String userId) {
        return secrets.get(agencyId, name(purpose, userId)).flatMap(AccountLinks::kept);
    }

    private static Optional<Kept> kept(byte[] stored) {
        return isSpent(stored) ? Optional.empty() : Optional.of(JSON.readValue(stored, Kept.class));
    }

    /** Whether that is what is left of a link that was used. */
    static boolean isSpent(byte[] stored) {
        return Arrays.equals(stored, SPENT);
    }

    private static String name(Purpose purpose, String userId) {
        return "link/" + purpose.name().toLowerCase(Locale.ROOT) + "/" + userId;
    }

    /** A link that counts. */
    public record Link(String userId, String linkId, String boundTo) {}

    record Kept(String linkId, String boundTo, Instant expiresAt) {}
}

package io.portico.tenancy.credentials;

import io.portico.tenancy.SecretStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Codes with which an app fetches who has signed in to it (RFC 6749, 4.1.2): for a minute, once, at any node, and at the
 * agency they were made at alone. Only their digests are kept.
 */
public final class SignInCodes {

    /** How long a code counts. */
    public static final Duration VALID = Duration.ofMinutes(1);

    private static final String PREFIX = "sign-in-code/";

    /** How many are looked through for old ones with each that is made. */
    private static final int SWEPT = 50;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SecretStore secrets;
    private final Clock clock;

    public SignInCodes(SecretStore secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Lets the code count from now on. */
    public void keep(String agencyId, String code, Arrival arrival) {
        Instant now = clock.instant();
        secrets.list(agencyId, PREFIX, SWEPT).forEach((name, kept) -> {
            if (read(kept).isOver(now)) {
                secrets.remove(agencyId, name);
            }
        });
        secrets.put(agencyId, name(code), JSON.writeValueAsBytes(new Kept(arrival, now.plus(VALID))));
    }

    /** What the code stands for; empty when it is none, was used, is too old, or is another agency's. */
    public Optional<Arrival> find(String agencyId, String code) {
        return secrets.get(agencyId, name(code))
                .map(SignInCodes::read)
                .filter(kept -> !kept.isOver(clock.instant()))
                .map(Kept::arrival);
    }

    /** Uses the code up; false when somebody else was faster. */
    public boolean use(String agencyId, String code) {
        return secrets.remove(agencyId, name(code));
    }

    private static Kept read(byte[] kept) {
        return JSON.readValue(kept, Kept.class);
    }

    private static String name(String code) {
        return PREFIX + RandomSecret.digest(code);
    }

    /**
     * Somebody who has signed in for an app.
     *
     * @param signedInAt when they proved who they are
     * @param redirectUri where they are sent back to with the code; null when the app has one address and named none
     * @param challenge what only the app that began can answer (RFC 7636, S256)
     * @param nonce the app's own mark on what it asked for, if it made one
     */
    public record Arrival(
            String appId,
            String userId,
            Instant signedInAt,
            @Nullable String redirectUri,
            Set<String> scopes,
            String challenge,
            @Nullable String nonce) {}

    record Kept(Arrival arrival, Instant expiresAt) {
        boolean isOver(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }
}

package io.portico.tenancy.credentials;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portico.tenancy.SecretStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * On which day each person last came in by a session or a token. Signing in is an event; coming back is none, since it
 * happens with every request, so it is noted here, once a day for each person and process.
 */
public final class LastSeen {

    private static final int KEPT = 100_000;

    private final SecretStore secrets;
    private final Clock clock;
    private final Cache<String, LocalDate> noted =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public LastSeen(SecretStore secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The person is here now. */
    public void note(String agencyId, String userId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String person = agencyId + "/" + userId;
        if (!today.equals(noted.getIfPresent(person))) {
            secrets.put(agencyId, name(userId), today.toString().getBytes(StandardCharsets.UTF_8));
            noted.put(person, today);
        }
    }

    /** The end of the last day on which the person was here; empty when they never were. */
    public Optional<Instant> of(String agencyId, String userId) {
        return secrets.get(agencyId, name(userId)).map(day -> LocalDate.parse(new String(day, StandardCharsets.UTF_8))
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }

    private static String name(String userId) {
        return "seen/" + userId;
    }
}

package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portico.app.PorticoSettings;
import io.portico.messages.AgencyId;
import io.portico.messages.UserId;
import io.portico.messages.account.SignInMethod;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Addresses that sign a browser in at an agency's host, once and within a minute. Whoever asks for one has been trusted already. */
@Component
public final class Tickets {

    static final String PATH = "/step-in/";

    private static final Duration VALID = Duration.ofMinutes(1);
    private static final int KEPT = 10_000;
    private static final int RANDOM_BYTES = 32;

    private final PorticoSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Ticket> open =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(VALID).build();

    Tickets(PorticoSettings settings) {
        this.settings = settings;
    }

    /** An address at the agency's host that signs the browser that opens it in as this person. */
    public URI address(AgencyId agencyId, String slug, UserId userId) {
        return address(agencyId, slug, userId, null);
    }

    /** As {@link #address(AgencyId, String, UserId)}, for somebody who has proven who they are by that method. */
    URI address(AgencyId agencyId, String slug, UserId userId, @Nullable SignInMethod method) {
        byte[] secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        String word = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        open.put(word, new Ticket(agencyId, userId, method));
        return URI.create(settings.agencyUrl(slug) + PATH + word);
    }

    /** Whom the ticket admits to the agency; nobody the second time. */
    Optional<Ticket> redeem(AgencyId agencyId, String word) {
        return Optional.ofNullable(open.asMap().remove(word))
                .filter(ticket -> ticket.agencyId().equals(agencyId));
    }

    /**
     * Whom a ticket admits.
     *
     * @param method how they proved who they are; null when they need not have
     */
    record Ticket(
            AgencyId agencyId, UserId userId, @Nullable SignInMethod method) {}
}

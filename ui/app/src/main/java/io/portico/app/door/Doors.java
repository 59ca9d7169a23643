package io.portico.app.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.portico.app.PorticoSettings;
import io.portico.messages.Rejected;
import io.portico.tenancy.AccessEpochs;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.ViewProgress;
import io.portico.tenancy.Work;
import io.portico.views.door.AgencyDoor;
import io.portico.views.door.FindAgency;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Which agency a host name stands for. What was found is kept as long as the agency's access has not changed since, so
 * that a suspension counts from the moment it is acknowledged.
 */
@Component
final class Doors {

    private static final int KEPT = 10_000;

    private final Gateway gateway;
    private final AccessEpochs epochs;
    private final ViewProgress views;
    private final PorticoSettings settings;
    private final Cache<String, Found> found =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Doors(Gateway gateway, AccessEpochs epochs, ViewProgress views, PorticoSettings settings) {
        this.gateway = gateway;
        this.epochs = epochs;
        this.views = views;
        this.settings = settings;
    }

    boolean isApex(String host) {
        return host.equalsIgnoreCase(settings.baseUrl().getHost());
    }

    /** The label below the apex; empty when the host is not one label below it. */
    Optional<String> slug(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String below = "." + settings.baseUrl().getHost().toLowerCase(Locale.ROOT);
        if (!lower.endsWith(below)) {
            return Optional.empty();
        }
        String label = lower.substring(0, lower.length() - below.length());
        return label.isEmpty() || label.indexOf('.') >= 0 ? Optional.empty() : Optional.of(label);
    }

    Optional<AgencyDoor> agency(String slug) {
        Found known = found.getIfPresent(slug);
        if (known != null && epochs.of(known.agency().id().value()) == known.epoch()) {
            return Optional.of(known.agency());
        }
        return ask(slug).map(agency -> current(slug, agency));
    }

    /** What was read before the epoch was may be older than it: read again what is at least as new. */
    private AgencyDoor current(String slug, AgencyDoor first) {
        long epoch = epochs.of(first.id().value());
        if (epoch >= 0 && !views.await(epoch, settings.views().patience())) {
            throw new Gateway.Unavailable(Gateway.Unavailable.Why.NOT_READY);
        }
        AgencyDoor agency = ask(slug).orElse(first);
        found.put(slug, new Found(agency, epoch));
        return agency;
    }

    private Optional<AgencyDoor> ask(String slug) {
        return Tenancy.call(Work.atApex(Actor.ANYONE), () -> {
            try {
                return Optional.of(gateway.ask(new FindAgency(slug), AgencyDoor.class));
            } catch (Rejected rejected) {
                if (rejected.code() == Rejected.Code.NOT_FOUND) {
                    return Optional.empty();
                }
                throw rejected;
            }
        });
    }

    private record Found(AgencyDoor agency, long epoch) {}
}

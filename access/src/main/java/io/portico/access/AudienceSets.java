package io.portico.access;

import io.portico.messages.Audience;
import java.util.Set;

/** There are four sets of audiences, each kept once: twenty thousand tasks shall not hold one of their own. */
final class AudienceSets {

    private static final Set<Audience> CLIENTS = Set.of(Audience.CLIENT);
    private static final Set<Audience> PARTNERS = Set.of(Audience.PARTNER);
    private static final Set<Audience> BOTH = Set.of(Audience.CLIENT, Audience.PARTNER);

    private AudienceSets() {}

    static Set<Audience> of(Set<Audience> audiences) {
        boolean clients = audiences.contains(Audience.CLIENT);
        boolean partners = audiences.contains(Audience.PARTNER);
        if (clients) {
            return partners ? BOTH : CLIENTS;
        }
        return partners ? PARTNERS : Set.of();
    }
}

package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LastSeenTest {

    private final RememberedSecrets secrets = new RememberedSecrets();

    private LastSeen at(String instant) {
        return new LastSeen(secrets, Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }

    @Test
    void whoCameOnADayWasSeenUntilItsEnd() {
        at("2026-11-22T04:00:00Z").note("acme", "clara");
        assertThat(at("2026-12-01T00:00:00Z").of("acme", "clara")).contains(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void whoComesAgainIsSeenLater() {
        at("2026-11-22T04:00:00Z").note("acme", "clara");
        LastSeen later = at("2026-11-25T04:00:00Z");
        later.note("acme", "clara");
        later.note("acme", "clara");
        assertThat(later.of("acme", "clara")).contains(Instant.parse("2026-11-26T00:00:00Z"));
    }

    @Test
    void nobodyIsSeenForSomebodyElseNorInAnotherAgency() {
        LastSeen seen = at("2026-11-22T04:00:00Z");
        seen.note("acme", "clara");
        assertThat(seen.of("acme", "chris")).isEmpty();
        assertThat(seen.of("other", "clara")).isEmpty();
    }
}

package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.credentials.BrowserSessions.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowserSessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Duration IDLE = Duration.ofHours(8);
    private static final Duration ABSOLUTE = Duration.ofDays(7);

    private final RememberedSecrets secrets = new RememberedSecrets();
    private final List<String> ended = new ArrayList<>();

    @Test
    void aSessionCountsForItsPersonAtItsAgency() {
        String id = begin(NOW);
        assertThat(at(NOW).counts("acme", "nora", id, true)).isTrue();
        assertThat(at(NOW).counts("acme", "omar", id, true)).isFalse();
        assertThat(at(NOW).counts("other", "nora", id, true)).isFalse();
    }

    @Test
    void useKeepsASessionAndWhatAPageSendsByItselfDoesNot() {
        String used = begin(NOW);
        String left = begin(NOW);
        Instant later = NOW.plus(Duration.ofHours(6));
        assertThat(at(later).counts("acme", "nora", used, true)).isTrue();
        assertThat(at(later).counts("acme", "nora", left, false)).isTrue();
        Instant end = NOW.plus(IDLE);
        assertThat(at(end).counts("acme", "nora", used, true)).isTrue();
        assertThat(at(end).counts("acme", "nora", left, true)).isFalse();
        assertThat(ended).containsExactly(left);
    }

    @Test
    void howeverBusyASessionEndsAtTheAbsoluteLimit() {
        String id = begin(NOW);
        Instant at = NOW;
        while (at.isBefore(NOW.plus(ABSOLUTE))) {
            assertThat(at(at).counts("acme", "nora", id, true)).isTrue();
            at = at.plus(Duration.ofHours(7));
        }
        assertThat(at(NOW.plus(ABSOLUTE)).counts("acme", "nora", id, true)).isFalse();
    }

    @Test
    void allButOneAreEndedAndToldOf() {
        String one = begin(NOW);
        String two = begin(NOW);
        String kept = begin(NOW);
        at(NOW).endAllBut("acme", "nora", Optional.of(kept));
        assertThat(at(NOW).list("acme", "nora")).extracting(Line::id).containsExactly(kept);
        assertThat(ended).containsExactlyInAnyOrder(one, two);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        String id = begin(NOW);
        assertThat(at(NOW).end("acme", "omar", id)).isFalse();
        assertThat(ended).isEmpty();
        assertThat(at(NOW).counts("acme", "nora", id, true)).isTrue();
    }

    @Test
    void whoHasFiftySessionsLosesTheOneUsedLongestAgo() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < BrowserSessions.MAX_PER_PERSON + 1; i++) {
            ids.add(begin(NOW.plusSeconds(i)));
        }
        assertThat(at(NOW.plusSeconds(60)).list("acme", "nora"))
                .hasSize(BrowserSessions.MAX_PER_PERSON)
                .extracting(Line::id)
                .doesNotContain(ids.getFirst());
    }

    private String begin(Instant at) {
        return at(at).begin("acme", "nora", "Firefox, Linux", "10.0.0.1");
    }

    private BrowserSessions at(Instant now) {
        return new BrowserSessions(secrets, Clock.fixed(now, ZoneOffset.UTC), IDLE, ABSOLUTE, ended::add);
    }
}

package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.Confidences;
import io.portico.tenancy.SealedTexts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DashboardLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String ANN = "ann";

    private final RememberedSecrets secrets = new RememberedSecrets();
    private final Confidences confidences = new SealedTexts(secrets, SealedTexts.Settings.embedded());
    private final DashboardLinks links = at(NOW);

    private DashboardLinks at(Instant now) {
        return new DashboardLinks(confidences, secrets, Clock.fixed(now, ZoneOffset.UTC), Duration.ofDays(30));
    }

    private String token() {
        return links.token("acme", ANN, NOW).token();
    }

    @Test
    void aLinkLeadsToWhomItWasMadeForUntilItExpires() {
        assertThat(links.read("acme", token())).contains(ANN);
        assertThat(at(NOW.plus(Duration.ofDays(30)).minusSeconds(1)).read("acme", token()))
                .contains(ANN);
        assertThat(at(NOW.plus(Duration.ofDays(30))).read("acme", token())).isEmpty();
    }

    @Test
    void theSameMailMadeAgainHoldsTheSameLink() {
        assertThat(at(NOW.plusSeconds(500)).token("acme", ANN, NOW)).isEqualTo(links.token("acme", ANN, NOW));
    }

    @Test
    void nothingOfAnotherAgencyOrAnotherPersonOrAnotherEndCounts() {
        assertThat(links.read("beta", token())).isEmpty();
        assertThat(links.read("acme", token().replace("ann.", "bob."))).isEmpty();
        assertThat(links.read("acme", token().replaceAll("\\.[0-9]+\\.", ".9999999999.")))
                .isEmpty();
        assertThat(links.read("acme", "ann")).isEmpty();
        assertThat(links.read("acme", "")).isEmpty();
    }

    @Test
    void revokingEndsAllOfAPersonsLinksAndNobodyElsesAndNewOnesCount() {
        String before = token();
        String bobs = links.token("acme", "bob", NOW).token();
        links.revoke("acme", ANN);
        assertThat(links.read("acme", before)).isEmpty();
        assertThat(links.read("acme", bobs)).contains("bob");
        assertThat(links.read("acme", token())).contains(ANN);
        String again = token();
        links.revoke("acme", ANN);
        assertThat(links.read("acme", again)).isEmpty();
    }
}

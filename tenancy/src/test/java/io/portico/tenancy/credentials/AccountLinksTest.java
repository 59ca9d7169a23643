package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.Confidences;
import io.portico.tenancy.SealedTexts;
import io.portico.tenancy.credentials.AccountLinks.Link;
import io.portico.tenancy.credentials.AccountLinks.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccountLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    private final RememberedSecrets secrets = new RememberedSecrets();
    private final Confidences confidences = new SealedTexts(secrets, SealedTexts.Settings.embedded());
    private final AccountLinks links = at(NOW);

    @Test
    void aLinkNamesItsPersonAndWhatItIsBoundTo() {
        links.open("acme", Purpose.PASSWORD, "nora", "l1", "digest");
        assertThat(links.read("acme", Purpose.PASSWORD, token("l1"))).contains(new Link("nora", "l1", "digest"));
    }

    @Test
    void aLinkIsUsedOnceAndNeitherReadNorUsedAfterwards() {
        links.open("acme", Purpose.PASSWORD, "nora", "l1", "digest");
        Link link = links.read("acme", Purpose.PASSWORD, token("l1")).orElseThrow();
        assertThat(links.spend("acme", Purpose.PASSWORD, link)).isTrue();
        assertThat(links.spend("acme", Purpose.PASSWORD, link)).isFalse();
        assertThat(links.read("acme", Purpose.PASSWORD, token("l1"))).isEmpty();
    }

    @Test
    void theNewestCountsUntilItsEndForItsPurposeAtItsAgency() {
        links.open("acme", Purpose.PASSWORD, "nora", "l1", "digest");
        Link older = links.read("acme", Purpose.PASSWORD, token("l1")).orElseThrow();
        links.open("acme", Purpose.PASSWORD, "nora", "l2", "digest");
        assertThat(links.read("acme", Purpose.PASSWORD, token("l1"))).isEmpty();
        assertThat(links.spend("acme", Purpose.PASSWORD, older)).isFalse();
        assertThat(links.read("acme", Purpose.EMAIL, token("l2"))).isEmpty();
        assertThat(links.read("other", Purpose.PASSWORD, token("l2"))).isEmpty();
        assertThat(links.read("acme", Purpose.PASSWORD, token("l2") + "A")).isEmpty();
        Duration valid = Purpose.PASSWORD.valid();
        assertThat(at(NOW.plus(valid).minusMillis(1)).read("acme", Purpose.PASSWORD, token("l2")))
                .isPresent();
        assertThat(at(NOW.plus(valid)).read("acme", Purpose.PASSWORD, token("l2")))
                .isEmpty();
        links.revoke("acme", Purpose.PASSWORD, "nora");
        assertThat(links.read("acme", Purpose.PASSWORD, token("l2"))).isEmpty();
    }

    private String token(String linkId) {
        return AccountLinks.token(confidences, "acme", Purpose.PASSWORD, "nora", linkId);
    }

    private AccountLinks at(Instant now) {
        return new AccountLinks(confidences, secrets, Clock.fixed(now, ZoneOffset.UTC));
    }
}

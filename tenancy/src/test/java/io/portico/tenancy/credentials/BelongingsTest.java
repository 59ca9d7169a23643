package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.Confidences;
import io.portico.tenancy.SealedTexts;
import io.portico.tenancy.credentials.AccountLinks.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BelongingsTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);
    private final RememberedSecrets secrets = new RememberedSecrets();
    private final Confidences confidences = new SealedTexts(secrets, SealedTexts.Settings.embedded());
    private final AccountLinks links = new AccountLinks(confidences, secrets, clock);
    private final Belongings belongings = new Belongings(secrets);

    @Test
    void onlyWhatOneCouldComeInByIsCountedAndAllOfItIsForgotten() {
        new Passwords(secrets).set("acme", "nora", "correct horse battery");
        links.open("acme", Purpose.PASSWORD, "nora", "l1", "digest");
        links.open("acme", Purpose.EMAIL, "nora", "l2", "digest");
        assertThat(belongings.count("acme", "nora")).isEqualTo(3);

        String token = AccountLinks.token(confidences, "acme", Purpose.PASSWORD, "nora", "l1");
        links.spend(
                "acme",
                Purpose.PASSWORD,
                links.read("acme", Purpose.PASSWORD, token).orElseThrow());
        new DashboardLinks(confidences, secrets, clock, Duration.ofDays(7)).revoke("acme", "nora");
        assertThat(belongings.count("acme", "nora")).isEqualTo(2);

        belongings.forget("acme", "nora");
        assertThat(belongings.count("acme", "nora")).isZero();
        assertThat(secrets.values.keySet()).noneMatch(name -> name.endsWith("/nora"));
    }
}

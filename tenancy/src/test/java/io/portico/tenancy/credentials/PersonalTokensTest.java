package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.credentials.PersonalTokens.Holder;
import io.portico.tenancy.credentials.PersonalTokens.Issued;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonalTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

    private final RememberedSecrets secrets = new RememberedSecrets();
    private final PersonalTokens tokens = at(NOW);

    @Test
    void aTokenNamesItsHolderAndScopes() {
        Issued issued = issue("nora");

        assertThat(issued.token()).matches("pat_" + issued.id() + "\\.[A-Za-z0-9_-]{43}");
        assertThat(tokens.verify("acme", issued.token()))
                .contains(new Holder("nora", Set.of("tasks.view"), issued.id()));
    }

    @Test
    void aTokenIsWorthlessElsewhereAlteredOrAtItsEnd() {
        Issued issued = issue("nora");
        String token = issued.token();
        char last = token.charAt(token.length() - 1);

        assertThat(tokens.verify("other", token)).isEmpty();
        assertThat(tokens.verify("acme", token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A')))
                .isEmpty();
        assertThat(tokens.verify("acme", "nonsense")).isEmpty();
        assertThat(at(TOMORROW.minusMillis(1)).verify("acme", token)).isPresent();
        assertThat(at(TOMORROW).verify("acme", token)).isEmpty();
    }

    @Test
    void onlyItsOwnerEndsATokenAndItEndsAtOnce() {
        Issued issued = issue("nora");

        assertThat(tokens.revoke("acme", "omar", issued.id())).isFalse();
        assertThat(tokens.verify("acme", issued.token())).isPresent();
        assertThat(tokens.revoke("acme", "nora", issued.id())).isTrue();
        assertThat(tokens.verify("acme", issued.token())).isEmpty();
        assertThat(tokens.list("acme", "nora")).isEmpty();
        assertThat(tokens.revoke("acme", "nora", issued.id())).isFalse();
    }

    @Test
    void aPersonSeesTheirOwnTokensOnly() {
        Issued issued = issue("nora");
        issue("omar");

        assertThat(tokens.list("acme", "nora"))
                .containsExactly(new PersonalTokens.Line(issued.id(), "script", Set.of("tasks.view"), NOW, TOMORROW));
    }

    @Test
    void fiftyAreEnough() {
        for (int i = 0; i < PersonalTokens.MAX_PER_PERSON; i++) {
            issue("nora");
        }
        assertThat(tokens.issue("acme", "nora", "one more", Set.of(), TOMORROW)).isEmpty();
        assertThat(tokens.issue("acme", "omar", "his first", Set.of(), TOMORROW))
                .isPresent();
    }

    @Test
    void theSecretIsNotKept() {
        String token = issue("nora").token();
        String secret = token.substring(token.indexOf('.') + 1);

        assertThat(secrets.values.values())
                .noneMatch(value -> new String(value, StandardCharsets.UTF_8).contains(secret));
    }

    private Issued issue(String userId) {
        return tokens.issue("acme", userId, "script", Set.of("tasks.view"), TOMORROW)
                .orElseThrow();
    }

    private PersonalTokens at(Instant now) {
        return new PersonalTokens(secrets, Clock.fixed(now, ZoneOffset.UTC));
    }
}

package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.credentials.ViewAsTokens.Holder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ViewAsTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final Instant END = NOW.plus(Duration.ofMinutes(30));

    private final RememberedSecrets secrets = new RememberedSecrets();
    private final ViewAsTokens tokens = at(NOW);
    private final String token = tokens.issue("acme", "look", "nora", "clara", END);

    @Test
    void aTokenNamesWhoLooksAndThroughWhoseEyes() {
        assertThat(tokens.verify("acme", token)).contains(new Holder("look", "nora", "clara"));
    }

    @Test
    void aTokenIsWorthlessElsewhereAlteredForgottenOrAtItsEnd() {
        char last = token.charAt(token.length() - 1);
        assertThat(tokens.verify("other", token)).isEmpty();
        assertThat(tokens.verify("acme", token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A')))
                .isEmpty();
        assertThat(tokens.verify("acme", token.replace("look", "other"))).isEmpty();
        assertThat(tokens.verify("acme", "vas_nonsense")).isEmpty();
        assertThat(at(END.minusMillis(1)).verify("acme", token)).isPresent();
        assertThat(at(END).verify("acme", token)).isEmpty();
        tokens.forget("acme", "look");
        assertThat(tokens.verify("acme", token)).isEmpty();
    }

    @Test
    void theSecretIsNotKept() {
        String secret = token.substring(token.indexOf('.') + 1);
        assertThat(secrets.get("acme", "view-as/look"))
                .hasValueSatisfying(kept ->
                        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain(secret));
    }

    private ViewAsTokens at(Instant now) {
        return new ViewAsTokens(secrets, Clock.fixed(now, ZoneOffset.UTC));
    }
}

package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final RememberedSecrets secrets = new RememberedSecrets();
    private final Passwords passwords = new Passwords(secrets);

    @Test
    void aPasswordMatchesItsPersonAndNobodyElse() {
        assertThat(passwords.set("acme", "nora", "corners of my desk")).isEmpty();
        passwords.set("acme", "omar", "another one entirely");

        assertThat(passwords.matches("acme", "nora", "corners of my desk")).isTrue();
        assertThat(passwords.matches("acme", "nora", "corners of my Desk")).isFalse();
        assertThat(passwords.matches("acme", "omar", "corners of my desk")).isFalse();
        assertThat(passwords.matches("other", "nora", "corners of my desk")).isFalse();
        assertThat(passwords.matches("acme", "unknown", "corners of my desk")).isFalse();
        assertThat(passwords.matchesNobody("corners of my desk")).isFalse();
    }

    @Test
    void lengthIsCountedInCharactersOfAllUnicode() {
        assertThat(passwords.problemWith("1x2y3z4")).contains(Passwords.Problem.TOO_SHORT);
        assertThat(passwords.problemWith("🦊".repeat(7))).contains(Passwords.Problem.TOO_SHORT);
        assertThat(passwords.problemWith("🦊".repeat(8))).isEmpty();
        assertThat(passwords.problemWith("🦊".repeat(128))).isEmpty();
        assertThat(passwords.problemWith("🦊".repeat(129))).contains(Passwords.Problem.TOO_LONG);
        assertThat(passwords.problemWith("x".repeat(1_000_000))).contains(Passwords.Problem.TOO_LONG);
    }

    @Test
    void whatLooksEqualIsEqual() {
        passwords.set("acme", "zoe", "Zoe\u0308 und ich");

        assertThat(passwords.matches("acme", "zoe", "Zo\u00eb und ich")).isTrue();
    }

    @Test
    void theMostCommonAreRefusedWhateverTheirCase() {
        assertThat(new CommonPasswords().size()).isEqualTo(3_000);
        for (String common : new String[] {"password", "12345678", "iloveyou", "trustno1"}) {
            assertThat(passwords.problemWith(common.toUpperCase(Locale.ROOT))).contains(Passwords.Problem.COMMON);
        }
        assertThat(passwords.set("acme", "nora", "password")).contains(Passwords.Problem.COMMON);
        assertThat(secrets.values).isEmpty();
    }

    @Test
    void onlyAnArgon2idHashIsKept() {
        passwords.set("acme", "nora", "corners of my desk");

        assertThat(new String(secrets.values.get("acme/password/nora"), StandardCharsets.UTF_8))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain("corners");
    }

    @Test
    void ofSeveralThatWereProposedTheSettledOneCountsAndNothingIsProposedAnyMore() {
        Passwords.Proposal first =
                passwords.propose("acme", "nora", "corners of my desk").orElseThrow();
        passwords.propose("acme", "nora", "somebody else's desk").orElseThrow();
        passwords.settle(first);

        assertThat(passwords.propose("acme", "nora", "somebody else's desk")).isEmpty();
        assertThat(passwords.matches("acme", "nora", "corners of my desk")).isTrue();
        assertThat(passwords.matches("acme", "nora", "somebody else's desk")).isFalse();
        assertThat(first.toString()).doesNotContain("argon2");
    }

    @Test
    void whatWasProposedOpensTheAccountShouldNobodyGetToSettleIt() {
        passwords.propose("acme", "nora", "corners of my desk").orElseThrow();

        assertThat(passwords.matches("acme", "nora", "corners of my desk")).isTrue();
        assertThat(passwords.matches("acme", "nora", "another")).isFalse();
    }

    @Test
    void aForgottenPasswordMatchesNoMore() {
        passwords.set("acme", "nora", "corners of my desk");
        passwords.forget("acme", "nora");

        assertThat(passwords.matches("acme", "nora", "corners of my desk")).isFalse();
    }
}

package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasskeysTest {

    private final RememberedSecrets secrets = new RememberedSecrets();
    private final Passkeys passkeys = new Passkeys(secrets, Clock.systemUTC());

    @Test
    void aPasskeyIsFoundByItsCredentialAndByItsOwnerWithinTheirAgencyOnly() {
        assertThat(passkeys.add("acme", "nora", "Phone", credential("c1", 0))).isTrue();

        assertThat(passkeys.find("acme", "c1").orElseThrow().userId()).isEqualTo("nora");
        assertThat(passkeys.list("acme", "nora"))
                .extracting(Passkeys.Kept::name)
                .containsExactly("Phone");
        assertThat(passkeys.find("other", "c1")).isEmpty();
        assertThat(passkeys.any("other", "nora")).isFalse();
        assertThat(passkeys.any("acme", "omar")).isFalse();
    }

    @Test
    void nobodyTakesACredentialThatSomebodyHas() {
        passkeys.add("acme", "nora", "Phone", credential("c1", 0));

        assertThat(passkeys.add("acme", "omar", "Mine", credential("c1", 0))).isFalse();
        assertThat(passkeys.find("acme", "c1").orElseThrow().userId()).isEqualTo("nora");
    }

    @Test
    void aCounterGoesOnOrThePasskeyIsACopy() {
        passkeys.add("acme", "nora", "Key", credential("c1", 5));

        assertThat(passkeys.used("acme", "c1", 6)).isTrue();
        assertThat(passkeys.used("acme", "c1", 6)).isFalse();
        assertThat(passkeys.used("acme", "c1", 0)).isFalse();
        assertThat(passkeys.used("acme", "c1", 7)).isTrue();
    }

    @Test
    void whatCountsNothingIsUsedAgainAndAgain() {
        passkeys.add("acme", "nora", "Phone", credential("c1", 0));

        assertThat(passkeys.used("acme", "c1", 0)).isTrue();
        assertThat(passkeys.used("acme", "c1", 0)).isTrue();
    }

    @Test
    void onlyItsOwnerNamesAndRemovesIt() {
        passkeys.add("acme", "nora", "Phone", credential("c1", 0));
        String id = passkeys.list("acme", "nora").getFirst().id();

        assertThat(passkeys.rename("acme", "omar", id, "Mine")).isFalse();
        assertThat(passkeys.remove("acme", "omar", id)).isFalse();
        assertThat(passkeys.rename("acme", "nora", id, "Old phone")).isTrue();
        assertThat(passkeys.list("acme", "nora").getFirst().name()).isEqualTo("Old phone");
        assertThat(passkeys.remove("acme", "nora", id)).isTrue();
        assertThat(passkeys.find("acme", "c1")).isEmpty();
        assertThat(passkeys.used("acme", "c1", 1)).isFalse();
        assertThat(secrets.values).isEmpty();
    }

    @Test
    void thereIsALimit() {
        IntStream.range(0, Passkeys.MAX_PER_PERSON)
                .forEach(i -> assertThat(passkeys.add("acme", "nora", "Key " + i, credential("c" + i, 0)))
                        .isTrue());

        assertThat(passkeys.add("acme", "nora", "One more", credential("more", 0)))
                .isFalse();
        assertThat(passkeys.add("acme", "omar", "Mine", credential("more", 0))).isTrue();
    }

    @Test
    void theIdOfAPasskeyIsNotTheCredentials() {
        passkeys.add("acme", "nora", "Phone", credential("c1", 0));

        assertThat(passkeys.list("acme", "nora").getFirst().id()).doesNotContain("c1");
    }

    private static Passkeys.Credential credential(String id, long count) {
        return new Passkeys.Credential(id, "key", "attestation", count, true);
    }
}

package io.portico.tenancy.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.tenancy.Confidences;
import io.portico.tenancy.credentials.InvitationLinks.Invited;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class LinksAndProgramsTest {

    /** Only the digest is ever asked for: nothing is sealed or stored for a link. */
    private final InvitationLinks links = new InvitationLinks((Confidences) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Confidences.class}, (_, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("digest");
                return RandomSecret.digest(arguments[0] + "'s key" + arguments[1]);
            }));

    private final ProgramSecrets programs = new ProgramSecrets(new RememberedSecrets());

    @Test
    void aLinkNamesWhomItInvitesAndWhichSendingItIs() {
        String token = links.token("acme", "4f-nora_1", 2);

        assertThat(token).matches("[A-Za-z0-9._-]+");
        assertThat(links.read("acme", token)).contains(new Invited("4f-nora_1", 2));
        assertThat(links.token("acme", "4f-nora_1", 2)).isEqualTo(token);
    }

    @Test
    void aLinkCannotBeAlteredNorTakenToAnotherAgency() {
        String token = links.token("acme", "nora", 1);

        assertThat(links.read("other", token)).isEmpty();
        assertThat(links.read("acme", token.replace("nora.1", "nora.2"))).isEmpty();
        assertThat(links.read("acme", token.replace("nora", "omar"))).isEmpty();
        assertThat(links.read("acme", token.replace(".1.", ".01."))).isEmpty();
        assertThat(links.read("acme", token + "A")).isEmpty();
        assertThat(links.read("acme", "nora.99999999999." + "A".repeat(43))).isEmpty();
        assertThat(links.read("acme", "")).isEmpty();
    }

    @Test
    void aProgramsNewSecretMakesTheOldOneWorthless() {
        String first = programs.issue("acme", "robot");
        String second = programs.issue("acme", "robot");
        String digest = programs.digest("acme", "robot").orElseThrow();

        assertThat(ProgramSecrets.matches(second, digest)).isTrue();
        assertThat(ProgramSecrets.matches(first, digest)).isFalse();
        assertThat(digest).doesNotContain(second);
        assertThat(programs.digest("other", "robot")).isEmpty();
        programs.revoke("acme", "robot");
        assertThat(programs.digest("acme", "robot")).isEmpty();
    }
}

package io.portico.app.journey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, its pages in a real browser, and the main job from the front gate to the last question. */
@Tag("journey")
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {"management.server.port=0", "portico.outbound=loopback"})
class JourneyTest {

    private static final int PORT = freePort();
    private static final String APEX = "http://localhost:" + PORT;
    private static final String HOME = "http://northlight-studio.localhost:" + PORT;

    @TempDir
    static Path data;

    @BeforeAll
    static void thereIsABrowser() {
        assumeTrue(
                Chromium.program().isPresent(),
                "SKIPPED: the journey needs Chromium. Install it (Debian: apt-get install chromium) or name it in"
                        + " PORTICO_CHROMIUM; ./portico test does so by itself.");
    }

    @DynamicPropertySource
    static void inOwnFolder(DynamicPropertyRegistry settings) {
        settings.add("portico.data", data::toString);
        // The links of invitations lead here, so the port must be known before anything starts.
        settings.add("server.port", () -> PORT);
        settings.add("portico.base-url", () -> APEX);
    }

    @Test
    void anAgencyInvitesAClientSharesWorkTalksAndProvesAfterwardsWhoCouldSeeWhat() {
        try (Chromium chromium = new Chromium(Chromium.program().orElseThrow())) {
            try {
                unfolds(chromium);
            } catch (AssertionError | PlaywrightException e) {
                throw new AssertionError(e.getMessage() + "\n" + chromium.everybodysPages(), e);
            }
        }
    }

    private static void unfolds(Chromium chromium) {
        Visitor omar = chromium.visitor("Omar Haddad", HOME);
        Visitor clara = chromium.visitor("Clara Novak", HOME);
        Visitor paula = chromium.visitor("Paula Berg", HOME);
        new Beginning(omar, clara, paula).unfolds(APEX);
        new Sharing(omar, clara, paula).unfolds();
        Visitor nora = chromium.visitor("Nora Quist", HOME);
        new Talking(omar, clara, paula, nora).unfolds();
        new Straying(omar, clara).unfolds();
        new Waiting(omar, clara).unfolds();
        new Vanishing(omar, clara).unfolds();
        new Approving(omar, clara).unfolds();
        new Documenting(omar, clara, paula).unfolds();
        new FillingIn(omar, clara).unfolds();
        new Searching(omar, clara).unfolds();
        new Asking(omar, clara, paula).unfolds();
        Visitor aida = chromium.visitor("Aida Auditor", HOME);
        new Proving(omar, aida).unfolds();
        new Reviewing(omar, paula).unfolds();
        new Forbidding(omar, paula).unfolds();
        new Looking(omar).unfolds();
        new Requesting(omar, clara).unfolds();
        Visitor heidi = chromium.visitor("Heidi Huber", HOME, "de-AT");
        new Speaking(omar, clara, heidi).unfolds();
        heidi.hadNoTrouble();
        Visitor elsewhere = chromium.visitor("Omar Haddad", HOME);
        new Planning(omar, elsewhere).unfolds();
        new Ordering(omar, nora).unfolds();
        new Budgeting(omar, elsewhere).unfolds();
        new Correcting(omar, elsewhere).unfolds();
        new Working(omar, elsewhere).unfolds();
        new Importing(omar, elsewhere, clara).unfolds();
        elsewhere.hadNoTrouble();
        Visitor chris = chromium.visitor("Chris Lang", HOME);
        new Joining(omar, clara, chris).unfolds();
        chris.hadNoTrouble();
        // Before she signs in with a passkey.
        new ByKeys(omar, clara, nora).unfolds();
        new Entering(omar, clara, paula).unfolds();
        new PuttingRight(omar, clara).unfolds();
        new Minding(omar, clara).unfolds();
        new Settling(omar, clara).unfolds();
        new Leafing(omar, clara).unfolds();
        Visitor mina = chromium.visitor("Wilhelmina Blumenthal-Oppenheimer", HOME);
        new Auditing(omar, clara, mina).unfolds();
        mina.hadNoTrouble();
        Visitor frieda = chromium.visitor("Frieda Moosbach", HOME);
        new Forgetting(omar, frieda).unfolds();
        new Smuggling(omar, clara).unfolds();
        Visitor dora = chromium.visitor("Dora Lind", HOME);
        new Agreeing(omar, dora).unfolds();
        dora.hadNoTrouble();
        new Returning(omar).unfolds();
        omar.hadNoTrouble();
        clara.hadNoTrouble();
        paula.hadNoTrouble();
        aida.hadNoTrouble();
        nora.hadNoTrouble();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

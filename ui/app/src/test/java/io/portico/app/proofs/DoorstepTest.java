package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What browsers and strangers are told before they are anybody: cookies, headers, sockets, and whose answer is whose. */
class DoorstepTest {

    private static final int SEVERAL = 64;

    private static final Path DATA = RunningHouse.newFolder();
    private static final RunningHouse BEHIND_A_PROXY =
            RunningHouse.over(DATA, "portico.base-url=https://portico.example", "portico.trusted-proxies=127.0.0.1");

    @AfterAll
    static void close() {
        BEHIND_A_PROXY.close();
        Folders.delete(DATA);
    }

    @Test
    void overTlsTheSessionBelongsToOneHostAndBrowsersAreHeldToTls() {
        HttpResponse<String> page = BEHIND_A_PROXY.send(BEHIND_A_PROXY
                .request("portico.example", "/")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "203.0.113.9")
                .GET());

        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .contains("; Path=/")
                .doesNotContain("Domain="));
        assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .containsPattern("max-age=[0-9]{8}");
    }

    @Test
    void noSocketOpensForAPageOfAnotherOrigin() {
        RunningHouse house = RunningHouse.shared();
        String ours = new Furnished(house, "sockets").host() + ":" + house.port();

        assertThat(handshake(house, ours, "https://evil.example")).isEqualTo(403);
        assertThat(handshake(house, ours, "http://" + ours)).isNotEqualTo(403);
    }

    private static int handshake(RunningHouse house, String host, String origin) {
        try {
            house.http()
                    .newWebSocketBuilder()
                    .header("Host", host)
                    .header("Origin", origin)
                    .buildAsync(
                            URI.create("ws://127.0.0.1:" + house.port() + "/VAADIN/push?v-r=push&v-uiId=0"),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }

    @Test
    void noTokenThatEverybodyCouldGuessOpensTheOperatorsDoors() {
        for (String guess : List.of("", "admin", "operator", "changeme", "password", "portico", "null")) {
            HttpResponse<String> answer = BEHIND_A_PROXY.send(BEHIND_A_PROXY
                    .request("portico.example", "/api/v1/agencies")
                    .header("X-Forwarded-Proto", "https")
                    .header("Authorization", "Bearer " + guess)
                    .GET());
            assertThat(answer.statusCode()).as(guess).isEqualTo(401);
        }
    }

    @Test
    void ofAnswersToOneAddressEachIsForTheAgencyThatAskedAndIsKeptByNobody() {
        RunningHouse house = RunningHouse.shared();
        List<Furnished> agencies = List.of(new Furnished(house, "one"), new Furnished(house, "other"));
        List<String> tokens = agencies.stream().map(one -> one.token(one.owner)).toList();

        IntStream.range(0, SEVERAL).parallel().forEach(i -> {
            Furnished asked = agencies.get(i % 2);
            HttpResponse<String> own = house.get(asked.host(), "/api/v1/projects", tokens.get(i % 2));
            HttpResponse<String> strange = house.get(asked.host(), "/api/v1/projects", tokens.get((i + 1) % 2));

            assertThat(own.statusCode()).isEqualTo(200);
            assertThat(own.body()).contains(project(asked)).doesNotContain(project(agencies.get((i + 1) % 2)));
            assertThat(own.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(strange.statusCode()).isEqualTo(401);
        });
    }

    private static String project(Furnished agency) {
        return "\"" + agency.project + "\"";
    }
}

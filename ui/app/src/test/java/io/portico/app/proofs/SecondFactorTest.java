package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.portico.messages.UserId;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.AssignPermissionSet;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.tenancy.Actor;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.credentials.Passwords;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes of an authenticator app beside the password. */
class SecondFactorTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PASSWORD = "corners of my desk";
    private static final Instant NOW = Instant.parse("2027-03-01T10:00:05Z");

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String email = agency.client + "@outside.example";

    @BeforeEach
    void withPasswordAtATimeThatStands() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
        HOUSE.clock.stopAt(NOW);
    }

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    @Test
    void onceSwitchedOnAPasswordAloneOpensNothing() {
        Browser here = signedIn();
        String secret = begun(here);
        assertThat(browser().signIn(email, PASSWORD)).doesNotContain("second");
        assertThat(confirm(here, "000000").body()).contains("WRONG_CODE");
        assertThat(confirm(here, code(secret, 0)).statusCode()).isEqualTo(200);

        Browser half = browser();
        assertThat(half.signIn(email, PASSWORD)).endsWith("/second-factor");
        assertThat(half.isIn()).isFalse();
        assertThat(half.post("/login/second", Map.of("code", "000000"))).endsWith("/second-factor?error");
        assertThat(half.isIn()).isFalse();
        later(30);
        String before = half.session();
        assertThat(half.post("/login/second", Map.of("code", code(secret, 0)))).endsWith("/");
        assertThat(half.isIn()).isTrue();
        assertThat(half.session()).isNotEqualTo(before);
    }

    @Test
    void aCodeOpensOnceAndNoneBeforeItAfterwards() {
        Browser here = signedIn();
        String secret = switchedOn(here);
        later(60);
        String code = code(secret, 0);
        Browser first = half();
        assertThat(first.post("/login/second", Map.of("code", code))).endsWith("/");
        Browser second = half();
        assertThat(second.post("/login/second", Map.of("code", code))).endsWith("?error");
        assertThat(second.post("/login/second", Map.of("code", code(secret, -30))))
                .endsWith("?error");
        assertThat(second.post("/login/second", Map.of("code", code(secret, 30))))
                .endsWith("/");
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        Browser here = signedIn();
        String secret = begun(here);
        List<String> recovery = texts(confirm(here, code(secret, 0)));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        String typed = recovery.get(3).replace("-", " ").toLowerCase(java.util.Locale.ROOT);
        assertThat(half().post("/login/second", Map.of("code", typed))).endsWith("/");
        assertThat(half().post("/login/second", Map.of("code", recovery.get(3))))
                .endsWith("?error");
        assertThat(here.api("GET", "/me/second-factor", null).body()).contains("\"recoveryCodesLeft\":9");
    }

    @Test
    void switchingOffTakesACodeAndAPasswordIsEnoughAgain() {
        Browser here = signedIn();
        String secret = switchedOn(here);
        assertThat(remove(here, "000000").body()).contains("WRONG_CODE");
        later(30);
        assertThat(remove(here, code(secret, 0)).statusCode()).isEqualTo(204);
        assertThat(remove(here, code(secret, 30)).body()).contains("SECOND_FACTOR_OFF");
        assertThat(browser().signIn(email, PASSWORD)).doesNotContain("second");
    }

    @Test
    void switchingOnTakesThePresentPassword() {
        Browser here = signedIn();
        HttpResponse<String> refused = here.api("POST", "/me/second-factor", "{\"currentPassword\":\"another one\"}");
        assertThat(refused.body()).contains("WRONG_PASSWORD");
        switchedOn(here);
        assertThat(here.api("POST", "/me/second-factor", "{\"currentPassword\":\"" + PASSWORD + "\"}")
                        .body())
                .contains("SECOND_FACTOR_ON");
    }

    @Test
    void ofWhomItIsDemandedNobodyComesInWithoutOneNorSwitchesItOff() {
        UserId guest = new UserId(UUID.randomUUID().toString());
        Guest plain = RunningHouse.guest(guest.value(), "CLIENT", AccessMode.ALL, Set.of(agency.brand.value()));
        agency.owner(new InviteClient(new Guest(
                guest,
                plain.firstName(),
                plain.lastName(),
                plain.codename(),
                plain.email(),
                plain.brandIds(),
                plain.access(),
                plain.permissionSetId(),
                null,
                null,
                null,
                null,
                true,
                false)));
        HOUSE.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(guest, 1));
        HOUSE.bean(Passwords.class).set(agency.agencyId, guest.value(), PASSWORD);

        Browser half = browser();
        assertThat(half.signIn(guest.value() + "@outside.example", PASSWORD)).endsWith("/second-factor");
        assertThat(half.isIn()).isFalse();
        assertThat(half.post("/login/second", Map.of("code", "000000"))).endsWith("?error");
        assertThat(half.isIn()).isFalse();
        String token = agency.token(guest.value());
        assertThat(HOUSE.get(agency.host(), "/api/v1/me/second-factor", token).body())
                .contains("\"demanded\":true");
        assertThat(HOUSE.send("POST", agency.host(), "/api/v1/me/second-factor/remove", token, "{\"code\":\"1\"}")
                        .body())
                .contains("SECOND_FACTOR_DEMANDED");
    }

    @Test
    void theAgencyDemandsItOfKindsOfPeopleAndOfOneAndNoLonger() {
        String owner = agency.token(agency.owner);
        assertThat(rules(owner, "[\"CLIENT\"]")).isEqualTo(204);
        assertThat(HOUSE.get(agency.host(), "/api/v1/sign-in-rules", owner).body())
                .contains("\"CLIENT\"");
        assertThat(browser().signIn(email, PASSWORD)).endsWith("/second-factor");
        assertThat(rules(owner, "[\"PARTNER\"]")).isEqualTo(204);
        assertThat(browser().signIn(email, PASSWORD)).doesNotContain("second");
        String person = "/api/v1/clients/" + agency.client;
        assertThat(patch(person, owner, true)).isEqualTo(204);
        assertThat(browser().signIn(email, PASSWORD)).endsWith("/second-factor");
        assertThat(patch(person, owner, false)).isEqualTo(204);
        assertThat(browser().signIn(email, PASSWORD)).doesNotContain("second");
        assertThat(rules(agency.token(agency.client), "[]")).isEqualTo(404);
        String member = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        assertThat(rules(agency.token(member), "[]")).isEqualTo(403);
        assertThat(rules(owner, "[\"PROGRAM\"]")).isEqualTo(400);
    }

    @Test
    void aPermissionSetDemandsItOfWhoeverHoldsItFromTheirNextSignInOn() {
        String owner = agency.token(agency.owner);
        Browser before = signedIn();
        String held = "/api/v1/permission-sets/CLIENT";
        assertThat(patch(held, owner, true)).isEqualTo(204);
        assertThat(HOUSE.get(agency.host(), held, owner).body()).contains("\"twoFactorRequired\":true");
        assertThat(before.isIn()).isTrue();
        assertThat(browser().signIn(email, PASSWORD)).endsWith("/second-factor");
        assertThat(HOUSE.get(agency.host(), "/api/v1/me/second-factor", agency.token(agency.client))
                        .body())
                .contains("\"demanded\":true");
        assertThat(patch(held, owner, false)).isEqualTo(204);
        assertThat(browser().signIn(email, PASSWORD)).doesNotContain("second");
        assertThat(patch("/api/v1/permission-sets/" + agency.set.value(), owner, true))
                .isEqualTo(204);
        assertThat(browser().signIn(email, PASSWORD)).doesNotContain("second");
        agency.owner(new AssignPermissionSet(new UserId(agency.client), agency.set));
        assertThat(browser().signIn(email, PASSWORD)).endsWith("/second-factor");
        assertThat(patch(held, agency.token(agency.client), true)).isEqualTo(404);
    }

    private int rules(String token, String kinds) {
        return HOUSE.send("PUT", agency.host(), "/api/v1/sign-in-rules", token, "{\"secondFactorFor\":" + kinds + "}")
                .statusCode();
    }

    private int patch(String path, String token, boolean demanded) {
        return HOUSE.send("PATCH", agency.host(), path, token, "{\"twoFactorRequired\":" + demanded + "}")
                .statusCode();
    }

    @Test
    void whatIsKeptOfItTellsNothing() {
        Browser here = signedIn();
        String secret = begun(here);
        List<String> recovery = texts(confirm(here, code(secret, 0)));
        String kept = HOUSE.bean(SecretStore.class).list(agency.agencyId, "second-factor", 10).values().stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .reduce("", String::concat);
        assertThat(kept).isNotEmpty().doesNotContain(secret);
        assertThat(recovery).allSatisfy(code -> assertThat(kept).doesNotContain(code, code.replace("-", "")));
    }

    @Test
    void whoManagesAnAccountTakesALostSecondFactorAwayAndTheHistoryTellsWho() {
        Browser here = signedIn();
        switchedOn(here);
        String door = "/api/v1/clients/" + agency.client + "/drop-second-factor";
        assertThat(HOUSE.send("POST", agency.host(), door, agency.token(agency.partner), null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(HOUSE.send("POST", agency.host(), door, agency.token(agency.owner), null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser().signIn(email, PASSWORD)).doesNotContain("second");
        String history = HOUSE.get(
                        agency.host(), "/api/v1/audit/events?type=second-factor-removed", agency.token(agency.owner))
                .body();
        assertThat(history).contains(agency.owner, agency.client);
    }

    private Browser browser() {
        return new Browser(HOUSE, agency.host());
    }

    private Browser signedIn() {
        Browser browser = browser();
        browser.signIn(email, PASSWORD);
        assertThat(browser.isIn()).isTrue();
        return browser;
    }

    private Browser half() {
        Browser browser = browser();
        assertThat(browser.signIn(email, PASSWORD)).endsWith("/second-factor");
        return browser;
    }

    private static String begun(Browser browser) {
        String body = browser.api("POST", "/me/second-factor", "{\"currentPassword\":\"" + PASSWORD + "\"}")
                .body();
        Matcher secret = Pattern.compile("\"secret\":\"([A-Z2-7]{32})\"").matcher(body);
        assertThat(secret.find()).as(body).isTrue();
        return secret.group(1);
    }

    private static String switchedOn(Browser browser) {
        String secret = begun(browser);
        assertThat(confirm(browser, code(secret, 0)).statusCode()).isEqualTo(200);
        return secret;
    }

    private static HttpResponse<String> confirm(Browser browser, String code) {
        return browser.api("POST", "/me/second-factor/confirm", "{\"code\":\"" + code + "\"}");
    }

    private static HttpResponse<String> remove(Browser browser, String code) {
        return browser.api("POST", "/me/second-factor/remove", "{\"code\":\"" + code + "\"}");
    }

    private static List<String> texts(HttpResponse<String> answer) {
        return Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4})+")
                .matcher(answer.body())
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static void later(int seconds) {
        HOUSE.clock.stopAt(HOUSE.clock.instant().plus(Duration.ofSeconds(seconds)));
    }

    /** The code an app shows so many seconds from now, read from the secret by another way than the house's. */
    private static String code(String secret, int secondsFromNow) {
        String bits = secret.chars()
                .mapToObj(letter -> String.format(
                                "%5s", Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                        .replace(' ', '0'))
                .reduce("", String::concat);
        byte[] key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(key, "HmacSHA1"),
                            HOUSE.clock.instant().plusSeconds(secondsFromNow));
        } catch (InvalidKeyException e) {
            throw new AssertionError(e);
        }
    }
}

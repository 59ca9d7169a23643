package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.AgencyId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.PasskeyDesk;
import io.portico.tenancy.credentials.Passwords;
import io.portico.views.door.AgencyDoor;
import io.portico.web.entrance.PasskeySignIn;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Passkeys, from the browser's answers to what the house makes of them. */
class PasskeyTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PASSWORD = "corners of my desk";

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final SoftAuthenticator phone = authenticator(agency);

    @BeforeEach
    void withPassword() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
    }

    @Test
    void aPasskeyAloneOpensItsOwnersAccountAndTheHistoryTellsOfBoth() {
        make(phone);
        Browser browser = browser();
        assertThat(browser.opens(enter(phone))).endsWith("/");
        assertThat(browser.isIn()).isTrue();
        assertThat(browser.api("GET", "/me", null).body()).contains(agency.client);
        assertThat(history("second-factor-added")).contains(agency.client, "passkey");
        assertThat(history("signed-in")).contains(agency.client, "passkey");
    }

    @Test
    void makingOneTakesThePresentPassword() {
        refused(
                Rejected.Code.WRONG_PASSWORD,
                () -> asClient(() -> HOUSE.bean(PasskeyDesk.class).beginPasskey("another one")));
    }

    @Test
    void anAnswerCountsOnceAndForWhatWasAskedOnly() {
        make(phone);
        PasskeySignIn door = HOUSE.bean(PasskeySignIn.class);
        PasskeyDesk.Ceremony asked = stranger(door::begin);
        PasskeyDesk.Ceremony other = stranger(door::begin);
        String answer = phone.shows(asked.options());
        refused(Rejected.Code.WRONG_PASSKEY, () -> stranger(() -> door.enter(other, answer)));
        assertThat(stranger(() -> door.enter(asked, answer))).isNotNull();
        refused(Rejected.Code.WRONG_PASSKEY, () -> stranger(() -> door.enter(asked, answer)));
    }

    @Test
    void aTicketOpensOnceAndAtItsAgencyOnly() {
        make(phone);
        Furnished neighbour = new Furnished(HOUSE, "theirs");
        String ticket = enter(phone);
        assertThat(new Browser(HOUSE, neighbour.host()).opens(ticket)).isEqualTo("404");
        assertThat(browser().opens(ticket)).isEqualTo("404");
        String next = enter(phone);
        assertThat(browser().opens(next)).endsWith("/");
        assertThat(browser().opens(next)).isEqualTo("404");
    }

    @Test
    void aPasskeyOfOneAgencyIsNoneAtAnother() {
        make(phone);
        Furnished neighbour = new Furnished(HOUSE, "theirs");
        PasskeySignIn door = HOUSE.bean(PasskeySignIn.class);
        PasskeyDesk.Ceremony asked = at(neighbour, Actor.ANYONE, door::begin);
        refused(
                Rejected.Code.WRONG_PASSKEY,
                () -> at(neighbour, Actor.ANYONE, () -> door.enter(asked, phone.shows(asked.options()))));
    }

    @Test
    void anAnswerForAnotherHostOrFromAnotherPageIsRefused() {
        make(phone);
        String rpId = phone.rpId;
        phone.rpId = "evil.localhost";
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(phone));
        phone.rpId = rpId;
        phone.origin = "http://evil.localhost:0";
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(phone));
        SoftAuthenticator elsewhere = authenticator(agency);
        elsewhere.origin = "http://evil.localhost:0";
        refused(Rejected.Code.WRONG_PASSKEY, () -> make(elsewhere));
    }

    @Test
    void anAuthenticatorThatDoesNotVerifyItsUserIsRefused() {
        SoftAuthenticator careless = authenticator(agency);
        careless.verifies = false;
        refused(Rejected.Code.WRONG_PASSKEY, () -> make(careless));
        make(phone);
        phone.verifies = false;
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(phone));
    }

    @Test
    void aCounterThatDoesNotGoOnTellsOfACopy() {
        phone.counter = 3;
        make(phone);
        phone.counter = 7;
        assertThat(enter(phone)).isNotBlank();
        phone.counter = 5;
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(phone));
        phone.counter = 8;
        assertThat(enter(phone)).isNotBlank();
    }

    @Test
    void nobodySaysWithTheirPasskeyThatTheyAreSomebodyElse() {
        make(phone);
        PasskeySignIn door = HOUSE.bean(PasskeySignIn.class);
        PasskeyDesk.Ceremony asked = stranger(door::begin);
        String answer = phone.showsAs(
                SoftAuthenticator.encoded(agency.owner.getBytes(StandardCharsets.UTF_8)), asked.options());
        refused(Rejected.Code.WRONG_PASSKEY, () -> stranger(() -> door.enter(asked, answer)));
    }

    @Test
    void whatNobodyMadeAndWhoMayNotComeInGetTheSameAnswer() {
        make(phone);
        SoftAuthenticator unknown = authenticator(agency);
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(unknown));
        agency.owner(new DeactivatePerson(new UserId(agency.client)));
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(phone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":1}",
                "{\"id\":\"a\",\"rawId\":\"a\",\"type\":\"public-key\"}",
                "{\"id\":\"a\",\"rawId\":\"a\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}",
                "{\"id\":\"%\",\"rawId\":\"%\",\"type\":\"x\",\"response\":"
                        + "{\"clientDataJSON\":\"%\",\"authenticatorData\":\"%\",\"signature\":\"%\"}}",
                "{\"id\":\"a\",\"rawId\":\"a\",\"type\":\"public-key\",\"response\":"
                        + "{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}}"
            })
    void whatIsNoAnswerIsRefused(String answer) {
        PasskeySignIn door = HOUSE.bean(PasskeySignIn.class);
        refused(Rejected.Code.WRONG_PASSKEY, () -> stranger(() -> door.enter(door.begin(), answer)));
        PasskeyDesk desk = HOUSE.bean(PasskeyDesk.class);
        refused(
                Rejected.Code.WRONG_PASSKEY,
                () -> asClient(() -> desk.addPasskey(desk.beginPasskey(PASSWORD), answer, "Phone")));
    }

    @Test
    void oneNamesAndRemovesOnesOwnAndNobodyElses() {
        make(phone);
        String token = agency.token(agency.client);
        String id = only(passkeys(token).body());
        assertThat(send("PATCH", id, token, "{\"name\":\"Blue phone\"}")).isEqualTo(204);
        assertThat(passkeys(token).body()).contains("Blue phone");
        assertThat(send("PATCH", id, token, "{\"name\":\"\"}")).isEqualTo(400);
        String others = agency.token(agency.partner);
        assertThat(passkeys(others).body()).doesNotContain(id);
        assertThat(send("PATCH", id, others, "{\"name\":\"Mine\"}")).isEqualTo(404);
        assertThat(send("DELETE", id, others, null)).isEqualTo(204);
        assertThat(passkeys(token).body()).contains(id);
        assertThat(send("DELETE", id, token, null)).isEqualTo(204);
        assertThat(send("DELETE", id, token, null)).isEqualTo(204);
        assertThat(passkeys(token).body()).doesNotContain(id);
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(phone));
        assertThat(history("second-factor-removed")).contains(agency.client, "passkey");
    }

    @Test
    void whereASecondFactorIsDemandedTheLastPasskeyStays() {
        make(phone);
        agency.owner(new DemandSecondFactor(new UserId(agency.client), true));
        String token = agency.token(agency.client);
        String id = only(passkeys(token).body());
        assertThat(send("DELETE", id, token, null)).isEqualTo(422);
        make(authenticator(agency));
        assertThat(send("DELETE", id, token, null)).isEqualTo(204);
        assertThat(browser().signIn(agency.client + "@outside.example", PASSWORD))
                .endsWith("/second-factor");
    }

    @Test
    void whereNoneIsDemandedAPasskeyTakesThePasswordNothing() {
        make(phone);
        assertThat(browser().signIn(agency.client + "@outside.example", PASSWORD))
                .doesNotContain("second");
    }

    @Test
    void whoManagesAnAccountTakesItsPasskeysAwayWithTheCodes() {
        make(phone);
        String door = "/api/v1/clients/" + agency.client + "/drop-second-factor";
        assertThat(HOUSE.send("POST", agency.host(), door, agency.token(agency.owner), null)
                        .statusCode())
                .isEqualTo(204);
        refused(Rejected.Code.WRONG_PASSKEY, () -> enter(phone));
    }

    private void make(SoftAuthenticator authenticator) {
        PasskeyDesk desk = HOUSE.bean(PasskeyDesk.class);
        asClient(() -> {
            PasskeyDesk.Ceremony asked = desk.beginPasskey(PASSWORD);
            return desk.addPasskey(asked, authenticator.makes(asked.options()), "Phone");
        });
    }

    private String enter(SoftAuthenticator authenticator) {
        PasskeySignIn door = HOUSE.bean(PasskeySignIn.class);
        URI ticket = stranger(() -> {
            PasskeyDesk.Ceremony asked = door.begin();
            return door.enter(asked, authenticator.shows(asked.options()));
        });
        return ticket.getPath();
    }

    private <R> R asClient(Supplier<R> errand) {
        return at(agency, Actor.person(agency.client), errand);
    }

    private <R> R stranger(Supplier<R> errand) {
        return at(agency, Actor.ANYONE, errand);
    }

    /** As the pages do it: within a request to the agency's host. */
    private static <R> R at(Furnished agency, Actor actor, Supplier<R> errand) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(
                "io.portico.app.door.HostFilter",
                new AgencyDoor(
                        new AgencyId(agency.agencyId),
                        agency.slug,
                        "Agency",
                        "Europe/Vienna",
                        "EUR",
                        AgencyDoor.State.OPEN,
                        null));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return Tenancy.call(new Work(agency.agencyId, actor), errand::get);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static void refused(Rejected.Code code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Rejected.class, no -> assertThat(no.code())
                .isEqualTo(code));
    }

    private static SoftAuthenticator authenticator(Furnished agency) {
        return new SoftAuthenticator("http://" + agency.host() + ":0", agency.host());
    }

    private Browser browser() {
        return new Browser(HOUSE, agency.host());
    }

    private String history(String type) {
        return HOUSE.get(agency.host(), "/api/v1/audit/events?type=" + type, agency.token(agency.owner))
                .body();
    }

    private HttpResponse<String> passkeys(String token) {
        return HOUSE.get(agency.host(), "/api/v1/me/passkeys", token);
    }

    private int send(String method, String id, String token, String json) {
        return HOUSE.send(method, agency.host(), "/api/v1/me/passkeys/" + id, token, json)
                .statusCode();
    }

    private static String only(String body) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(body);
        List<String> all = id.results().map(found -> found.group(1)).toList();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}

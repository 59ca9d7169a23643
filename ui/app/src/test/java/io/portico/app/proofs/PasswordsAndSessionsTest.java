package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.account.PasswordResetAsked;
import io.portico.messages.person.DeactivatePerson;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.credentials.AccountLinks;
import io.portico.tenancy.credentials.Passwords;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forgotten and changed passwords, and the sessions that a person has and ends. */
class PasswordsAndSessionsTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PASSWORD = "corners of my desk";
    private static final String BETTER = "corners of another desk";

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String email = agency.client + "@outside.example";

    @BeforeEach
    void withPassword() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
    }

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    @Test
    void aForgottenPasswordIsSetOnceByItsLinkAndEndsEverySession() {
        Browser before = signedIn();
        String token = forgotten(email);

        assertThat(open(token).body()).contains(email);
        assertThat(accept(token, "12345678").body()).contains("COMMON_PASSWORD");
        assertThat(accept(token, BETTER).statusCode()).isEqualTo(204);

        assertThat(before.isIn()).isFalse();
        assertThat(browser().signIn(email, PASSWORD)).endsWith("/login?error");
        Browser after = browser();
        assertThat(after.signIn(email, BETTER)).doesNotContain("login");
        assertThat(after.isIn()).isTrue();
        HttpResponse<String> again = accept(token, PASSWORD);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("LINK_SPENT");
        assertThat(open(token).statusCode()).isEqualTo(409);
        assertThat(after.isIn()).isTrue();
    }

    @Test
    void ofSeveralLinksTheNewestCountsForAnHourAtItsOwnAgency() {
        String older = forgotten(email);
        String newer = forgotten(email);
        Furnished other = new Furnished(HOUSE, "theirs");

        assertThat(accept(older, BETTER).statusCode()).isEqualTo(409);
        assertThat(HOUSE.get(other.host(), "/api/v1/password-resets/" + newer, null)
                        .statusCode())
                .isEqualTo(409);
        assertThat(accept(newer + "x", BETTER).statusCode()).isEqualTo(409);
        assertThat(open(newer).statusCode()).isEqualTo(200);
        HOUSE.clock.goAhead(Duration.ofMinutes(61));
        assertThat(accept(newer, BETTER).statusCode()).isEqualTo(409);
        assertThat(HOUSE.bean(Passwords.class).matches(agency.agencyId, agency.client, PASSWORD))
                .isTrue();
    }

    @Test
    void aLinkOfSomebodyDeactivatedOpensNothingAndNoneIsSent() {
        String token = forgotten(email);
        agency.owner(new DeactivatePerson(new UserId(agency.client)));
        assertThat(open(token).statusCode()).isEqualTo(409);
        assertThat(accept(token, BETTER).statusCode()).isEqualTo(409);
        long head = HOUSE.head();
        assertThat(ask(email).statusCode()).isEqualTo(204);
        settle();
        assertThat(asked(head)).isEmpty();
    }

    @Test
    void whoAsksForAnAddressThatNobodyHasHearsTheSame() {
        long head = HOUSE.head();
        HttpResponse<String> nobodys = ask("nobody-" + UUID.randomUUID() + "@outside.example");
        settle();
        assertThat(asked(head)).isEmpty();
        HttpResponse<String> somebodys = ask(email);
        assertThat(nobodys.statusCode()).isEqualTo(somebodys.statusCode()).isEqualTo(204);
        assertThat(nobodys.body()).isEqualTo(somebodys.body());
        assertThat(nobodys.headers().map().keySet())
                .isEqualTo(somebodys.headers().map().keySet());
    }

    @Test
    void nobodyIsSentMoreThanThreeLinksAnHour() {
        long head = HOUSE.head();
        for (int i = 0; i < 6; i++) {
            assertThat(ask(email).statusCode()).isEqualTo(204);
        }
        settle();
        assertThat(HOUSE.eventsAfter(head)
                        .filter(event -> event.getPayload() instanceof PasswordResetAsked)
                        .count())
                .isEqualTo(3);
    }

    @Test
    void onlyThoseWhoManageAnAccountSendItsPersonALink() {
        String member = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        String door = "/api/v1/clients/" + agency.client + "/send-password-reset";
        assertThat(post(door, member).statusCode()).isEqualTo(403);
        assertThat(post(door, agency.client).statusCode()).isEqualTo(404);
        long head = HOUSE.head();
        assertThat(post(door, agency.owner).statusCode()).isEqualTo(204);
        assertThat(accept(token(asked(head).orElseThrow()), BETTER).statusCode())
                .isEqualTo(204);
        String manager = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, manager, "PROJECT_MANAGER");
        assertThat(post("/api/v1/employees/" + agency.owner + "/send-password-reset", manager)
                        .body())
                .contains("RIGHT_NOT_HELD");
    }

    @Test
    void aPasswordIsChangedForThePresentOneAndOtherSessionsEnd() {
        Browser elsewhere = signedIn();
        Browser here = signedIn();
        assertThat(change(here, "not my password", BETTER).body()).contains("WRONG_PASSWORD");
        assertThat(change(here, PASSWORD, "seven77").body()).contains("INVALID_PASSWORD");
        assertThat(change(here, PASSWORD, BETTER).statusCode()).isEqualTo(204);
        assertThat(here.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(browser().signIn(email, PASSWORD)).endsWith("/login?error");
    }

    @Test
    void passwordsOfEightToSixtyFourCharactersOfAllUnicodeAreTaken() {
        Browser here = signedIn();
        String longest = "ü😀 ".repeat(21) + "x";
        assertThat(change(here, PASSWORD, longest).statusCode()).isEqualTo(204);
        assertThat(browser().signIn(email, longest)).doesNotContain("login");
        assertThat(change(here, longest, "8 signs!").statusCode()).isEqualTo(204);
    }

    @Test
    void aPersonSeesTheirOwnSessionsAndEndsOneOrAllOthers() {
        Browser first = signedIn();
        Browser second = signedIn();
        Browser third = signedIn();
        assertThat(ids(third)).hasSize(3);
        assertThat(third.api("GET", "/me/sessions", null).body().split("\"current\":true", -1))
                .hasSize(2);
        String current = currentOf(first);

        assertThat(third.api("DELETE", "/me/sessions/" + current, null).statusCode())
                .isEqualTo(204);
        assertThat(first.isIn()).isFalse();
        assertThat(second.isIn()).isTrue();

        assertThat(third.api("DELETE", "/me/sessions", null).statusCode()).isEqualTo(204);
        assertThat(second.isIn()).isFalse();
        assertThat(third.isIn()).isTrue();
        assertThat(ids(third)).hasSize(1);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Browser mine = signedIn();
        String token = agency.token(agency.partner);
        assertThat(HOUSE.send("DELETE", agency.host(), "/api/v1/me/sessions/" + currentOf(mine), token, null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(mine.isIn()).isTrue();
    }

    @Test
    void signingInGivesANewSessionAndSigningOutKillsItOnTheServer() {
        Browser here = browser();
        here.api("GET", "/me", null);
        here.signIn("nobody@outside.example", PASSWORD);
        String anonymous = here.session();
        here.signIn(email, PASSWORD);
        String signedIn = here.session();
        assertThat(signedIn).isNotEqualTo(anonymous).hasSizeGreaterThanOrEqualTo(32);
        assertThat(here.withSession(anonymous).isIn()).isFalse();
        assertThat(here.withSession(signedIn).isIn()).isTrue();

        here.post("/logout", java.util.Map.of());
        assertThat(here.withSession(signedIn).isIn()).isFalse();
        assertThat(ids(signedIn())).hasSize(1);
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndHoweverBusyAfterAWeek() {
        Browser idle = signedIn();
        HOUSE.clock.goAhead(Duration.ofHours(8));
        assertThat(idle.isIn()).isFalse();

        HOUSE.clock.reset();
        Browser busy = signedIn();
        for (int hour = 7; hour < 7 * 24; hour += 7) {
            HOUSE.clock.goAhead(Duration.ofHours(hour));
            assertThat(busy.isIn()).as("after %s hours", hour).isTrue();
        }
        HOUSE.clock.goAhead(Duration.ofHours(7 * 24));
        assertThat(busy.isIn()).isFalse();
    }

    @Test
    void theAccessHistoryTellsOfSignInsAndPasswords() {
        browser().signIn(email, "not my password");
        Browser here = signedIn();
        change(here, PASSWORD, BETTER);
        settle();
        String history = HOUSE.get(
                        agency.host(), "/api/v1/audit/events?subject=" + agency.client, agency.token(agency.owner))
                .body();
        assertThat(history).contains("sign-in-failed", "signed-in", "password-changed");
    }

    private Browser browser() {
        return new Browser(HOUSE, agency.host());
    }

    private Browser signedIn() {
        Browser browser = browser();
        assertThat(browser.signIn(email, PASSWORD)).doesNotContain("login");
        assertThat(browser.isIn()).isTrue();
        return browser;
    }

    private static HttpResponse<String> change(Browser browser, String present, String wanted) {
        return browser.api(
                "POST", "/me/password", "{\"currentPassword\":\"" + present + "\",\"newPassword\":\"" + wanted + "\"}");
    }

    private HttpResponse<String> post(String door, String by) {
        return HOUSE.send("POST", agency.host(), door, agency.token(by), null);
    }

    private HttpResponse<String> ask(String address) {
        return HOUSE.send("POST", agency.host(), "/api/v1/password-resets", null, "{\"email\":\"" + address + "\"}");
    }

    /** Asks for a link and reads it as the mail would hold it. */
    private String forgotten(String address) {
        long head = HOUSE.head();
        assertThat(ask(address).statusCode()).isEqualTo(204);
        settle();
        return token(asked(head).orElseThrow());
    }

    private Optional<PasswordResetAsked> asked(long after) {
        return HOUSE.eventsAfter(after)
                .map(event -> event.getPayload())
                .filter(PasswordResetAsked.class::isInstance)
                .map(PasswordResetAsked.class::cast)
                .reduce((_, last) -> last);
    }

    private String token(PasswordResetAsked asked) {
        return AccountLinks.token(
                HOUSE.bean(Confidences.class),
                agency.agencyId,
                AccountLinks.Purpose.PASSWORD,
                asked.userId().value(),
                asked.resetId());
    }

    private HttpResponse<String> open(String token) {
        return HOUSE.get(agency.host(), "/api/v1/password-resets/" + token, null);
    }

    private HttpResponse<String> accept(String token, String password) {
        return HOUSE.send(
                "POST",
                agency.host(),
                "/api/v1/password-resets/" + token + "/accept",
                null,
                "{\"password\":\"" + password + "\"}");
    }

    /** What a door does after its answer is done one after the other: once this is, all before it is. */
    private static void settle() {
        HOUSE.awaitErrands();
    }

    private static java.util.List<String> ids(Browser browser) {
        Matcher lines = Pattern.compile("\"id\":\"([^\"]+)\"")
                .matcher(browser.api("GET", "/me/sessions", null).body());
        return lines.results().map(line -> line.group(1)).toList();
    }

    private static String currentOf(Browser browser) {
        Matcher line = Pattern.compile("\\{\"id\":\"([^\"]+)\"[^}]*\"current\":true")
                .matcher(browser.api("GET", "/me/sessions", null).body());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }
}

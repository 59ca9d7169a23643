package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.account.EmailChangeAsked;
import io.portico.tenancy.Confidences;
import io.portico.tenancy.credentials.AccountLinks;
import io.portico.tenancy.credentials.Passwords;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another address to sign in with counts once it is confirmed, and not before. */
class EmailChangeTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PASSWORD = "corners of my desk";

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String old = agency.client + "@outside.example";
    private final String wanted = UUID.randomUUID() + "@elsewhere.example";

    @BeforeEach
    void withPassword() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
    }

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    @Test
    void theOldAddressCountsUntilTheNewOneIsConfirmedAndNotAfterwards() {
        String token = asked(wanted);
        assertThat(signsIn(wanted)).isFalse();
        assertThat(signsIn(old)).isTrue();

        assertThat(HOUSE.get(agency.host(), door(token), null).statusCode()).isEqualTo(200);
        assertThat(confirm(token).statusCode()).isEqualTo(204);
        assertThat(signsIn(wanted)).isTrue();
        assertThat(signsIn(old)).isFalse();
        assertThat(HOUSE.get(agency.host(), "/api/v1/me", agency.token(agency.client))
                        .body())
                .contains(wanted)
                .doesNotContain(old);
        assertThat(confirm(token).body()).contains("LINK_SPENT");
    }

    @Test
    void oneMayGoBackToAnAddressOfOnesOwnAndNobodyElseGetsIt() {
        assertThat(confirm(asked(wanted)).statusCode()).isEqualTo(204);
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.partner, PASSWORD);
        String others = asked(agency.partner, old);
        assertThat(confirm(others).body()).contains("EMAIL_TAKEN");
        assertThat(confirm(asked(old)).statusCode()).isEqualTo(204);
        assertThat(signsIn(old)).isTrue();
        assertThat(signsIn(wanted)).isFalse();
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedOnlyToWhoReadsMailThere() {
        String token = asked(agency.partner + "@outside.example");
        assertThat(confirm(token).body()).contains("EMAIL_TAKEN");
        assertThat(signsIn(old)).isTrue();
    }

    @Test
    void askingTakesThePresentPasswordAndALinkCountsForADay() {
        assertThat(ask(agency.client, wanted, "another one").body()).contains("WRONG_PASSWORD");
        String token = asked(wanted);
        HOUSE.clock.goAhead(Duration.ofHours(24));
        assertThat(confirm(token).body()).contains("LINK_SPENT");
    }

    private HttpResponse<String> ask(String by, String email, String password) {
        return HOUSE.send(
                "POST",
                agency.host(),
                "/api/v1/me/email",
                agency.token(by),
                "{\"email\":\"" + email + "\",\"currentPassword\":\"" + password + "\"}");
    }

    private String asked(String email) {
        return asked(agency.client, email);
    }

    private String asked(String by, String email) {
        long head = HOUSE.head();
        assertThat(ask(by, email, PASSWORD).statusCode()).isEqualTo(204);
        EmailChangeAsked asked = HOUSE.eventsAfter(head)
                .map(event -> event.getPayload())
                .filter(EmailChangeAsked.class::isInstance)
                .map(EmailChangeAsked.class::cast)
                .findFirst()
                .orElseThrow();
        return AccountLinks.token(
                HOUSE.bean(Confidences.class), agency.agencyId, AccountLinks.Purpose.EMAIL, by, asked.changeId());
    }

    private HttpResponse<String> confirm(String token) {
        return HOUSE.send("POST", agency.host(), door(token) + "/confirm", null, null);
    }

    private static String door(String token) {
        return "/api/v1/email-changes/" + token;
    }

    private boolean signsIn(String email) {
        Browser browser = new Browser(HOUSE, agency.host());
        browser.signIn(email, PASSWORD);
        return browser.isIn();
    }
}

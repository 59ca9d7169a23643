package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InviteClient;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.Passwords;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A stranger cannot tell from an answer, nor from how long it took, whether an address is anybody's (ASVS 6.3.8).
 */
class StrangersTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PASSWORD = "corners of my desk";
    private static final int PEOPLE = 60;
    private static final int CHEAP_TRIES = 300;
    /** A password is made to be slow to try. */
    private static final int DEAR_TRIES = 30;

    private final Furnished agency = new Furnished(HOUSE, "ours");

    @Test
    void aWrongPasswordIsAnsweredAlikeWhetherOrNotSomebodyHasTheAddress() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
        HttpResponse<String> page = HOUSE.get(agency.host(), "/login", null);
        Matcher csrf =
                Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"").matcher(page.body());
        assertThat(csrf.find()).isTrue();
        String token = csrf.group(1);
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        alike(
                DEAR_TRIES,
                _ -> signIn(agency.client + "@outside.example", token, cookie),
                _ -> signIn(nobody(), token, cookie));
    }

    @Test
    void whoForgotAPasswordIsAnsweredAlikeWhetherOrNotSomebodyHasTheAddress() {
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String id = UUID.randomUUID().toString();
            HOUSE.client(agency.agencyId, agency.owner, id, AccessMode.ALL, agency.brand.value());
            people.add(id + "@outside.example");
        }
        alike(CHEAP_TRIES, round -> forgot(people.get(round % PEOPLE)), _ -> forgot(nobody()));
    }

    @Test
    void aLinkThatIsMadeUpIsAnsweredAlikeWhetherOrNotSomebodyWasInvited() {
        String guest = UUID.randomUUID().toString();
        agency.owner(
                new InviteClient(RunningHouse.guest(guest, "CLIENT", AccessMode.ALL, Set.of(agency.brand.value()))));
        String right = HOUSE.bean(InvitationLinks.class).token(agency.agencyId, new UserId(guest).value(), 1);
        assertThat(invitation(right).statusCode()).isEqualTo(200);
        String seal = "A".repeat(right.length() - right.lastIndexOf('.') - 1);
        alike(CHEAP_TRIES, _ -> invitation(guest + ".1." + seal), _ -> invitation(UUID.randomUUID() + ".1." + seal));
    }

    private static void alike(
            int tries, IntFunction<HttpResponse<String>> known, IntFunction<HttpResponse<String>> unknown) {
        Alike.demand(HOUSE, "to be known", StrangersTest::said, tries, known, unknown);
    }

    /** All but what names the request itself; a connection is closed after so many requests, whatever they ask. */
    private static List<Object> said(HttpResponse<String> answer) {
        Set<String> headers = new TreeSet<>(answer.headers().map().keySet());
        headers.remove("connection");
        return List.of(
                answer.statusCode(),
                answer.headers().firstValue("Location").orElse(""),
                headers,
                answer.body().replaceAll("\"instance\":\"[^\"]*\"", ""));
    }

    private static String nobody() {
        return UUID.randomUUID() + "@outside.example";
    }

    private HttpResponse<String> signIn(String email, String token, String cookie) {
        String form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8)
                + "&password=not+my+password&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return HOUSE.send(HOUSE.request(agency.host(), "/login")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> forgot(String email) {
        return HOUSE.send("POST", agency.host(), "/api/v1/password-resets", null, "{\"email\":\"" + email + "\"}");
    }

    private HttpResponse<String> invitation(String link) {
        return HOUSE.get(agency.host(), "/api/v1/invitations/" + link, null);
    }
}

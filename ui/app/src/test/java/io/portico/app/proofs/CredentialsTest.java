package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.ResendInvitation;
import io.portico.messages.person.WithdrawInvitation;
import io.portico.messages.post.PostReply;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.Passwords;
import io.portico.views.live.Pulse;
import io.portico.views.live.Watch;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who brings what does not count, or no longer counts, is nobody. */
class CredentialsTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String PASSWORD = "corners of my desk";

    private final Furnished agency = new Furnished(HOUSE, "ours");

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    @Test
    void aTokenEndsWithItsLastInstant() {
        String token = agency.token(agency.client);
        assertThat(status(token)).isEqualTo(200);
        HOUSE.clock.goAhead(Duration.ofDays(61));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void tokensOfNoSignatureOfAnotherOrOfAnotherAgencyDoNotCount() {
        String header = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        String claims = encoded("{\"sub\":\"" + agency.owner + "\",\"iss\":\"http://" + agency.host()
                + ":8080\",\"aud\":\"http://" + agency.host() + ":8080\",\"exp\":4102444800}");
        String hmac = encoded("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}");
        Furnished other = new Furnished(HOUSE, "theirs");
        String right = agency.token(agency.owner);

        for (String token : List.of(
                header + "." + claims + ".",
                hmac + "." + claims + "." + encoded("signature"),
                other.token(other.owner),
                right + "x",
                right.substring(0, right.length() - 2) + "AA",
                "pat_" + UUID.randomUUID() + "." + "A".repeat(43),
                RunningHouse.OPERATOR_TOKEN,
                "")) {
            assertThat(status(token)).as(token).isEqualTo(401);
        }
        assertThat(status(right)).isEqualTo(200);
    }

    @Test
    void sessionTokenAndWatchOfWhoeverIsDeactivatedAreDeadAtOnce() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
        String session = signIn(agency.client + "@outside.example");
        String token = agency.token(agency.client);
        List<String> heard = new CopyOnWriteArrayList<>();
        Work work = new Work(agency.agencyId, Actor.person(agency.client));
        try (Gateway.Watching watching = Tenancy.call(work, () -> HOUSE.gateway()
                .watch(new Watch(Set.of("task")), Pulse.class, pulse -> heard.add(pulse.key()), () -> {}))) {
            assertThat(watching).isNotNull();
            assertThat(withSession(session)).isEqualTo(200);
            assertThat(status(token)).isEqualTo(200);
            talk();
            RunningHouse.await("a pulse", () -> heard.contains(agency.task.named()));

            agency.owner(new DeactivatePerson(new UserId(agency.client)));

            assertThat(withSession(session)).isEqualTo(401);
            assertThat(status(token)).isEqualTo(401);
            heard.clear();
            talk();
            RunningHouse.pause();
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void anInvitationIsUsedOnceAndNeitherAfterItWasSentAgainNorWithdrawn() {
        UserId guest = invited();
        String first = link(guest, 1);
        assertThat(invitation(first).statusCode()).isEqualTo(200);
        agency.owner(new ResendInvitation(guest));
        assertThat(accept(first).statusCode()).isEqualTo(409);
        String second = link(guest, 2);
        assertThat(accept(second).statusCode()).isEqualTo(204);
        long head = HOUSE.head();
        HttpResponse<String> again = accept(second);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("INVITATION_USED");
        assertThat(HOUSE.doneAfter(head)).isEmpty();

        UserId withdrawn = invited();
        agency.owner(new WithdrawInvitation(withdrawn));
        head = HOUSE.head();
        assertThat(accept(link(withdrawn, 1)).statusCode()).isEqualTo(409);
        assertThat(HOUSE.doneAfter(head)).isEmpty();
    }

    @Test
    void anInvitationThatLaySomeWeeksHasExpired() {
        UserId guest = invited();
        HOUSE.clock.goAhead(Duration.ofDays(60));
        long head = HOUSE.head();
        HttpResponse<String> answer = accept(link(guest, 1));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("INVITATION_EXPIRED");
        assertThat(HOUSE.doneAfter(head)).isEmpty();
    }

    @Test
    void anInvitationOfAnotherAgencyOrOfNobodyIsNotThere() {
        Furnished other = new Furnished(HOUSE, "theirs");
        UserId guest = invited();
        String link = link(guest, 1);
        String elsewhere = HOUSE.send("GET", other.host(), "/api/v1/invitations/" + link, null, null)
                .body();
        String nobodys = HOUSE.send(
                        "GET",
                        other.host(),
                        "/api/v1/invitations/" + UUID.randomUUID() + ".1." + "A".repeat(43),
                        null,
                        null)
                .body();
        assertThat(elsewhere).contains("NOT_FOUND").isEqualTo(nobodys);
    }

    private UserId invited() {
        String id = UUID.randomUUID().toString();
        agency.owner(new InviteClient(RunningHouse.guest(id, "CLIENT", AccessMode.ALL, Set.of(agency.brand.value()))));
        return new UserId(id);
    }

    private String link(UserId guest, int round) {
        return HOUSE.bean(InvitationLinks.class).token(agency.agencyId, guest.value(), round);
    }

    private HttpResponse<String> invitation(String link) {
        return HOUSE.get(agency.host(), "/api/v1/invitations/" + link, null);
    }

    private HttpResponse<String> accept(String link) {
        return HOUSE.send(
                "POST",
                agency.host(),
                "/api/v1/invitations/" + link + "/accept",
                null,
                "{\"password\":\"" + PASSWORD + "\"}");
    }

    private void talk() {
        agency.owner(new PostReply(
                io.portico.messages.PostId.random(),
                agency.task,
                io.portico.messages.Audience.CLIENT,
                Confidential.of("Hello"),
                List.of()));
    }

    private int status(String token) {
        return HOUSE.get(agency.host(), "/api/v1/me", token).statusCode();
    }

    private int withSession(String cookie) {
        return HOUSE.send(HOUSE.request(agency.host(), "/api/v1/me")
                        .header("Cookie", cookie)
                        .GET())
                .statusCode();
    }

    private String signIn(String email) {
        HttpResponse<String> page = HOUSE.get(agency.host(), "/login", null);
        Matcher csrf =
                Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"").matcher(page.body());
        assertThat(csrf.find()).isTrue();
        String form = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = HOUSE.send(HOUSE.request(agency.host(), "/login")
                .header("Cookie", cookie(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(302);
        return cookie(answer);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

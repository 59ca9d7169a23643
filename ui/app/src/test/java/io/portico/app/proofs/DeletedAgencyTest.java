package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.portico.messages.PostId;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.InviteClient;
import io.portico.messages.post.ReplyPosted;
import io.portico.tenancy.Actor;
import io.portico.tenancy.WorkMetadata;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** With an agency everything ends that was given out by it or waits to be done for it; its neighbours notice nothing. */
class DeletedAgencyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "corners of my desk";
    private static final String NEVER = "never-was.localhost";
    private static final int MAIL_PORT = freePort();
    private static final Path DATA = RunningHouse.newFolder();
    private static final RunningHouse HOUSE =
            RunningHouse.over(DATA, "spring.mail.host=127.0.0.1", "spring.mail.port=" + MAIL_PORT);

    private final GreenMail server = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Furnished doomed = new Furnished(HOUSE, "doomed");
    private final Furnished neighbour = new Furnished(HOUSE, "neighbour");

    /** While it stands, the agency stays, too. */
    @BeforeEach
    void release() {
        assertThat(deletion().statusCode()).isEqualTo(409);
        doomed.release();
    }

    @AfterAll
    static void close() {
        HOUSE.close();
        Folders.delete(DATA);
    }

    @Test
    void whatADeletedAgencyGaveOutIsWorthNothingFromThenOn() {
        Map<String, Supplier<HttpResponse<String>>> given = given(doomed);
        Map<String, Supplier<HttpResponse<String>>> others = given(neighbour);
        given.forEach((what, use) -> assertThat(use.get().statusCode()).as(what).isEqualTo(200));

        delete();

        String nobody = HOUSE.get(NEVER, "/api/v1/me", null).body();
        given.forEach((what, use) -> {
            HttpResponse<String> answer = use.get();
            assertThat(answer.statusCode()).as(what).isEqualTo(404);
            assertThat(answer.body())
                    .as(what)
                    .isEqualTo(nobody)
                    .doesNotContain("doomed")
                    .doesNotContain(doomed.owner);
        });
        assertThat(HOUSE.get(doomed.host(), "/login", null).statusCode())
                .isEqualTo(HOUSE.get(NEVER, "/login", null).statusCode())
                .isEqualTo(404);
        others.forEach(
                (what, use) -> assertThat(use.get().statusCode()).as(what).isEqualTo(200));
    }

    @Test
    void whatWaitsToBeDoneForADeletedAgencyIsNotDone() {
        String doomedGuest = invite(doomed);
        String othersGuest = invite(neighbour);
        hold(doomed);
        PostId othersReply = hold(neighbour);
        RunningHouse.await("mails wait in both", () -> waits(doomed, doomedGuest) && waits(neighbour, othersGuest));

        delete();

        long head = HOUSE.head();
        server.start();
        try {
            HOUSE.clock.goAhead(Duration.ofHours(1));
            RunningHouse.await("the neighbour's mail", () -> arrived(othersGuest));
            RunningHouse.await("the neighbour's reply", () -> HOUSE.eventsAfter(head)
                    .anyMatch(event -> event.getPayload() instanceof ReplyPosted sent
                            && sent.postId().equals(othersReply)));
            // Another whole round, for whatever stood behind these in the queue.
            String later = invite(neighbour);
            RunningHouse.await("a later mail of the neighbour's", () -> arrived(later));
            assertThat(arrived(doomedGuest)).isFalse();
            assertThat(HOUSE.eventsAfter(head)
                            .filter(event -> WorkMetadata.of(event).agencyId().equals(doomed.agencyId)))
                    .isEmpty();
        } finally {
            server.stop();
            HOUSE.clock.reset();
        }
    }

    /** Everything that opens something and that an agency gives to people, programs and mails. */
    private static Map<String, Supplier<HttpResponse<String>>> given(Furnished agency) {
        Map<String, Supplier<HttpResponse<String>>> given = new LinkedHashMap<>();
        String owner = agency.token(agency.owner);
        given.put("a person's token", () -> HOUSE.get(agency.host(), "/api/v1/me", owner));
        given.put("a link to a file", () -> HOUSE.get(agency.host(), "/api/v1/files/" + agency.file.value(), owner));
        String program = program(agency);
        given.put("a program's token", () -> HOUSE.get(agency.host(), "/api/v1/tasks", program));
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
        Browser browser = new Browser(HOUSE, agency.host());
        assertThat(browser.signIn(agency.client + "@outside.example", PASSWORD)).endsWith("/");
        given.put("a session", () -> browser.api("GET", "/portal/tasks", null));
        String invitation = HOUSE.bean(InvitationLinks.class).token(agency.agencyId, invite(agency), 1);
        given.put("an invitation", () -> HOUSE.get(agency.host(), "/api/v1/invitations/" + invitation, null));
        String made = HOUSE.send(
                        "POST", agency.host(), "/api/v1/clients/" + agency.basic + "/dashboard-link", owner, null)
                .body();
        Matcher dashboard = Pattern.compile("/d/([^\"]+)").matcher(made);
        assertThat(dashboard.find()).as(made).isTrue();
        String link = dashboard.group(1);
        given.put("a link without an account", () -> HOUSE.get(agency.host(), "/api/v1/dashboards/" + link, null));
        return given;
    }

    private static String program(Furnished agency) {
        String secret = HOUSE.bean(ProgramSecrets.class).issue(agency.agencyId, agency.program);
        HttpResponse<String> answer = new App(HOUSE, agency.host(), agency.program, secret)
                .token(agency.host(), Map.of("grant_type", "client_credentials"));
        return JSON.readTree(answer.body()).path("access_token").asString("");
    }

    private static String invite(Furnished agency) {
        String id = UUID.randomUUID().toString();
        agency.owner(new InviteClient(RunningHouse.guest(id, "CLIENT", AccessMode.ALL, Set.of(agency.brand.value()))));
        return id;
    }

    private static PostId hold(Furnished agency) {
        HttpResponse<String> answer = HOUSE.send(
                "POST",
                agency.host(),
                "/api/v1/portal/tasks/" + agency.task.value() + "/posts",
                agency.token(agency.client),
                "{\"text\":\"In a minute\",\"holdSeconds\":60}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new PostId(JSON.readTree(answer.body()).path("id").asString(""));
    }

    private boolean waits(Furnished agency, String guest) {
        return HOUSE
                .ask(agency.agencyId, Actor.person(agency.owner), new FindOutbox(new PageRequest(200, null)))
                .items()
                .stream()
                .anyMatch(mail -> mail.to().contains(guest) && mail.state() == MailLine.State.WAITING);
    }

    private boolean arrived(String guest) {
        return Arrays.stream(server.getReceivedMessages()).anyMatch(mail -> isFor(mail, guest));
    }

    private static boolean isFor(MimeMessage mail, String guest) {
        try {
            return mail.getAllRecipients()[0].toString().contains(guest);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void delete() {
        assertThat(deletion().statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> deletion() {
        return HOUSE.send(
                "DELETE", "localhost", "/api/v1/agencies/" + doomed.agencyId, RunningHouse.OPERATOR_TOKEN, null);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

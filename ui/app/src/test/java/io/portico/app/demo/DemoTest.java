package io.portico.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.messages.UserId;
import io.portico.messages.file.RecordUpload;
import io.portico.messages.leakproof.LeakReport;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.messages.project.AddProject;
import io.portico.messages.task.AddTask;
import io.portico.messages.task.CreatePortalTask;
import io.portico.projections.leaks.LeakSearch;
import io.portico.projections.store.Progress;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Positions;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.views.PageRequest;
import io.portico.views.agency.FindOutbox;
import io.portico.views.agency.MailLine;
import io.portico.views.agency.Outbox;
import io.portico.web.entrance.Demo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** The demonstration, told by a start of the whole application: a refused command would end the start. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "portico.demo=true"})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DemoTest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    @TempDir
    static Path data;

    private final int port;
    private final Demo demo;
    private final HttpClient http = HttpClient.newHttpClient();

    private final Gateway gateway;
    private final Progress progress;
    private final Positions positions;
    private final LeakSearch leaks;

    DemoTest(
            @LocalServerPort int port,
            Demo demo,
            Gateway gateway,
            Progress progress,
            Positions positions,
            LeakSearch leaks) {
        this.port = port;
        this.demo = demo;
        this.gateway = gateway;
        this.progress = progress;
        this.positions = positions;
        this.leaks = leaks;
    }

    @DynamicPropertySource
    static void inOwnFolder(DynamicPropertyRegistry settings) {
        settings.add("portico.data", data::toString);
    }

    @Test
    void storyHoldsWhatTheFirstPagePromises() {
        List<Object> acts = DemoStory.scenes(LocalDate.of(2026, 3, 4)).stream()
                .map(Scene::act)
                .toList();

        assertThat(acts).filteredOn(AddProject.class::isInstance).hasSize(12);
        assertThat(acts)
                .filteredOn(act -> act instanceof AddTask || act instanceof CreatePortalTask)
                .hasSizeBetween(85, 95);
        assertThat(acts)
                .filteredOn(act -> act instanceof PostReply || act instanceof PostNote)
                .hasSizeGreaterThanOrEqualTo(300);
        assertThat(acts).filteredOn(Upload.class::isInstance).hasSizeGreaterThan(20);
        assertThat(acts).noneMatch(RecordUpload.class::isInstance);
    }

    @Test
    void everythingHappenedBeforeTodayWhateverDayItIs() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);
        for (int ahead = 0; ahead < 7; ahead++) {
            LocalDate today = sunday.plusDays(ahead);
            assertThat(DemoStory.scenes(today)).allMatch(scene -> scene.at()
                    .isBefore(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    @Test
    void stepsInOnceAsOneOfThePeople() throws Exception {
        URI address = Tenancy.call(new Work(Northlight.SLUG, Actor.ANYONE), () -> demo.stepIn(new UserId("nora")));

        HttpResponse<String> first = get(address.getPath(), "northlight.localhost");
        HttpResponse<String> second = get(address.getPath(), "northlight.localhost");

        assertThat(first.statusCode()).isEqualTo(302);
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("portico=");
        assertThat(second.statusCode()).isEqualTo(404);
    }

    @Test
    void ticketOfOneAgencyOpensNothingInTheOther() throws Exception {
        URI address = Tenancy.call(new Work(Northlight.SLUG, Actor.ANYONE), () -> demo.stepIn(new UserId("paula")));

        assertThat(get(address.getPath(), "harbor-pine.localhost").statusCode()).isEqualTo(404);
    }

    @Test
    void noMailOfTheStoryWaitsToBeSentAndLinksOfInvitationsCanBeRead() {
        assertThat(progress.await("mail", positions.head(), Duration.ofMinutes(2)))
                .isTrue();

        Outbox outbox = Tenancy.call(
                new Work(Northlight.SLUG, Actor.OPERATOR),
                () -> gateway.ask(new FindOutbox(PageRequest.first()), Outbox.class));

        assertThat(outbox.items()).isNotEmpty().allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(MailLine.State.WITHHELD);
            assertThat(mail.text()).contains("/invitations/");
        });
    }

    @Test
    void nothingOfTheAgencysOwnIsAnywhereOutside() {
        assertThat(progress.await("mail", positions.head(), Duration.ofMinutes(2)))
                .isTrue();

        for (String agency : List.of(Northlight.SLUG, "harbor-pine")) {
            LeakReport report = Tenancy.call(new Work(agency, Actor.system("proof")), () -> leaks.run((_, _) -> {}));

            assertThat(report.leaks()).as(agency).isEmpty();
            assertThat(report.found()).isZero();
            assertThat(report.people()).isPositive();
            assertThat(report.unasked()).isZero();
            assertThat(report.shown()).isGreaterThan(report.people());
        }
    }

    @Test
    void nobodyComesThroughAProxyOrUnderAForeignName() throws Exception {
        assertThat(get("/", "localhost", "X-Forwarded-Host", "example.com").statusCode())
                .isIn(403, 404);
        assertThat(get("/", "localhost", "Forwarded", "for=10.0.0.1").statusCode())
                .isIn(403, 404);
        assertThat(get("/", "portico.example.com").statusCode()).isIn(403, 404);
    }

    @Test
    void halfAStoryIsSweptAndNothingElse(@TempDir Path other) throws IOException {
        DemoFolder folder = new DemoFolder(other);
        folder.begin();
        Files.writeString(other.resolve("ledger.db"), "half");
        Files.createDirectories(other.resolve("files/northlight"));
        Files.writeString(other.resolve("letter.txt"), "somebody's own");

        assertThat(folder.sweepHalf()).isTrue();

        assertThat(other.toFile().list()).containsExactly("letter.txt");
        assertThat(folder.sweepHalf()).isFalse();
    }

    private HttpResponse<String> get(String path, String host, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}

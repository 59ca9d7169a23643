package io.portico.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.portico.messages.AgencyId;
import io.portico.messages.BadInput;
import io.portico.messages.PermissionSetId;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.agency.ChooseAgencyLanguage;
import io.portico.messages.agency.FoundAgency;
import io.portico.messages.agency.SuspendAgency;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Employee;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.person.Language;
import io.portico.messages.person.RegisterProgram;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Gateway;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.credentials.InvitationLinks;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.credentials.PersonalTokens;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.door.FindInvitation;
import io.portico.views.door.Invitation;
import io.portico.web.entrance.Founding;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;

/** The whole application, started as it is shipped, met at its doors. */
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "portico.operator-token=an operator's long token",
            "portico.sign-up=open",
            "spring.mail.host=127.0.0.1"
        })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class StartedTest {

    static {
        // Agencies are told apart by the host's name, which need not resolve on the machine that runs this.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final String PASSWORD = "corners of my desk";

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void inOwnFolder(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("portico.data", data::toString);
        settings.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    }

    @AfterAll
    static void noMoreMail() {
        MAIL.stop();
    }

    private final int port;
    private final Gateway gateway;
    private final Passwords passwords;
    private final PersonalTokens tokens;
    private final ProgramSecrets programs;
    private final InvitationLinks links;
    private final Founding founding;
    private final int managementPort;
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final String slug = "a" + UUID.randomUUID().toString().substring(0, 8);
    private final AgencyId agency = AgencyId.random();
    private final UserId owner = UserId.random();

    StartedTest(
            @Value("${local.server.port}") int port,
            Gateway gateway,
            Passwords passwords,
            PersonalTokens tokens,
            ProgramSecrets programs,
            InvitationLinks links,
            Founding founding,
            @Value("${local.management.port}") int managementPort) {
        this.founding = founding;
        this.managementPort = managementPort;
        this.port = port;
        this.gateway = gateway;
        this.passwords = passwords;
        this.tokens = tokens;
        this.programs = programs;
        this.links = links;
    }

    @BeforeEach
    void anAgencyWhoseOwnerAccepted() {
        as(
                Actor.OPERATOR,
                new FoundAgency(
                        agency,
                        slug,
                        "Acme",
                        "Europe/Vienna",
                        "EUR",
                        Language.EN,
                        employee(owner, "Omar", "omar@example.com", "OWNER"),
                        false));
        String token = links.token(agency.value(), owner.value(), 1);
        assertThat(links.read(agency.value(), token)).isPresent();
        as(Actor.ANYONE, new AcceptInvitation(owner, 1));
        passwords.set(agency.value(), owner.value(), PASSWORD);
    }

    @Test
    void whatIsEverybodysIsSentPackedAndKeptAndErrorsAreNot() throws Exception {
        String page = get(host(), "/login").body();
        for (Pattern named : Set.of(
                Pattern.compile("src=\"\\.(/VAADIN/build/[^\"]+)\""),
                Pattern.compile("href=\"\\.(/styles/portico\\.css[^\"]+)\""))) {
            Matcher address = named.matcher(page);
            assertThat(address.find()).as("%s on the page", named).isTrue();
            HttpResponse<String> thing = send(request(host(), address.group(1))
                    .header("Accept-Encoding", "gzip")
                    .GET());
            assertThat(thing.statusCode()).isEqualTo(200);
            assertThat(thing.headers().firstValue("Cache-Control")).contains("max-age=31536000, immutable");
            assertThat(thing.headers().firstValue("Content-Encoding")).contains("gzip");
        }
        HttpResponse<String> none = get(host(), "/VAADIN/build/none.js");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.headers().firstValue("Cache-Control").orElse("")).doesNotContain("immutable");
        HttpResponse<String> own =
                send(request(host(), "/login").header("Accept-Encoding", "gzip").GET());
        assertThat(own.headers().firstValue("Content-Encoding")).isEmpty();
    }

    /** A PDF that somebody brought is read by it, in a worker: there nothing is evaluated, whatever the pages may do. */
    @Test
    void libraryThatReadsPdfsIsKeptForGoodUnderItsVersionAndMayEvaluateNothing() throws Exception {
        String library = "/webjars/pdfjs-dist/" + pdfjs() + "/";
        for (String part : Set.of(
                "legacy/build/pdf.min.mjs",
                "legacy/build/pdf.worker.min.mjs",
                "wasm/openjpeg.wasm",
                "wasm/jbig2.wasm",
                "cmaps/UniGB-UCS2-H.bcmap",
                "standard_fonts/LiberationSans-Regular.ttf")) {
            HttpResponse<String> thing = get(host(), library + part);
            assertThat(thing.statusCode()).as(part).isEqualTo(200);
            assertThat(thing.headers().firstValue("Cache-Control")).contains("max-age=31536000, immutable");
            assertThat(thing.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("'unsafe-eval'", "'unsafe-inline'");
            if (part.endsWith("mjs")) {
                assertThat(thing.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith("text/javascript");
            }
        }
        for (String left : Set.of("legacy/build/pdf.sandbox.min.mjs", "build/pdf.min.mjs", "web/pdf_viewer.mjs")) {
            assertThat(get(host(), library + left)
                            .headers()
                            .firstValue("Content-Type")
                            .orElse(""))
                    .as(left)
                    .doesNotStartWith("text/javascript");
        }
    }

    private static String pdfjs() throws IOException {
        Properties facts = new Properties();
        try (InputStream told =
                StartedTest.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/pdfjs-dist/pom.properties")) {
            facts.load(told);
        }
        return facts.getProperty("version");
    }

    @Test
    void whatWasAcceptedIsSeenAtOnce() {
        Invitation invitation = Tenancy.call(
                new Work(agency.value(), Actor.ANYONE), () -> gateway.ask(new FindInvitation(owner), Invitation.class));

        assertThat(invitation.state().name()).isEqualTo("ACCEPTED");
        assertThat(invitation.firstName()).isEqualTo("Omar");
    }

    @Test
    void aHostThatIsNobodysIsNotFound() throws Exception {
        assertThat(get("nobody.localhost", "/").statusCode()).isEqualTo(404);
        assertThat(get("deeper." + slug + ".localhost", "/").statusCode()).isEqualTo(404);
        assertThat(get("example.com", "/").statusCode()).isEqualTo(404);
    }

    @Test
    void whoeverHasNotSignedInGetsAnEmptyShellAndNoAnswer() throws Exception {
        invited("Unseen", "unseen@example.com");

        assertThat(get(host(), "/people").body()).doesNotContain("Unseen");
        assertThat(get(host(), "/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aPersonSignsInAndIsOutAsSoonAsTheyAreDeactivated() throws Exception {
        UserId nora = invited("Nora", "nora@example.com");
        String session = signIn("Nora@Example.com", PASSWORD);

        assertThat(get(host(), "/api/v1/me", "Cookie", session).statusCode()).isNotEqualTo(401);
        as(Actor.person(owner.value()), new DeactivatePerson(nora));
        assertThat(get(host(), "/api/v1/me", "Cookie", session).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionOfOneAgencyIsNoneAtAnother() throws Exception {
        String session = signIn("omar@example.com", PASSWORD);
        AgencyId other = AgencyId.random();
        Tenancy.call(
                new Work(other.value(), Actor.OPERATOR),
                () -> gateway.send(new FoundAgency(
                        other,
                        slug + "b",
                        "Other",
                        "UTC",
                        "EUR",
                        Language.EN,
                        employee(UserId.random(), "Olga", "omar@example.com", "OWNER"),
                        false)));

        assertThat(get(slug + "b.localhost", "/api/v1/me", "Cookie", session).statusCode())
                .isEqualTo(401);
    }

    @Test
    void wrongPasswordsAndUnknownAddressesGetTheSameAnswerAndThenHaveToWait() throws Exception {
        HttpResponse<String> wrong = tryToSignIn("omar@example.com", "not this one");
        HttpResponse<String> unknown = tryToSignIn("nobody@example.com", "not this one");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(302);
        assertThat(wrong.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        for (int i = 0; i < 10; i++) {
            tryToSignIn("omar@example.com", "not this one");
        }
        HttpResponse<String> refused = tryToSignIn("omar@example.com", PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aPersonalTokenCountsAtItsAgencyAlone() throws Exception {
        String token = tokens.issue(
                        agency.value(),
                        owner.value(),
                        "script",
                        Set.of(),
                        Instant.now().plus(1, ChronoUnit.DAYS))
                .orElseThrow()
                .token();

        assertThat(bearer(host(), token).statusCode()).isNotEqualTo(401);
        assertThat(bearer(host(), token + "x").statusCode()).isEqualTo(401);
        assertThat(bearer("localhost", token, "/api/v1/agencies").statusCode()).isEqualTo(401);
    }

    @Test
    void aProgramGetsATokenForItsSecretAndNoOtherTokenCounts() throws Exception {
        UserId program = UserId.random();
        as(Actor.person(owner.value()), new RegisterProgram(program, "Robot", new PermissionSetId("MEMBER")));
        String secret = programs.issue(agency.value(), program.value());

        assertThat(tokenFor(program.value(), "wrong").statusCode()).isEqualTo(401);
        HttpResponse<String> issued = tokenFor(program.value(), secret);
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(200);
        String token = field(issued.body(), "access_token");
        assertThat(bearer(host(), token).statusCode()).isNotEqualTo(401);

        String[] parts = token.split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(bearer(host(), none + "." + parts[1] + ".").statusCode()).isEqualTo(401);
        assertThat(bearer(host(), parts[0] + "." + parts[1] + "." + parts[2].replaceAll("^.{4}", "AAAA"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void theApexKnowsAgenciesOnlyAndOnlyTheOperator() throws Exception {
        assertThat(get("localhost", "/").statusCode()).isEqualTo(200);
        assertThat(get("localhost", "/api/v1/me").statusCode()).isEqualTo(404);
        assertThat(get("localhost", "/api/v1/agencies").statusCode()).isEqualTo(401);
        assertThat(bearer("localhost", "wrong", "/api/v1/agencies").statusCode())
                .isEqualTo(401);
        assertThat(bearer("localhost", "an operator's long token", "/api/v1/agencies")
                        .statusCode())
                .isNotEqualTo(401);
        assertThat(bearer(host(), "an operator's long token").statusCode()).isEqualTo(401);
    }

    @Test
    void aSuspendedAgencyIsClosedFromTheMomentItIsAcknowledged() throws Exception {
        assertThat(get(host(), "/login").statusCode()).isEqualTo(200);
        as(Actor.OPERATOR, new SuspendAgency(agency));

        assertThat(get(host(), "/login").statusCode()).isEqualTo(503);
        assertThat(get(host(), "/api/v1/me").statusCode()).isEqualTo(503);
    }

    @Test
    void everyPageCarriesItsTokenAndSaysWhatBrowsersMayDo() throws Exception {
        HttpResponse<String> page = get("localhost", "/");

        assertThat(page.body()).contains("<meta name=\"_csrf\"").contains("<meta name=\"_csrf_header\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Server")).isEmpty();
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void addressWithoutAPageSaysSoInTheReadersLanguage() throws Exception {
        String session = signIn("omar@example.com", PASSWORD);
        HttpResponse<String> german = send(request(host(), "/no/such/page")
                .header("Cookie", session)
                .header("Accept", "text/html")
                .header("Accept-Language", "de")
                .GET());
        assertThat(german.statusCode()).isIn(403, 404);
        assertThat(german.body()).contains("<html lang=\"de\">").doesNotContainIgnoringCase("whitelabel");
    }

    @Test
    void pagesBeginInTheAgencysLanguageWhereTheBrowserAsksForNoneThatIsSpoken() throws Exception {
        assertThat(languageOfSignIn("fr")).isEqualTo("en");
        as(Actor.person(owner.value()), new ChooseAgencyLanguage(agency, Language.DE));
        assertThat(languageOfSignIn("fr")).isEqualTo("de");
        assertThat(languageOfSignIn("en-GB,de;q=0.5")).isEqualTo("en");
        as(Actor.person(owner.value()), new ChooseAgencyLanguage(agency, Language.EN));
        assertThat(languageOfSignIn("fr")).isEqualTo("en");
    }

    private String languageOfSignIn(String browsers) throws Exception {
        HttpResponse<String> page = send(request(host(), "/login")
                .header("Accept", "text/html")
                .header("Accept-Language", browsers)
                .GET());
        return page.body().replaceAll("(?s).*<html[^>]* lang=\"(\\w+)\".*", "$1");
    }

    @Test
    void whatAnotherOriginSendsWithOurCookiesIsRefused() throws Exception {
        String session = signIn("omar@example.com", PASSWORD);
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{}");

        HttpResponse<String> foreign = send(request(host(), "/api/v1/projects")
                .header("Cookie", session)
                .header("Origin", "https://evil.example")
                .POST(body));
        HttpResponse<String> withoutToken = send(
                request(host(), "/api/v1/projects").header("Cookie", session).POST(body));

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(withoutToken.statusCode()).isEqualTo(403);
    }

    @Test
    void anInvitationLeavesByMail() throws Exception {
        UserId ines = UserId.random();
        String address = "ines@" + slug + ".example";
        as(Actor.person(owner.value()), new InviteEmployee(employee(ines, "Ines", address, "MEMBER")));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(MAIL.getReceivedMessagesForDomain(slug + ".example"))
                        .hasSize(1));
        assertThat(MAIL.getReceivedMessagesForDomain(slug + ".example")[0].getSubject())
                .contains("Acme");
    }

    @Test
    void whoeverFoundsAnAgencyIsItsOwnerAndSignedInThereRightAway() throws Exception {
        String mine = slug + "mine";
        URI address = founding.found(new Founding.NewAgency(
                mine, "Mine", "UTC", "EUR", Language.EN, "Mia", "Mine", "mia@example.com", PASSWORD));

        assertThat(address.getHost()).isEqualTo(mine + ".localhost");
        HttpResponse<String> arrival = get(mine + ".localhost", address.getPath());
        assertThat(arrival.statusCode()).isEqualTo(302);
        HttpResponse<String> me = get(mine + ".localhost", "/api/v1/me", "Cookie", cookie(arrival));
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains("Mia");
        assertThat(get(mine + ".localhost", address.getPath()).statusCode()).isEqualTo(404);
    }

    @Test
    void noAgencyIsFoundedWithAPasswordThatMayNotBeUsedOrASlugThatIsTaken() throws Exception {
        assertThatThrownBy(() -> founding.found(new Founding.NewAgency(
                        slug + "x", "X", "UTC", "EUR", Language.EN, "Mia", "Mine", "mia@example.com", "password")))
                .isInstanceOfSatisfying(
                        BadInput.class, no -> assertThat(no.field()).isEqualTo("password"));
        assertThatThrownBy(() -> founding.found(new Founding.NewAgency(
                        slug, "X", "UTC", "EUR", Language.EN, "Mia", "Mine", "mia@example.com", PASSWORD)))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.SLUG_TAKEN));
        assertThat(get(slug + "x.localhost", "/").statusCode()).isEqualTo(404);
    }

    @Test
    void operatorsSeeOnAPortOfItsOwnWhetherItWorks() throws Exception {
        String readiness = management("/actuator/health/readiness");
        assertThat(readiness).startsWith("{").contains("\"status\":\"UP\"");
        assertThat(readiness).contains("\"views\"", "\"ledger\"", "\"viewStore\"", "\"diskSpace\"");
        assertThat(management("/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(management("/actuator/prometheus")).contains("portico_parked 0.0");
        assertThat(get("localhost", "/actuator/health").body()).doesNotContain("\"status\"");
    }

    private String management(String path) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aSlugIsTakenOnce() {
        AgencyId second = AgencyId.random();
        assertThatThrownBy(() -> Tenancy.call(
                        new Work(second.value(), Actor.OPERATOR),
                        () -> gateway.send(new FoundAgency(
                                second,
                                slug,
                                "Again",
                                "UTC",
                                "EUR",
                                Language.EN,
                                employee(UserId.random(), "Olga", "olga@example.com", "OWNER"),
                                false))))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.code()).isEqualTo(Rejected.Code.SLUG_TAKEN));
    }

    private UserId invited(String firstName, String email) {
        UserId userId = UserId.random();
        as(Actor.person(owner.value()), new InviteEmployee(employee(userId, firstName, email, "MEMBER")));
        as(Actor.ANYONE, new AcceptInvitation(userId, 1));
        passwords.set(agency.value(), userId.value(), PASSWORD);
        return userId;
    }

    private void as(Actor actor, Object command) {
        Gateway.Receipt receipt = Tenancy.call(new Work(agency.value(), actor), () -> gateway.send(command));
        assertThat(receipt.shown()).isTrue();
    }

    private static Employee employee(UserId id, String firstName, String email, String role) {
        return new Employee(
                id,
                Confidential.of(firstName),
                Confidential.of("Example"),
                Confidential.of(email),
                new PermissionSetId(role),
                null);
    }

    private String host() {
        return slug + ".localhost";
    }

    private String signIn(String username, String password) throws Exception {
        HttpResponse<String> answer = tryToSignIn(username, password);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        return cookie(answer);
    }

    private HttpResponse<String> tryToSignIn(String username, String password) throws Exception {
        HttpResponse<String> page = get(host(), "/login");
        String form = "username=" + encoded(username) + "&password=" + encoded(password) + "&_csrf="
                + encoded(csrf(page.body()));
        return send(request(host(), "/login")
                .header("Cookie", cookie(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> tokenFor(String clientId, String secret) throws Exception {
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request(host(), "/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private HttpResponse<String> bearer(String host, String token) throws Exception {
        return bearer(host, token, "/api/v1/me");
    }

    private HttpResponse<String> bearer(String host, String token, String path) throws Exception {
        return get(host, path, "Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String host, String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(host, path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Host", host + ":" + port);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private static String csrf(String page) {
        Matcher meta =
                Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
        assertThat(meta.find()).as("a token in the page").isTrue();
        return meta.group(1);
    }

    private static String field(String json, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(value.find()).as(name).isTrue();
        return value.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.portico.app.PorticoSettings;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.PermissionSetId;
import io.portico.messages.UserId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.Employee;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.messages.person.InviteEmployee;
import io.portico.messages.sealing.Confidential;
import io.portico.tenancy.Actor;
import io.portico.tenancy.credentials.Passwords;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A second Portico, in a process of its own, is the identity provider of a client company: its authorization server on
 * one side, our sign-in on the other, and nothing made for the test in between.
 */
class SecondHouseTest {

    private static final String PASSWORD = "corners of my desk";
    private static final String SLUG = "acme";
    private static final Path DATA = RunningHouse.newFolder();
    private static final String REFUSED = "/login?provider";

    /** Who works at the company, by what they are called there. */
    private static final String ANN = person("ann");

    private static final String ZOE = person("zoe");
    private static final String FOUNDER = person("founder");

    private static @Nullable Child second;
    private static @Nullable App us;
    private static String issuer = "";
    private static String ownersToken = "";

    private final RunningHouse house = RunningHouse.shared();
    private final Furnished agency = new Furnished(house, "ours");
    private final String owner = agency.token(agency.owner);
    private final CompanyId company = CompanyId.random();
    private String begin = "";

    private static String person(String name) {
        return name + "-" + UUID.randomUUID();
    }

    private static String mail(String person) {
        return person + "@company.example";
    }

    /** People and passwords are put into its folder first; then it runs as it would anywhere. */
    @BeforeAll
    static void aSecondHouse() throws Exception {
        int port = freePort();
        issuer = "http://" + SLUG + ".localhost:" + port;
        String[] settings = {"server.port=" + port, "portico.base-url=http://localhost:" + port};
        String appId;
        String secret;
        try (RunningHouse furnishing = RunningHouse.over(DATA, settings)) {
            String agencyId = furnishing.founded(SLUG, FOUNDER);
            Passwords passwords = furnishing.bean(Passwords.class);
            passwords.set(agencyId, FOUNDER, PASSWORD);
            for (String one : Set.of(ANN, ZOE)) {
                furnishing.send(
                        agencyId,
                        Actor.person(FOUNDER),
                        new InviteEmployee(new Employee(
                                new UserId(one),
                                Confidential.of("Ann"),
                                Confidential.of("Other"),
                                Confidential.of(mail(one)),
                                new PermissionSetId("MEMBER"),
                                null)));
                furnishing.send(agencyId, Actor.ANYONE, new AcceptInvitation(new UserId(one), 1));
                passwords.set(agencyId, one, PASSWORD);
            }
            App made = App.registered(
                    furnishing, SLUG + ".localhost", furnishing.token(agencyId, FOUNDER), "https://elsewhere.example/");
            appId = made.id;
            secret = made.secret;
            ownersToken = furnishing.token(agencyId, FOUNDER);
        }
        Child started = new Child(DATA, settings);
        second = started;
        us = new App(started, SLUG + ".localhost", appId, secret);
        while (started.send(started.request(SLUG + ".localhost", "/login").GET())
                        .statusCode()
                != 200) {
            RunningHouse.pause();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void noSecondHouse() throws InterruptedException {
        if (second != null) {
            second.kill();
        }
        Folders.delete(DATA);
    }

    @Test
    void aCompanysPeopleComeInWithTheAccountTheyHaveThere() {
        acmeIsTheirProvider();
        String ann = contact(mail(ANN));
        Browser here = new Browser(house, agency.host());
        assertThat(arrives(here, mail(ANN))).endsWith("/");
        assertThat(here.isIn()).isTrue();
        assertThat(here.api("GET", "/me", null).body()).contains(ann).doesNotContain(ANN + "\"");
        assertThat(house.get(agency.host(), "/api/v1/audit/events?type=signed-in", owner)
                        .body())
                .contains(ann, "identity provider");
    }

    @Test
    void whoHasAnotherAddressThereIsNobodyHereAndGetsNoAccount() {
        acmeIsTheirProvider();
        contact(mail(ANN));
        refused(mail(ZOE));
        assertThat(house.get(agency.host(), "/api/v1/clients?limit=200", owner).body())
                .doesNotContain(mail(ZOE));
    }

    @Test
    void anAddressThatNobodyHasConfirmedThereOpensNothingHere() {
        acmeIsTheirProvider();
        contact(FOUNDER + "@agency.example");
        refused(FOUNDER + "@agency.example");
    }

    @Test
    void whoeverIsDeactivatedHereStaysOutWhateverIsSaidThere() {
        acmeIsTheirProvider();
        String ann = contact(mail(ANN));
        agency.owner(new DeactivatePerson(new UserId(ann)));
        refused(mail(ANN));
    }

    @Test
    void theCompanySpeaksForNobodyElse() {
        acmeIsTheirProvider();
        invite(mail(ANN), null);
        refused(mail(ANN));
    }

    @Test
    void aCodeThatWasMadeForOneBrowserIsWorthNothingInAnother() {
        acmeIsTheirProvider();
        contact(mail(ANN));
        Browser here = new Browser(house, agency.host());
        String back = signsInThere(here.opens(begin), mail(ANN));
        Browser thief = new Browser(house, agency.host());
        thief.opens(begin);
        assertThat(thief.opens(path(back))).endsWith(REFUSED);
        assertThat(thief.isIn()).isFalse();
    }

    /** Our address is known once the company is: the owner over there adds it, as one would by hand. */
    private void acmeIsTheirProvider() {
        agency.owner(new AddCompany(company, "Acme"));
        String back = address() + "/sign-in/from/" + company.value();
        HttpResponse<String> changed = there().send(there().request(SLUG + ".localhost", "/api/v1/apps/" + us().id)
                .header("Authorization", "Bearer " + ownersToken)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"name\":\"Agency\",\"redirectUris\":[\"" + back + "\"]}")));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        HttpResponse<String> set = house.send(
                "PUT",
                agency.host(),
                "/api/v1/companies/" + company.value() + "/sign-in-provider",
                owner,
                "{\"label\":\"Acme\",\"issuer\":\"" + issuer + "\",\"clientId\":\"" + us().id + "\",\"clientSecret\":\""
                        + us().secret + "\"}");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(204);
        Matcher start = Pattern.compile("\"startPath\":\"([^\"]+)\"")
                .matcher(house.get(agency.host(), "/api/v1/sign-in-providers", owner)
                        .body());
        assertThat(start.find()).isTrue();
        begin = start.group(1);
    }

    private String contact(String email) {
        return invite(email, company);
    }

    private String invite(String email, @Nullable CompanyId of) {
        BrandId brand = BrandId.random();
        agency.owner(new AddBrand(brand, company, "Brand"));
        UserId id = new UserId(UUID.randomUUID().toString());
        agency.owner(new InviteClient(new Guest(
                id,
                Confidential.of("Ann"),
                Confidential.of("Guest"),
                null,
                Confidential.of(email),
                Set.of(brand),
                AccessMode.ALL,
                new PermissionSetId("CLIENT"),
                of,
                null,
                null,
                null,
                false,
                false)));
        house.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(id, 1));
        return id.value();
    }

    private void refused(String email) {
        Browser here = new Browser(house, agency.host());
        assertThat(arrives(here, email)).endsWith(REFUSED);
        assertThat(here.isIn()).isFalse();
    }

    /** Leaves for the second house, signs in there, and comes back; returns where that leads. */
    private String arrives(Browser here, String email) {
        return here.opens(path(signsInThere(here.opens(begin), email)));
    }

    private String signsInThere(String left, String email) {
        assertThat(left).startsWith(issuer + "/oauth2/authorize?");
        Browser over = new Browser(there(), SLUG + ".localhost");
        assertThat(over.opens(left.substring(issuer.length()))).endsWith("/login");
        assertThat(over.signIn(email, PASSWORD)).endsWith("/");
        return App.goesOn(over);
    }

    private String path(String address) {
        assertThat(address).startsWith(address() + "/sign-in/from/");
        return address.substring(address.indexOf('/', "http://".length()));
    }

    private String address() {
        return house.bean(PorticoSettings.class).agencyUrl(agency.slug);
    }

    private static Child there() {
        Child running = second;
        if (running == null) {
            throw new AssertionError("nothing runs");
        }
        return running;
    }

    private static App us() {
        App app = us;
        if (app == null) {
            throw new AssertionError("nobody is registered");
        }
        return app;
    }
}

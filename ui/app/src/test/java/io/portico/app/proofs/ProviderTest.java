package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.portico.messages.BrandId;
import io.portico.messages.CompanyId;
import io.portico.messages.UserId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.person.AcceptInvitation;
import io.portico.messages.person.AccessMode;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.messages.person.Guest;
import io.portico.messages.person.InviteClient;
import io.portico.tenancy.Actor;
import io.portico.tenancy.SecretStore;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in with an identity provider, of the agency's own people and of client companies. */
class ProviderTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final String REFUSED = "/login?provider";
    private static final String STAFF = "/sign-in-providers/staff";

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final FakeProvider provider = new FakeProvider();
    private final String owner = agency.token(agency.owner);
    private final String ownersMail = agency.owner + "@agency.example";

    @AfterEach
    void shut() {
        provider.close();
    }

    @Test
    void theAgencysPeopleComeInWhoseAddressTheProviderHasVerified() {
        set(STAFF);
        Browser browser = browser();
        String before = browser.session();
        assertThat(arrives(browser, begin(), ownersMail, true)).endsWith("/");
        assertThat(browser.isIn()).isTrue();
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.api("GET", "/me", null).body()).contains(agency.owner);
        assertThat(history("signed-in")).contains(agency.owner, "identity provider");
        assertThat(history("sign-in-provider-set")).contains("Work", provider.issuer());
    }

    @Test
    void anAddressThatIsNotVerifiedOrNobodysOpensNothing() {
        set(STAFF);
        for (Object verified : List.of(false, "no", 0)) {
            refused(ownersMail, verified);
        }
        provider.claims = claims -> claims.claim("email_verified", null);
        refused(ownersMail, true);
        provider.claims = claims -> claims.claim("email", null);
        refused(ownersMail, true);
        provider.claims = UnaryOperator.identity();
        refused("nobody@agency.example", true);
        refused("not an address", true);
        assertThat(arrives(browser(), begin(), ownersMail, true)).endsWith("/");
    }

    @Test
    void nobodyGetsAnAccountByIt() {
        set(STAFF);
        refused("new@agency.example", true);
        assertThat(HOUSE.get(agency.host(), "/api/v1/employees", owner).body()).doesNotContain("new@agency.example");
    }

    @Test
    void aCompanySpeaksForItsOwnPeopleOnly() {
        CompanyId company = CompanyId.random();
        CompanyId other = CompanyId.random();
        agency.owner(new AddCompany(company, "Acme"));
        agency.owner(new AddCompany(other, "Zenith"));
        String ann = contactOf(company);
        String zoe = contactOf(other);
        set("/companies/" + company.value() + "/sign-in-provider");
        assertThat(arrives(browser(), begin(), ann + "@outside.example", true)).endsWith("/");
        refused(zoe + "@outside.example", true);
        refused(agency.client + "@outside.example", true);
        refused(ownersMail, true);
        set(STAFF);
        String staffs = starts().getFirst();
        assertThat(arrives(browser(), staffs, ann + "@outside.example", true)).endsWith(REFUSED);
        assertThat(arrives(browser(), staffs, ownersMail, true)).endsWith("/");
    }

    @Test
    void whoeverMayNotComeInIsToldTheSameAsStrangers() {
        CompanyId company = CompanyId.random();
        agency.owner(new AddCompany(company, "Acme"));
        String ann = contactOf(company);
        set("/companies/" + company.value() + "/sign-in-provider");
        agency.owner(new DeactivatePerson(new UserId(ann)));
        refused(ann + "@outside.example", true);
        HOUSE.awaitErrands();
        assertThat(history("sign-in-failed")).contains(ann);
    }

    @Test
    void whatTheAgencyDemandsItDemandsOfThemToo() {
        set(STAFF);
        agency.owner(new DemandSecondFactor(new UserId(agency.owner), true));
        Browser browser = browser();
        assertThat(arrives(browser, begin(), ownersMail, true)).endsWith("/second-factor");
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void aTokenThatIsNotForUsHereAndNowIsRefused() throws JOSEException {
        set(STAFF);
        Instant now = HOUSE.clock.instant();
        List<UnaryOperator<JWTClaimsSet.Builder>> wrongs = List.of(
                claims -> claims.claim("nonce", "another"),
                claims -> claims.claim("nonce", null),
                claims -> claims.audience("somebody else"),
                claims -> claims.audience(List.of(FakeProvider.CLIENT, "somebody else")),
                claims -> claims.issuer("http://localhost:1"),
                claims -> claims.expirationTime(Date.from(now.minusSeconds(600))),
                claims -> claims.issueTime(Date.from(now.plusSeconds(600))),
                claims -> claims.expirationTime(null),
                claims -> claims.subject(null));
        for (UnaryOperator<JWTClaimsSet.Builder> wrong : wrongs) {
            provider.claims = wrong;
            refused(ownersMail, true);
        }
        provider.claims = UnaryOperator.identity();
        provider.signature = FakeProvider.signedWith(
                new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate());
        refused(ownersMail, true);
        provider.signature = claims -> new PlainJWT(claims).serialize();
        refused(ownersMail, true);
        provider.signature = claims -> "not a token";
        refused(ownersMail, true);
    }

    @Test
    void onlyWhoWasSentThereComesBackAndOnce() {
        set(STAFF);
        Browser browser = browser();
        String left = browser.opens(begin());
        String back = provider.signsIn(left, ownersMail, true, HOUSE.clock.instant());
        assertThat(browser().opens(path(back))).endsWith(REFUSED);
        assertThat(browser.opens(path(back).replaceAll("state=[^&]*", "state=x")))
                .endsWith(REFUSED);
        assertThat(browser.opens(path(back))).endsWith("/");
        assertThat(browser.opens(path(back))).endsWith(REFUSED);
        assertThat(browser().opens(path(back))).endsWith(REFUSED);
        assertThat(browser().opens("/sign-in/from/staff")).endsWith(REFUSED);
        assertThat(browser().opens("/sign-in/from/staff?error=access_denied&state=x"))
                .endsWith(REFUSED);
    }

    @Test
    void whatOneProviderSaysCountsNothingAtTheAddressOfAnother() {
        CompanyId company = CompanyId.random();
        agency.owner(new AddCompany(company, "Acme"));
        set(STAFF);
        set("/companies/" + company.value() + "/sign-in-provider");
        Browser browser = browser();
        String left = browser.opens(starts().getFirst());
        String back = provider.signsIn(left, ownersMail, true, HOUSE.clock.instant());
        assertThat(browser.opens(path(back).replace("/from/staff", "/from/" + company.value())))
                .endsWith(REFUSED);
    }

    @Test
    void anAgencysProviderOpensNothingAtAnother() {
        set(STAFF);
        Furnished neighbour = new Furnished(HOUSE, "theirs");
        assertThat(new Browser(HOUSE, neighbour.host()).opens(begin())).endsWith(REFUSED);
        assertThat(browser().opens("/sign-in/with/" + UUID.randomUUID())).endsWith(REFUSED);
    }

    @Test
    void whatIsRemovedOpensNothingAndIsForgotten() {
        set(STAFF);
        String begin = begin();
        assertThat(kept()).contains(FakeProvider.SECRET);
        assertThat(send("DELETE", STAFF, owner, null).statusCode()).isEqualTo(204);
        assertThat(send("DELETE", STAFF, owner, null).statusCode()).isEqualTo(204);
        assertThat(browser().opens(begin)).endsWith(REFUSED);
        assertThat(kept()).isEmpty();
        assertThat(history("sign-in-provider-removed")).contains("People of the agency");
    }

    @Test
    void theSecretIsNeverShownAndNeverSentToAnotherProvider() {
        set(STAFF);
        assertThat(send("GET", "/sign-in-providers", owner, null).body())
                .contains(provider.issuer())
                .doesNotContain(FakeProvider.SECRET);
        assertThat(send("PUT", STAFF, owner, body(provider.issuer(), null)).statusCode())
                .isEqualTo(204);
        try (FakeProvider other = new FakeProvider()) {
            assertThat(send("PUT", STAFF, owner, body(other.issuer(), null)).body())
                    .contains("clientSecret", "REQUIRED");
        }
        assertThat(arrives(browser(), begin(), ownersMail, true)).endsWith("/");
        assertThat(HOUSE.eventsAfter(-1).map(event -> String.valueOf(event.getPayload())))
                .noneMatch(event -> event.contains(FakeProvider.SECRET));
    }

    @Test
    void whatIsNoProviderIsRefusedWhenItIsSetUp() {
        List<String> nowhere = List.of(
                "http://localhost:1",
                "https://127.0.0.1",
                "https://localhost",
                "https://169.254.169.254",
                "https://10.0.0.1",
                "http://1.1.1.1",
                "http://example.com");
        for (String issuer : nowhere) {
            assertThat(send("PUT", STAFF, owner, body(issuer, "x")).body())
                    .as(issuer)
                    .contains("PROVIDER_UNREACHABLE");
        }
        for (String issuer : List.of("ftp://localhost", "localhost", "https://", "https://a b", "https://x/?y", "")) {
            assertThat(send("PUT", STAFF, owner, body(issuer, "x")).statusCode())
                    .as(issuer)
                    .isEqualTo(400);
        }
        provider.lies = Map.of("issuer", "http://localhost:1");
        unreachable();
        provider.lies = Map.of("jwks_uri", "");
        unreachable();
        provider.lies = Map.of();
        provider.status = 302;
        unreachable();
        provider.status = 500;
        unreachable();
        assertThat(send("GET", "/sign-in-providers", owner, null).body()).contains("\"items\":[]");
    }

    @Test
    void onlyThoseWhoEditSettingsSetItUp() {
        String member = UUID.randomUUID().toString();
        HOUSE.hire(agency.agencyId, agency.owner, member, "MEMBER");
        String body = body(provider.issuer(), "x");
        assertThat(send("PUT", STAFF, agency.token(member), body).statusCode()).isEqualTo(403);
        assertThat(send("PUT", STAFF, agency.token(agency.client), body).statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", "/companies/nobody/sign-in-provider", owner, body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("DELETE", "/companies/nobody/sign-in-provider", owner, null)
                        .statusCode())
                .isEqualTo(404);
    }

    private String contactOf(CompanyId company) {
        BrandId brand = BrandId.random();
        agency.owner(new AddBrand(brand, company, "Brand " + brand.value()));
        UserId id = new UserId(UUID.randomUUID().toString());
        Guest plain = RunningHouse.guest(id.value(), "CLIENT", AccessMode.ALL, Set.of(brand.value()));
        agency.owner(new InviteClient(new Guest(
                id,
                plain.firstName(),
                plain.lastName(),
                plain.codename(),
                plain.email(),
                plain.brandIds(),
                plain.access(),
                plain.permissionSetId(),
                company,
                null,
                null,
                null,
                false,
                false)));
        HOUSE.send(agency.agencyId, Actor.ANYONE, new AcceptInvitation(id, 1));
        return id.value();
    }

    private void set(String path) {
        HttpResponse<String> answer = send("PUT", path, owner, body(provider.issuer(), FakeProvider.SECRET));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    }

    private void unreachable() {
        assertThat(send("PUT", STAFF, owner, body(provider.issuer(), "x")).body())
                .contains("PROVIDER_UNREACHABLE");
    }

    private static String body(String issuer, String secret) {
        String known = secret == null ? "" : ",\"clientSecret\":\"" + secret + "\"";
        return "{\"label\":\"Work\",\"issuer\":\"" + issuer + "\",\"clientId\":\"" + FakeProvider.CLIENT + "\"" + known
                + "}";
    }

    private HttpResponse<String> send(String method, String path, String token, String json) {
        return HOUSE.send(method, agency.host(), "/api/v1" + path, token, json);
    }

    private String begin() {
        return starts().getLast();
    }

    private List<String> starts() {
        Matcher path = Pattern.compile("\"startPath\":\"([^\"]+)\"")
                .matcher(send("GET", "/sign-in-providers", owner, null).body());
        return path.results().map(found -> found.group(1)).toList();
    }

    private void refused(String email, Object verified) {
        Browser browser = browser();
        assertThat(arrives(browser, begin(), email, verified)).endsWith(REFUSED);
        assertThat(browser.isIn()).isFalse();
    }

    /** Leaves for the provider, signs in there, and comes back; returns where that leads. */
    private String arrives(Browser browser, String begin, String email, Object verified) {
        String left = browser.opens(begin);
        assertThat(left).startsWith(provider.issuer() + "/authorize?");
        return browser.opens(path(provider.signsIn(left, email, verified, HOUSE.clock.instant())));
    }

    private String path(String address) {
        assertThat(address).startsWith("http://" + agency.host());
        return address.substring(address.indexOf('/', "http://".length()));
    }

    private Browser browser() {
        return new Browser(HOUSE, agency.host());
    }

    private String history(String type) {
        return HOUSE.get(agency.host(), "/api/v1/audit/events?type=" + type, owner)
                .body();
    }

    private String kept() {
        return HOUSE.bean(SecretStore.class).list(agency.agencyId, "provider/", 10).values().stream()
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .reduce("", String::concat);
    }
}

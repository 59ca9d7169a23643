package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.portico.app.PorticoSettings;
import io.portico.messages.AgencyId;
import io.portico.messages.Audience;
import io.portico.messages.UserId;
import io.portico.messages.person.DeactivatePerson;
import io.portico.messages.person.DemandSecondFactor;
import io.portico.messages.terms.PublishTerms;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.credentials.Passwords;
import io.portico.tenancy.credentials.ProgramSecrets;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signing in to apps with one's account here: the authorization server of each agency's host. */
class AppsTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "corners of my desk";

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private final String owner = agency.token(agency.owner);
    private final String clientsMail = agency.client + "@outside.example";
    private final App app = App.registered(HOUSE, agency.host(), owner, App.BACK);

    @BeforeEach
    void withPasswords() {
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.client, PASSWORD);
        HOUSE.bean(Passwords.class).set(agency.agencyId, agency.owner, PASSWORD);
    }

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    @Test
    void anAppLearnsWhoHasSignedInAndNothingElse() throws Exception {
        HttpResponse<String> answer = app.redeem(app.code(signedIn(clientsMail)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        SignedJWT token = SignedJWT.parse(json(answer).path("id_token").asString(""));
        ECKey key = JWKSet.parse(HOUSE.get(agency.host(), "/oauth2/jwks", null).body())
                .getKeyByKeyId(token.getHeader().getKeyID())
                .toECKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        JWTClaimsSet claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(address());
        assertThat(claims.getAudience()).containsExactly(app.id);
        assertThat(claims.getSubject()).isEqualTo(agency.client);
        assertThat(claims.getStringClaim("nonce")).isEqualTo("a nonce");
        assertThat(claims.getStringClaim("email")).isEqualTo(clientsMail);
        assertThat(claims.getBooleanClaim("email_verified")).isTrue();
        assertThat(claims.getStringClaim("name")).isEqualTo("First " + agency.client + " Last");
        assertThat(claims.getLongClaim("auth_time"))
                .isLessThanOrEqualTo(HOUSE.clock.instant().getEpochSecond());
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(json(answer).has("refresh_token")).isFalse();
        for (String opensNothing : List.of("access_token", "id_token")) {
            String bearer = json(answer).path(opensNothing).asString("");
            assertThat(HOUSE.get(agency.host(), "/api/v1/me", bearer).statusCode())
                    .as(opensNothing)
                    .isEqualTo(401);
        }
    }

    @Test
    void anAppThatAsksForLessLearnsLess() throws Exception {
        Map<String, String> asked = app.asked();
        asked.put("scope", "openid");
        String back = signedIn(clientsMail).opens(App.path(asked));
        JWTClaimsSet claims = identity(app.redeem(App.answer(back).get("code")));
        assertThat(claims.getClaims()).doesNotContainKeys("email", "email_verified", "name");
        asked.put("scope", "openid tasks.view");
        assertThat(signedIn(clientsMail).opens(App.path(asked))).contains("error=invalid_scope");
    }

    @Test
    void whoeverFoundedTheAgencyHasAnAddressThatNobodyHasConfirmed() throws Exception {
        JWTClaimsSet claims = identity(app.redeem(app.code(signedIn(agency.owner + "@agency.example"))));
        assertThat(claims.getBooleanClaim("email_verified")).isFalse();
    }

    @Test
    void whoeverHasNotSignedInDoesSoAndGoesOnFromThere() {
        Browser browser = browser();
        assertThat(browser.opens("/tasks/" + agency.task.value())).doesNotContain("code=");
        assertThat(browser.opens(App.path(app.asked()))).endsWith("/login");
        assertThat(browser.signIn(clientsMail, PASSWORD)).endsWith("/");
        String back = App.goesOn(browser);
        assertThat(back).startsWith(App.BACK + "&code=");
        assertThat(app.redeem(App.answer(back).get("code")).statusCode()).isEqualTo(200);
        assertThat(browser.page("/").body()).as("once").doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void whatTheAgencyDemandsOfSomebodyComesBeforeTheApp() {
        agency.owner(new DemandSecondFactor(new UserId(agency.client), true));
        Browser browser = browser();
        assertThat(browser.opens(App.path(app.asked()))).endsWith("/login");
        assertThat(browser.signIn(clientsMail, PASSWORD)).endsWith("/second-factor");
        assertThat(browser.opens(App.path(app.asked()))).endsWith("/login");
        assertThat(browser.page("/").body()).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void whoeverHasYetToAcceptTheTermsGoesThereFirst() {
        Browser browser = signedIn(clientsMail);
        agency.owner(new PublishTerms(new AgencyId(agency.agencyId), Set.of(Audience.CLIENT), "Be good", true));
        assertThat(browser.opens(App.path(app.asked()))).endsWith("/");
    }

    @Test
    void theProofOfWhoBeganIsRequired() {
        Browser browser = signedIn(clientsMail);
        Map<String, String> none = app.asked();
        none.remove("code_challenge");
        none.remove("code_challenge_method");
        assertThat(browser.opens(App.path(none)))
                .contains("error=invalid_request")
                .doesNotContain("code=");
        Map<String, String> plain = app.asked();
        plain.put("code_challenge_method", "plain");
        assertThat(browser.opens(App.path(plain))).contains("error=invalid_request");
        assertThat(app.redeem(agency.host(), app.code(browser), "x".repeat(43), App.BACK)
                        .body())
                .contains("invalid_grant");
        assertThat(app.token(
                                agency.host(),
                                Map.of(
                                        "grant_type",
                                        "authorization_code",
                                        "code",
                                        app.code(browser),
                                        "redirect_uri",
                                        App.BACK))
                        .body())
                .contains("invalid_grant");
    }

    @Test
    void peopleAreSentBackToAddressesThatWereRegisteredToTheLetter() {
        for (Browser browser : List.of(signedIn(clientsMail), browser())) {
            for (String back : List.of(
                    "https://app.example/back",
                    App.BACK + "&more=1",
                    App.BACK + "#x",
                    "https://app.example/back/?at=home",
                    "https://app.example:443/back?at=home",
                    "https://APP.example/back?at=home",
                    "https://evil.example/back?at=home",
                    "http://localhost:3001/back",
                    "")) {
                Map<String, String> asked = app.asked();
                asked.put("redirect_uri", back);
                assertThat(browser.opens(App.path(asked))).as(back).isEqualTo("400");
            }
            Map<String, String> nobodys = app.asked();
            nobodys.put("client_id", UUID.randomUUID().toString());
            assertThat(browser.opens(App.path(nobodys))).isEqualTo("400");
        }
        assertThat(app.redeem(agency.host(), app.code(signedIn(clientsMail)), app.verifier, "https://app.example/back")
                        .body())
                .contains("invalid_grant");
    }

    @Test
    void thereIsNoOtherWayToBeTold() {
        Browser browser = signedIn(clientsMail);
        for (String type : List.of("token", "id_token", "code token", "code id_token")) {
            Map<String, String> asked = app.asked();
            asked.put("response_type", type);
            assertThat(browser.opens(App.path(asked))).as(type).doesNotContain("token=", "code=");
        }
        for (Map<String, String> form : List.of(
                Map.of("grant_type", "password", "username", clientsMail, "password", PASSWORD),
                Map.of("grant_type", "client_credentials"),
                Map.of("grant_type", "refresh_token", "refresh_token", "x"))) {
            assertThat(app.token(agency.host(), form).statusCode())
                    .as("%s", form)
                    .isEqualTo(400);
        }
        String secret = HOUSE.bean(ProgramSecrets.class).issue(agency.agencyId, agency.program);
        App program = new App(HOUSE, agency.host(), agency.program, secret);
        assertThat(browser.opens(App.path(program.asked()))).isEqualTo("400");
    }

    @Test
    void aCodeIsGoodOnceHoweverManyBringItAtOnce() throws Exception {
        String code = app.code(signedIn(clientsMail));
        List<Callable<HttpResponse<String>>> eight = IntStream.range(0, 8)
                .<Callable<HttpResponse<String>>>mapToObj(_ -> () -> app.redeem(code))
                .toList();
        List<Integer> answers;
        try (ExecutorService several = Executors.newFixedThreadPool(8)) {
            answers = several.invokeAll(eight).stream()
                    .map(Future::resultNow)
                    .map(HttpResponse::statusCode)
                    .toList();
        }
        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers.stream().filter(status -> status != 200)).containsOnly(400);
        assertThat(app.redeem(code).body()).contains("invalid_grant");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aCodeThatWasLeftLyingIsWorthNothing() {
        Browser browser = signedIn(clientsMail);
        String code = app.code(browser);
        assertThat(kept()).as("no code is kept as it is").hasSize(1).noneMatch(name -> name.contains(code));
        HOUSE.clock.goAhead(Duration.ofSeconds(61));
        assertThat(app.redeem(code).body()).contains("invalid_grant");
        app.code(browser);
        assertThat(kept()).as("the old one is gone").hasSize(1);
    }

    @Test
    void whoeverIsDeactivatedMeanwhileIsNobody() {
        String code = app.code(signedIn(clientsMail));
        agency.owner(new DeactivatePerson(new UserId(agency.client)));
        assertThat(app.redeem(code).body()).contains("invalid_grant");
    }

    @Test
    void anAgencysCodesAndTokensAndAppsAreNothingAtAnother() {
        Furnished other = new Furnished(HOUSE, "theirs");
        App theirs = App.registered(HOUSE, other.host(), other.token(other.owner), App.BACK);
        String code = app.code(signedIn(clientsMail));
        assertThat(app.redeem(other.host(), code, app.verifier, App.BACK).statusCode())
                .isEqualTo(401);
        assertThat(theirs.redeem(other.host(), code, app.verifier, App.BACK).body())
                .contains("invalid_grant");
        assertThat(app.redeem(code).statusCode()).isEqualTo(200);
        assertThat(signedIn(clientsMail).opens(App.path(theirs.asked()))).isEqualTo("400");
        assertThat(HOUSE.get(other.host(), "/oauth2/jwks", null).body())
                .isNotEqualTo(HOUSE.get(agency.host(), "/oauth2/jwks", null).body());
        assertThat(HOUSE.get("localhost", "/.well-known/openid-configuration", null)
                        .body())
                .doesNotContain("issuer");
    }

    @Test
    void anAppCannotTakeTheCodeOfAnother() {
        App other = App.registered(HOUSE, agency.host(), owner, App.BACK);
        String code = app.code(signedIn(clientsMail));
        assertThat(other.redeem(agency.host(), code, app.verifier, App.BACK).body())
                .contains("invalid_grant");
    }

    @Test
    void whoeverAsksWithoutAPageIsToldThatNobodyHasSignedIn() {
        Map<String, String> silently = app.asked();
        silently.put("prompt", "none");
        assertThat(browser().opens(App.path(silently))).contains("error=login_required");
        assertThat(signedIn(clientsMail).opens(App.path(silently))).contains("code=");
        Browser ended = signedIn(clientsMail);
        agency.owner(new DeactivatePerson(new UserId(agency.client)));
        assertThat(ended.opens(App.path(silently))).contains("error=login_required");
    }

    @Test
    void itSaysOfItselfWhatThereIs() {
        JsonNode said = json(HOUSE.get(agency.host(), "/.well-known/openid-configuration", null));
        assertThat(said.path("issuer").asString("")).isEqualTo(address());
        assertThat(said.path("authorization_endpoint").asString("")).isEqualTo(address() + "/oauth2/authorize");
        assertThat(said.path("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(said.path("id_token_signing_alg_values_supported").toString())
                .isEqualTo("[\"ES256\"]");
        assertThat(said.path("response_types_supported").toString()).isEqualTo("[\"code\"]");
        assertThat(said.propertyNames())
                .noneMatch(name -> name.contains("userinfo")
                        || name.contains("end_session")
                        || name.contains("revocation")
                        || name.contains("introspection"));
        for (String absent : List.of("/userinfo", "/oauth2/introspect", "/oauth2/revoke", "/connect/logout")) {
            assertThat(HOUSE.send("POST", agency.host(), absent, null, null).statusCode())
                    .as(absent)
                    .isNotEqualTo(200);
        }
    }

    @Test
    void anAppIsShownChangedAndRemoved() {
        String path = "/api/v1/apps/" + app.id;
        assertThat(HOUSE.get(agency.host(), "/api/v1/apps", owner).body())
                .contains(app.id, "Wiki", App.BACK)
                .doesNotContain(app.secret);
        String changed = "{\"name\":\"Handbook\",\"redirectUris\":[\"https://handbook.example/\"]}";
        assertThat(HOUSE.send("PUT", agency.host(), path, owner, changed).statusCode())
                .isEqualTo(204);
        assertThat(HOUSE.get(agency.host(), path, owner).body()).contains("Handbook", "https://handbook.example/");
        assertThat(signedIn(clientsMail).opens(App.path(app.asked()))).isEqualTo("400");
        assertThat(HOUSE.send("DELETE", agency.host(), path, owner, null).statusCode())
                .isEqualTo(204);
        assertThat(HOUSE.send("DELETE", agency.host(), path, owner, null).statusCode())
                .isEqualTo(204);
        assertThat(HOUSE.get(agency.host(), path, owner).statusCode()).isEqualTo(404);
        assertThat(app.token(agency.host(), Map.of("grant_type", "client_credentials"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(HOUSE.get(agency.host(), "/api/v1/audit/events?type=app-set", owner)
                        .body())
                .contains("Handbook");
        assertThat(HOUSE.get(agency.host(), "/api/v1/audit/events?type=app-removed", owner)
                        .body())
                .contains("Handbook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"http://app.example/back\"",
                "\"https://app.example/#back\"",
                "\"https://me@app.example/\"",
                "\"javascript:alert(1)\"",
                "\"app:/back\"",
                "\"/back\"",
                "\"https://\"",
                "\"https://app.example/ back\"",
                "\"\""
            })
    void whereNobodyShouldBeSentIsRefused(String addresses) {
        String body = "{\"name\":\"Wiki\",\"redirectUris\":[" + addresses + "]}";
        HttpResponse<String> answer = HOUSE.send("POST", agency.host(), "/api/v1/apps", owner, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("redirectUris");
    }

    @Test
    void tooManyAddressesAreRefused() {
        String many = IntStream.range(0, 11)
                .mapToObj(i -> "\"https://app.example/" + i + "\"")
                .collect(Collectors.joining(","));
        String body = "{\"name\":\"Wiki\",\"redirectUris\":[" + many + "]}";
        assertThat(HOUSE.send("POST", agency.host(), "/api/v1/apps", owner, body)
                        .body())
                .contains("TOO_MANY");
    }

    private static JWTClaimsSet identity(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return SignedJWT.parse(json(answer).path("id_token").asString("")).getJWTClaimsSet();
        } catch (java.text.ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** As the settings have it, not as it happens to be asked. */
    private String address() {
        return HOUSE.bean(PorticoSettings.class).agencyUrl(agency.slug);
    }

    private Browser signedIn(String email) {
        Browser browser = browser();
        assertThat(browser.signIn(email, PASSWORD)).endsWith("/");
        return browser;
    }

    private Browser browser() {
        return new Browser(HOUSE, agency.host());
    }

    private Set<String> kept() {
        return HOUSE.bean(SecretStore.class)
                .list(agency.agencyId, "sign-in-code/", 10)
                .keySet();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}

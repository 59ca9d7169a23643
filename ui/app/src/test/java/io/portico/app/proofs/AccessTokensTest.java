package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.portico.tenancy.SecretStore;
import io.portico.tenancy.credentials.ProgramSecrets;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Of all tokens that the agency's own key has signed, only an access token, for this agency's doors and of this hour, opens
 * them. The key itself signs what is tried here, so that each refusal is for what the name of its test says.
 */
class AccessTokensTest {

    private static final RunningHouse HOUSE = RunningHouse.shared();
    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Furnished agency = new Furnished(HOUSE, "ours");
    private SignedJWT issued;
    private ECKey key;

    @BeforeEach
    void aProgramHasAToken() throws ParseException {
        issued = SignedJWT.parse(issued(agency));
        key = key(agency);
        assertThat(status(issued.serialize())).isEqualTo(200);
        assertThat(status(signed(UnaryOperator.identity())))
                .as("what is signed here as the house signs it")
                .isEqualTo(200);
    }

    @AfterEach
    void backToNow() {
        HOUSE.clock.reset();
    }

    @Test
    void aTokenIsNothingBeforeItsTime() {
        Instant now = HOUSE.clock.instant();
        String later = signed(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(600))));
        assertThat(status(later)).isEqualTo(401);
        HOUSE.clock.goAhead(Duration.ofSeconds(601));
        assertThat(status(later)).as("in its time").isEqualTo(200);
    }

    @Test
    void aTokenIsNothingAfterItsTimeOrWithoutAnEnd() {
        Instant now = HOUSE.clock.instant();
        refused(claims -> claims.expirationTime(Date.from(now.minusSeconds(1))));
        refused(claims -> claims.expirationTime(null));
        HOUSE.clock.goAhead(Duration.ofMinutes(16));
        assertThat(status(issued.serialize())).isEqualTo(401);
    }

    @Test
    void aTokenForSomebodyElseIsNothingAtThisDoor() {
        refused(claims -> claims.audience("https://app.example"));
        refused(claims -> claims.audience(agency.program));
        refused(claims -> claims.audience(List.of()));
        refused(claims -> claims.audience(claims.getClaims().get("iss") + "/"));
    }

    @Test
    void aTokenOfAnotherHouseIsNothing() throws JOSEException {
        refused(claims -> claims.issuer("https://issuer.example"));
        refused(claims -> claims.issuer(null));
        Furnished other = new Furnished(HOUSE, "theirs");
        assertThat(status(issued(other))).isEqualTo(401);
        assertThat(status(signed(ACCESS, signer(key(other)), UnaryOperator.identity())))
                .isEqualTo(401);
        ECKey strange = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
        assertThat(status(signed(ACCESS, signer(strange), UnaryOperator.identity())))
                .isEqualTo(401);
    }

    /** What an app is told of somebody, and whatever else is signed with this key, opens no door, whoever it is made for. */
    @Test
    void onlyAnAccessTokenIsAnAccessToken() {
        for (JOSEObjectType type : new JOSEObjectType[] {
            null, JOSEObjectType.JWT, new JOSEObjectType("refresh+jwt"), new JOSEObjectType("logout+jwt")
        }) {
            assertThat(status(signed(type, signer(key), UnaryOperator.identity())))
                    .as("%s", type)
                    .isEqualTo(401);
        }
        refused(claims -> claims.claim("actor_kind", null));
        refused(claims -> claims.claim("actor_kind", "OPERATOR"));
        refused(claims -> claims.claim("actor_kind", "NOBODY"));
        refused(claims -> claims.subject(null));
    }

    @Test
    void aTokenIsSignedAsTheHouseSignsOrNotAtAll() throws JOSEException, ParseException {
        assertThat(status(new PlainJWT(issued.getJWTClaimsSet()).serialize())).isEqualTo(401);
        // The public key taken for a shared secret.
        byte[] known = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        SignedJWT shared = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(ACCESS)
                        .keyID(key.getKeyID())
                        .build(),
                issued.getJWTClaimsSet());
        shared.sign(new MACSigner(known));
        assertThat(status(shared.serialize())).isEqualTo(401);
        // Its own key brought along by whoever signed.
        ECKey brought = new ECKeyGenerator(Curve.P_256).generate();
        SignedJWT own = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(ACCESS)
                        .jwk(brought.toPublicJWK())
                        .build(),
                issued.getJWTClaimsSet());
        own.sign(new ECDSASigner(brought));
        assertThat(status(own.serialize())).isEqualTo(401);
        String[] parts = issued.serialize().split("\\.");
        String others = signed(claims -> claims.subject(agency.owner)).split("\\.")[1];
        assertThat(status(parts[0] + "." + others + "." + parts[2])).isEqualTo(401);
        assertThat(status(parts[0] + "." + parts[1] + ".")).isEqualTo(401);
    }

    private void refused(UnaryOperator<JWTClaimsSet.Builder> wrong) {
        assertThat(status(signed(wrong))).isEqualTo(401);
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(ACCESS, signer(key), change);
    }

    private String signed(JOSEObjectType type, JWSSigner signer, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    change.apply(new JWTClaimsSet.Builder(issued.getJWTClaimsSet()))
                            .build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException | ParseException e) {
            throw new AssertionError(e);
        }
    }

    private static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static ECKey key(Furnished of) {
        try {
            return ECKey.parse(new String(
                    HOUSE.bean(SecretStore.class)
                            .get(of.agencyId, "signing-key")
                            .orElseThrow(),
                    StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }

    /** To a program of the agency's, by its own authorization server. */
    private static String issued(Furnished of) {
        String secret = HOUSE.bean(ProgramSecrets.class).issue(of.agencyId, of.program);
        HttpResponse<String> answer = new App(HOUSE, of.host(), of.program, secret)
                .token(of.host(), Map.of("grant_type", "client_credentials"));
        return JSON.readTree(answer.body()).path("access_token").asString("");
    }

    private int status(String token) {
        return HOUSE.get(agency.host(), "/api/v1/tasks", token).statusCode();
    }
}

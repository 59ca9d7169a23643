package io.portico.app.proofs;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * An identity provider of somebody else's making, written from OpenID Connect Core 1.0 and RFC 7636 alone. It keeps to
 * the rules for those who knock, and says wrong what it is told to say wrong.
 */
public final class FakeProvider implements AutoCloseable {

    public static final String CLIENT = "portico at work";
    public static final String SECRET = "a secret + of & theirs";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ECKey key;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    /** What its next token says, and how it is signed. */
    UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();

    Signature signature;
    /** What it says of itself in place of the truth. */
    Map<String, Object> lies = Map.of();

    int status = 200;

    /** The address of whoever sits before the browser. */
    public volatile String atTheBrowser = "";

    /** Signs what it is given. */
    interface Signature {
        String of(JWTClaimsSet claims) throws JOSEException;
    }

    public FakeProvider() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
        signature = signedWith(key);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/authorize", this::authorize);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    static Signature signedWith(ECKey key) {
        return claims -> {
            JWSSigner signer = new ECDSASigner(key);
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(signer);
            return jwt.serialize();
        };
    }

    /** Somebody has signed in there; where they are sent back to, with what. */
    String signsIn(String leftFor, String email, Object verified, Instant now) {
        Map<String, String> asked = query(URI.create(leftFor).getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method"))
                || !"code".equals(asked.get("response_type"))
                || !CLIENT.equals(asked.get("client_id"))) {
            throw new AssertionError("not what one asks a provider: " + asked);
        }
        String code = UUID.randomUUID().toString();
        grants.put(code, new Grant(asked, email, verified, now));
        return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    }

    private void describe(HttpExchange exchange) throws IOException {
        Map<String, Object> said = new ConcurrentHashMap<>(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys"));
        said.putAll(lies);
        if (status != 200) {
            exchange.getResponseHeaders().add("Location", issuer() + "/.well-known/openid-configuration");
        }
        answer(exchange, status, JSON.writeValueAsString(said));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        String back = signsIn(exchange.getRequestURI().toString(), atTheBrowser, true, Instant.now());
        exchange.getResponseHeaders().add("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> asked = query(form);
        Grant grant = grants.remove(asked.getOrDefault("code", ""));
        if (!isUs(exchange.getRequestHeaders().getFirst("Authorization"))
                || grant == null
                || !grant.asked().get("redirect_uri").equals(asked.get("redirect_uri"))
                || !grant.asked().get("code_challenge").equals(challenge(asked.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "access_token",
                        "worthless",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        said(grant))));
    }

    private String said(Grant grant) {
        JWTClaimsSet.Builder builder = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("their own id")
                .audience(CLIENT)
                .issueTime(Date.from(grant.now()))
                .expirationTime(Date.from(grant.now().plusSeconds(300)))
                .claim("nonce", grant.asked().get("nonce"))
                .claim("email", grant.email())
                .claim("email_verified", grant.verified());
        try {
            return signature.of(claims.apply(builder).build());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isUs(String authorization) {
        // RFC 6749, 2.3.1: both are encoded before they are joined.
        String expected = "portico+at+work:a+secret+%2B+of+%26+theirs";
        return ("Basic " + Base64.getEncoder().encodeToString(expected.getBytes(StandardCharsets.UTF_8)))
                .equals(authorization);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, String> query(String query) {
        return Arrays.stream(Objects.requireNonNull(query).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Grant(Map<String, String> asked, String email, Object verified, Instant now) {}
}

package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An app to which people sign in with their account at an agency, written apart from the application. */
final class App {

    static final String BACK = "https://app.example/back?at=home";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");

    final String id;
    final String secret;
    final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
    private final Reachable house;
    private final String host;

    App(Reachable house, String host, String id, String secret) {
        this.house = house;
        this.host = host;
        this.id = id;
        this.secret = secret;
    }

    /** Registered as an owner does. */
    static App registered(RunningHouse house, String host, String token, String back) {
        HttpResponse<String> made = house.send(
                "POST",
                host,
                "/api/v1/apps",
                token,
                "{\"name\":\"Wiki\",\"redirectUris\":[\"" + back + "\",\"http://localhost:3000/back\"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        JsonNode json = JSON.readTree(made.body());
        return new App(
                house, host, json.path("id").asString(""), json.path("secret").asString(""));
    }

    /** What is asked for at the authorization endpoint; to be changed by those who ask wrongly. */
    Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", id);
        asked.put("scope", "openid profile email");
        asked.put("state", "a state");
        asked.put("nonce", "a nonce");
        asked.put("redirect_uri", BACK);
        asked.put("code_challenge", challenge(verifier));
        asked.put("code_challenge_method", "S256");
        return asked;
    }

    static String path(Map<String, String> asked) {
        return "/oauth2/authorize?" + encoded(asked);
    }

    /** Where somebody who has signed in arrives: the path of the page that sends them on, followed. */
    static String goesOn(Browser browser) {
        Matcher on = REFRESH.matcher(browser.page("/").body());
        assertThat(on.find()).as("somebody is sent on").isTrue();
        return browser.opens(on.group(1).replace("&amp;", "&"));
    }

    /** What the app reads from the address to which somebody is sent back. */
    static Map<String, String> answer(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    String code(Browser browser) {
        String back = browser.opens(path(asked()));
        assertThat(back).startsWith(BACK + "&code=");
        assertThat(answer(back)).containsEntry("state", "a state");
        return String.valueOf(answer(back).get("code"));
    }

    HttpResponse<String> redeem(String code) {
        return redeem(host, code, verifier, BACK);
    }

    HttpResponse<String> redeem(String host, String code, String verifier, String back) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", back);
        form.put("code_verifier", verifier);
        return token(host, form);
    }

    HttpResponse<String> token(String host, Map<String, String> form) {
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return house.send(house.request(host, "/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}

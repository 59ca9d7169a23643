package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A browser without pages: it keeps cookies, posts forms, and calls the API with its session. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final Reachable house;
    private final String host;
    private final Map<String, String> cookies = new TreeMap<>();

    Browser(Reachable house, String host) {
        this.house = house;
        this.host = host;
    }

    /** Signs in with a password; returns where that leads. */
    String signIn(String email, String password) {
        return post("/login", Map.of("username", email, "password", password));
    }

    /** Posts a form and returns where its answer leads. */
    String post(String path, Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("_csrf", csrf());
        String form = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.headers().firstValue("Location").orElse(String.valueOf(answer.statusCode()));
    }

    /** Opens an address; returns where its answer leads. */
    String opens(String path) {
        HttpResponse<String> answer = send(request(path).GET());
        return answer.headers().firstValue("Location").orElse(String.valueOf(answer.statusCode()));
    }

    /** Opens an address; returns the page. */
    HttpResponse<String> page(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> api(String method, String path, @Nullable String json) {
        HttpRequest.Builder request = request("/api/v1" + path);
        if (!method.equals("GET")) {
            request.header("X-CSRF-TOKEN", csrf());
        }
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(
                method,
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json)));
    }

    boolean isIn() {
        return api("GET", "/me", null).statusCode() == 200;
    }

    String session() {
        return cookies.getOrDefault("portico", "");
    }

    /** The same browser with the session it had before, as somebody would bring it who had stolen it. */
    Browser withSession(String session) {
        Browser other = new Browser(house, host);
        other.cookies.put("portico", session);
        return other;
    }

    private String csrf() {
        Matcher meta = CSRF.matcher(send(request("/login").GET()).body());
        assertThat(meta.find()).isTrue();
        return meta.group(1);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = house.request(host, path);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = house.send(request);
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(parts[0], parts[1]);
        }
        return answer;
    }
}

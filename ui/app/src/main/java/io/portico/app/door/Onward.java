package io.portico.app.door;

import io.portico.app.PorticoSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What an app asked for on behalf of somebody who had to sign in first. The browser keeps it, because the session in
 * which they sign in begins anew with each step; it is no more than the address they came by, and is judged as that.
 */
@Component
final class Onward {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** What browsers keep in a cookie for certain, as long as it becomes by being encoded. */
    private static final int MAX_LENGTH = 2_800;

    private final boolean secure;

    Onward(PorticoSettings settings) {
        this.secure = settings.secure();
    }

    /** Of what is longer, nothing is kept: whoever comes by it has to go to the app once more. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        if (query != null && query.length() <= MAX_LENGTH) {
            String kept =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(query.getBytes(StandardCharsets.US_ASCII));
            add(kept, KEPT, response);
        }
    }

    /** The address below the agency's host to which the browser is to go; asked once. */
    Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        Optional<String> query = Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name()))
                .findFirst()
                .flatMap(cookie -> decoded(cookie.getValue()));
        query.ifPresent(_ -> add("", Duration.ZERO, response));
        return query.map(asked -> AuthorizationServer.AUTHORIZE + "?" + asked);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII))
                    .filter(query -> !query.isEmpty());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void add(String value, Duration kept, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name(), value)
                .path("/")
                .maxAge(kept)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String name() {
        return secure ? "__Host-portico-onward" : "portico-onward";
    }
}
